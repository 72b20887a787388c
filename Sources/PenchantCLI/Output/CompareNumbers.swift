import Preferences
import Reports

/// Numbers of comparisons as the terminal prints them.
enum CompareNumbers {
  /// A coefficient from -1 to 1: "0.13".
  static func coefficient(_ estimate: Estimate?) -> String {
    estimate.map { NumberStyle.fixed($0.value, decimals: 2) } ?? NumberStyle.absent
  }

  /// Its interval: "0.10 to 0.16"; empty without one.
  static func ends(_ estimate: Estimate?) -> String {
    guard let lower = estimate?.lower, let upper = estimate?.upper else { return "" }
    return NumberStyle.fixed(lower, decimals: 2) + " to " + NumberStyle.fixed(upper, decimals: 2)
  }

  /// Both: "0.13 (0.10 to 0.16)".
  static func both(_ estimate: Estimate?) -> String {
    let ends = ends(estimate)
    return coefficient(estimate) + (ends.isEmpty ? "" : " (\(ends))")
  }

  /// A chance with its interval: "58 (54–61)".
  static func chance(_ estimate: Estimate) -> String {
    let value = NumberStyle.fixed(100 * estimate.value, decimals: 0)
    guard let lower = estimate.lower, let upper = estimate.upper else { return value }
    return "\(value) (\(NumberStyle.interval(lower, upper, isDecided: false)))"
  }

  /// A share with its interval: "57% (54–61)".
  static func share(_ estimate: Estimate) -> String {
    guard let lower = estimate.lower, let upper = estimate.upper else {
      return NumberStyle.share(estimate.value)
    }
    return "\(NumberStyle.share(estimate.value)) "
      + "(\(NumberStyle.interval(lower, upper, isDecided: false)))"
  }

  /// A p-value in a sentence: "p 0.03", "p <0.001".
  static func probability(_ value: Double) -> String { "p " + NumberStyle.probability(value) }

  /// How a test was made: "F(17, 103) 4.12, p <0.001".
  static func test(_ test: JudgeComparison.Equality) -> String {
    let value = NumberStyle.fixed(test.statistic, decimals: 2)
    if let degrees = test.degreesOfFreedom {
      return "F(\(test.weights), \(degrees)) \(value), " + probability(test.pValue)
    }
    return "\(NumberStyle.count(test.exchanges ?? 0)) exchanges, " + probability(test.pValue)
  }
}
