/// Verdicts on pairs shown in both orders.
public struct OrderConsistency: Sendable, Equatable {
  /// Pairs with the same response preferred both times.
  public let consistent: Int
  /// Pairs where the response shown first won both times.
  public let firstBoth: Int
  /// Pairs where the response shown second won both times.
  public let secondBoth: Int

  /// Counts pairs; each entry tells whether A won when shown first and when shown second.
  public init(_ pairs: [(aShownFirst: Bool, aShownSecond: Bool)]) {
    consistent = pairs.count { $0.aShownFirst == $0.aShownSecond }
    firstBoth = pairs.count { $0.aShownFirst && !$0.aShownSecond }
    secondBoth = pairs.count { !$0.aShownFirst && $0.aShownSecond }
  }

  /// The share of pairs with the same response preferred both times.
  public var consistency: Proportion {
    Proportion(successes: consistent, trials: consistent + firstBoth + secondBoth)
  }

  /// The exact test that first and second win equally often among inconsistent pairs.
  public var positionPValue: Double {
    Proportion(successes: firstBoth, trials: firstBoth + secondBoth).exactPValue()
  }
}
