public import Preferences

/// One factor on the user's data.
public struct FactorCheckLine: Hashable, Sendable, Codable {
  /// The factor.
  public let factor: Factor
  /// Responses in comparisons, two for each.
  public let responses: Int
  /// Responses without a value.
  public let nulls: Int
  /// Whether it has one value throughout, or none.
  public let isConstant: Bool
  /// Comparisons in which the two values differ.
  public let differing: Int
  /// All comparisons.
  public let comparisons: Int
  /// Spearman's correlation with the number of words; null for constants and without texts.
  @Nullable public var lengthCorrelation: Double?
  /// The lower end of its 95 % interval.
  @Nullable public var lengthLower: Double?
  /// The upper end.
  @Nullable public var lengthUpper: Double?
  /// The same of what is left when log words and their square are taken out, cross-fitted;
  /// null under 200 responses.
  @Nullable public var residualCorrelation: Double?
  /// The factor whose differences move most like those of this one.
  @Nullable public var nearest: String?
  /// Spearman's correlation of the two differences.
  @Nullable public var nearestCorrelation: Double?
  /// The share of verdicts that pick the response with more of it.
  @Nullable public var picked: Double?
  /// Verdicts behind that share.
  public let pickedVerdicts: Int
  /// The same where both responses are about equally long (ratio of words 0.8 to 1.25).
  @Nullable public var pickedAtEqualLength: Double?
  /// Verdicts behind it.
  public let equalLengthVerdicts: Int
}
