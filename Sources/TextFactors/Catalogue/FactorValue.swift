/// What a factor says about one response: a number, or why there is none.
///
/// Null is not zero. A response without equations has no share of right equations.
public enum FactorValue: Hashable, Sendable {
  /// A finite number.
  case value(Double)
  /// The factor does not apply.
  case null(NullReason)

  /// The number, or NaN where there is none.
  public var number: Double {
    switch self {
    case .value(let number): number
    case .null: .nan
    }
  }
}

/// Why a factor has no value on a response.
public enum NullReason: Hashable, Sendable {
  /// The prompt has no response known to be right.
  case noReference
  /// The prompt has no source text.
  case noSource
  /// The source is only a part of what the response may draw on.
  case partialSource
  /// The response has fewer words than the factor needs.
  case tooFewWords(words: Int, minimum: Int)
  /// The factor does not cover the language of the response.
  case language(String)
  /// No dictionary of the language is installed.
  case noDictionary(language: String)
  /// The response states no equation.
  case noEquation
  /// The prompt states no requirement that can be checked.
  case noConstraint
  /// The response holds no code.
  case noCode
  /// The reference or the response holds no number.
  case noNumber
  /// The reference is not one of a list of options.
  case noChoice
  /// The language of the prompt is not known.
  case unknownLanguage
}

extension NullReason {
  /// The reason in words.
  public var message: String {
    switch self {
    case .noReference: "the prompt has no reference"
    case .noSource: "the prompt has no source"
    case .partialSource: "the source is too short to be all that the response draws on"
    case .tooFewWords(let words, let minimum):
      "the response has \(words) words; the factor needs \(minimum)"
    case .language(let language): "the factor does not cover the language \"\(language)\""
    case .noDictionary(let language):
      "no spelling dictionary for \"\(language)\" is installed"
    case .noEquation: "the response states no equation"
    case .noConstraint: "the prompt states no requirement that can be checked"
    case .noCode: "the response holds no code"
    case .noNumber: "the reference or the response holds no number"
    case .noChoice: "the reference is not an option of the prompt"
    case .unknownLanguage: "the language of the prompt or the response is not known"
    }
  }
}
