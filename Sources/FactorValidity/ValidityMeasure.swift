/// How agreement between a factor and its gold is put into a number.
public enum ValidityMeasure: String, Hashable, Sendable, Codable, CaseIterable {
  /// Mean of |value - gold| / max(1, gold).
  case relativeError = "mean relative error"
  /// Share of rows whose value equals the gold.
  case exact = "exact"
  /// Share of rows on the same side of 0.5 as the gold, which is 0 or 1; others are left out.
  case accuracy = "accuracy"
  /// Area under the ROC curve; gold 1 against gold 0, what lies between is left out.
  case auc = "AUC"
  /// Share of pairs within a group in the order of the gold; ties and missing values half.
  case pairs = "pair accuracy"
  /// Spearman's rank correlation.
  case spearman = "Spearman"
  /// Pearson's correlation.
  case pearson = "Pearson"
  /// Spearman's rank correlation with the number of words; good is near 0.
  case lengthCorrelation = "Spearman with words"
  /// Share of rows without a value, where having none is right.
  case nullShare = "null share"
  /// Share of the requirements found in prompts that are there.
  case precision = "precision"
  /// Share of the requirements in prompts that are found.
  case recall = "recall"

  /// Whether less is better.
  public var isError: Bool { self == .relativeError || self == .lengthCorrelation }

  /// Whether correlation beyond length makes sense beside it.
  var hasPartial: Bool {
    switch self {
    case .auc, .pairs, .spearman, .pearson: true
    default: false
    }
  }
}
