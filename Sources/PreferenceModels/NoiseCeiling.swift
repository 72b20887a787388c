import Preferences
import Statistics

/// How well any model of a judge could do, from verdicts that the judge gave twice.
///
/// With `r` the probability that a judge decides the same pair alike twice, the best accuracy
/// of any model lies between `r` and `(1 + sqrt(2 r - 1)) / 2`: for a pair won by A with
/// probability p, accuracy is max(p, 1 - p) and r is p^2 + (1 - p)^2; the upper end is
/// Jensen's. Where the pair was shown in both orders, position bias is taken out: without it
/// the first would win both times as often as the second, and the geometric mean of the two
/// is what noise alone would do, as `P(first both) / P(second both) = exp(2 bias)`.
struct NoiseCeiling: Sendable, Equatable {
  /// Comparisons decided more than once.
  let comparisons: Int
  /// The share of pairs of verdicts that agree, position bias taken out.
  let selfAgreement: Double
  /// Its standard error, comparisons taken as independent.
  let standardError: Double

  /// Fewer comparisons than this say too little.
  static let leastComparisons = 20

  /// The largest accuracy; nil where verdicts agree no more than coins.
  var upper: Double? {
    SelfConsistency.largestAccuracy(agreement: selfAgreement)
  }

  /// The self-agreement with its interval; Wilson's where no repeat differs.
  var interval: Estimate {
    guard standardError > 0 else {
      let wilson = Proportion(
        successes: Int((selfAgreement * Double(comparisons)).rounded()), trials: comparisons
      ).wilsonInterval()
      return Estimate(
        selfAgreement, lower: max(wilson.lower, 0), upper: min(wilson.upper, 1))
    }
    let wald = WaldInterval(
      estimate: selfAgreement, standardError: standardError,
      degreesOfFreedom: Double(comparisons - 1))
    return Estimate(selfAgreement, lower: max(wald.lower, 0), upper: min(wald.upper, 1))
  }

  /// The ceiling from repeats in one order, or else from repeats in both.
  init?(_ entries: [JudgedTable.Entry]) {
    let counts = NoiseCeiling.counts(entries)
    let same = counts.compactMap(\.sameOrder)
    let both = counts.compactMap(\.bothOrders)
    if same.count >= NoiseCeiling.leastComparisons {
      comparisons = same.count
      selfAgreement = same.reduce(0, +) / Double(same.count)
      standardError = standardDeviation(same) / Double(same.count).squareRoot()
    } else if both.count >= NoiseCeiling.leastComparisons {
      let count = Double(both.count)
      let first = both.reduce(0) { $0 + $1.first } / count
      let second = both.reduce(0) { $0 + $1.second } / count
      comparisons = both.count
      let root = (first * second).squareRoot()
      selfAgreement = SelfConsistency.agreement(firstBoth: first, secondBoth: second)
      // The derivative of 2 sqrt(f s) is sqrt(s / f) df + sqrt(f / s) ds.
      let slopes = root > 0 ? (second / root, first / root) : (0, 0)
      standardError =
        standardDeviation(both.map { slopes.0 * $0.first + slopes.1 * $0.second })
        / count.squareRoot()
    } else {
      return nil
    }
  }

  /// Why there is no ceiling; nil where there is one.
  static func reason(_ ceiling: NoiseCeiling?, _ entries: [JudgedTable.Entry]) -> String? {
    guard let ceiling else {
      let repeated = counts(entries).count { $0.sameOrder != nil || $0.bothOrders != nil }
      return
        "\(counted(repeated, "pair")) decided twice, and it takes \(leastComparisons) of one kind"
    }
    return ceiling.upper == nil ? "the judge agrees with itself no more than a coin" : nil
  }

  /// Decided verdicts on one comparison, by what was shown first.
  private struct Counts {
    /// Wins of A and of B with A first, with B first, and in an unknown order.
    var wins = [(a: 0, b: 0), (a: 0, b: 0), (a: 0, b: 0)]

    /// The share of agreeing pairs among verdicts in the same order; nil without a pair.
    var sameOrder: Double? {
      var agreeing = 0
      var pairs = 0
      for (a, b) in wins {
        agreeing += a * (a - 1) / 2 + b * (b - 1) / 2
        pairs += (a + b) * (a + b - 1) / 2
      }
      return pairs > 0 ? Double(agreeing) / Double(pairs) : nil
    }

    /// The chances that the first, or the second, wins in both orders; nil without both.
    var bothOrders: (first: Double, second: Double)? {
      let totals = wins.map { Double($0.a + $0.b) }
      guard totals[0] > 0, totals[1] > 0 else { return nil }
      let aWhenFirst = Double(wins[0].a) / totals[0]
      let aWhenSecond = Double(wins[1].a) / totals[1]
      return (aWhenFirst * (1 - aWhenSecond), (1 - aWhenFirst) * aWhenSecond)
    }
  }

  /// Counts of the comparisons with more than one decided verdict, in order of the table.
  private static func counts(_ entries: [JudgedTable.Entry]) -> [Counts] {
    var byComparison: [Int: Counts] = [:]
    for entry in entries {
      guard let preferred = entry.choice.preferred else { continue }
      let order = entry.shownFirst.map { $0 == .a ? 0 : 1 } ?? 2
      byComparison[entry.comparison, default: Counts()].wins[order].a += preferred == .a ? 1 : 0
      byComparison[entry.comparison, default: Counts()].wins[order].b += preferred == .b ? 1 : 0
    }
    return byComparison.sorted { $0.key < $1.key }.map(\.value)
  }
}
