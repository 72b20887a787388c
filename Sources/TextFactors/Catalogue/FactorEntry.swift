public import Preferences

/// The page of one factor in the catalogue.
///
/// Everything `penchant factors show` and `docs/factors.md` print comes from here.
public struct FactorEntry: Hashable, Sendable {
  /// The factor as the models know it.
  public var factor: Factor
  /// What is measured, in a sentence or two.
  public var definition: String
  /// How it is computed.
  public var formula: String
  /// The values that can occur.
  public var range: String
  /// The languages it is made for.
  public var languages: String
  /// When there is no value.
  public var nullRule: String
  /// A text and its value.
  public var example: WorkedExample
  /// Where the definition comes from.
  public var source: String
  /// What it gets wrong.
  public var knownFailures: String
  /// How well it agrees with public gold data, with the numbers.
  public var validity: String
  /// Whether the factor enters the judge models unless the user says otherwise.
  public var inDefaultModel: Bool

  /// Creates an entry.
  public init(
    factor: Factor, definition: String, formula: String, range: String, languages: String,
    nullRule: String, example: WorkedExample, source: String, knownFailures: String,
    validity: String, inDefaultModel: Bool
  ) {
    self.factor = factor
    self.definition = definition
    self.formula = formula
    self.range = range
    self.languages = languages
    self.nullRule = nullRule
    self.example = example
    self.source = source
    self.knownFailures = knownFailures
    self.validity = validity
    self.inDefaultModel = inDefaultModel
  }
}

/// A response, its prompt and the value that a factor gives it.
public struct WorkedExample: Hashable, Sendable {
  /// The response.
  public var text: String
  /// The prompt it answers.
  public var prompt: Prompt
  /// The value, to four decimals.
  public var value: Double

  /// Creates an example.
  public init(_ text: String, prompt: Prompt = Prompt(text: ""), value: Double) {
    self.text = text
    self.prompt = prompt
    self.value = value
  }
}
