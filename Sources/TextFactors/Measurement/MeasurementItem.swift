public import Preferences

/// A response and the prompt it answers.
public struct MeasurementItem: Hashable, Sendable {
  /// The words of the response.
  public var text: String
  /// The task, with its reference and source where the data have them.
  public var prompt: Prompt

  /// Creates an item.
  public init(text: String, prompt: Prompt) {
    self.text = text
    self.prompt = prompt
  }
}
