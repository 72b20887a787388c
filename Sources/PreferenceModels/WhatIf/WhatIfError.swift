/// Why a what-if judge cannot be used on a study.
public enum WhatIfError: Error, Hashable, Sendable {
  /// A weight, a scale or the position is not a usable number.
  case unusableNumber(judge: String, of: String)
  /// A factor has two weights.
  case repeatedFactor(judge: String, factor: String)
  /// Factors with a weight are not among those of the study.
  case missingFactors(judge: String, factors: [String], available: [String])
  /// The study has no model of the judge to start from.
  case noModel(judge: String, available: [String])
  /// A judge of the study has the name.
  case nameTaken(judge: String)
}
