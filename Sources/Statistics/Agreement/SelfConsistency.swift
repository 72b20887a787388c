/// What repeated verdicts say about the best model of a judge.
///
/// Where a judge picks A with probability p, two verdicts agree with probability
/// `r = p^2 + (1 - p)^2`, and no model is right more often than `max(p, 1 - p)`.
public enum SelfConsistency {
  /// The largest accuracy of any model, `(1 + sqrt(2 r - 1)) / 2`, by Jensen's inequality over pairs.
  ///
  /// Nil where verdicts agree no more often than coins. The smallest is r itself.
  public static func largestAccuracy(agreement: Double) -> Double? {
    agreement > 0.5 ? (1 + (2 * agreement - 1).squareRoot()) / 2 : nil
  }

  /// The agreement r without position bias, from verdicts on a pair in both orders.
  ///
  /// The one shown first wins both times in a share `firstBoth`, the other in `secondBoth`; for
  /// a bias of b log-odds, `firstBoth / secondBoth = exp(2 b)`. Without a bias both would be
  /// their geometric mean, so `r = 1 - 2 sqrt(firstBoth * secondBoth)`.
  public static func agreement(firstBoth: Double, secondBoth: Double) -> Double {
    1 - 2 * (firstBoth * secondBoth).squareRoot()
  }
}
