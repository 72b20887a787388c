public import Preferences

/// A prompt, read once for all responses to it.
public struct PromptReading: Sendable {
  /// The prompt.
  public let prompt: Prompt

  /// Reads a prompt.
  public init(_ prompt: Prompt) {
    self.prompt = prompt
  }
}
