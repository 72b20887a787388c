public import Preferences

/// A prompt, read once for all responses to it.
public struct PromptReading: Sendable {
  /// The reference, as the reference factors need it.
  struct Reference {
    var words: ReferenceWords
    var finalNumber: Double?

    init(_ text: String) {
      words = ReferenceWords(text)
      finalNumber = FinalNumber.find(in: text)
    }
  }

  /// The prompt.
  public let prompt: Prompt

  let text: TextReading
  let reference: Reference?
  let source: SourceReading?
  /// The distinct words of the prompt.
  let words: Set<UInt64>
  /// The language that the prompt asks for by name.
  let askedLanguage: String?
  /// The options of a multiple-choice prompt.
  let choices: Choices?
  /// Requirements that can be checked.
  let constraints: [Constraint]

  /// Reads a prompt.
  ///
  /// An empty reference or source is none.
  public init(_ prompt: Prompt) {
    self.prompt = prompt
    text = TextReading(prompt.text)
    reference = prompt.reference.flatMap { $0.isEmpty ? nil : Reference($0) }
    words = Set(text.words.map(\.hash))
    choices = Choices(prompt: prompt.text)
    if text.language == "ja" {
      let found = JapaneseConstraintReader.constraints(in: prompt.text)
      constraints = found
      askedLanguage = found.lazy.compactMap(\.language).first
    } else {
      let tokens = PromptTokens(prompt.text, language: text.language)
      askedLanguage = AskedLanguage.find(in: tokens)
      constraints = ConstraintReader.constraints(in: tokens)
    }
    source = prompt.source.flatMap { $0.isEmpty ? nil : SourceReading($0) }
  }
}
