/// A named number of a response that may explain a preference.
public struct Factor: Hashable, Sendable, Codable {
  /// The full name, such as "length.words", unique in the catalogue.
  ///
  /// Factors that came with the data are "given.NAME".
  public var name: String
  /// What the factor is about.
  public var family: FactorFamily
  /// The words for a row of a chart, saying what *more* means: "Longer (words)".
  public var title: String
  /// The unit of the value: "words", "per 100 words", "share".
  public var unit: String
  /// How values become the difference that enters the model.
  public var transform: FactorTransform

  /// Creates a factor.
  public init(
    name: String, family: FactorFamily, title: String, unit: String,
    transform: FactorTransform = .difference
  ) {
    self.name = name
    self.family = family
    self.title = title
    self.unit = unit
    self.transform = transform
  }
}

/// The four families of the catalogue, and the factors that came with the data.
public enum FactorFamily: String, Hashable, Sendable, Codable, CaseIterable {
  case length
  case form
  case fluency
  case correctness
  case stance
  case given
}

/// How the two values of a factor become one difference, always odd under a swap.
public enum FactorTransform: String, Hashable, Sendable, Codable, CaseIterable {
  /// `a - b`.
  case difference
  /// `log(1 + a) - log(1 + b)`, for counts and lengths.
  case logRatio = "log-ratio"
}
