/// An axis of log-odds, labelled with chances in percent.
///
/// Values are log-odds, so intervals stay symmetric; ends and ticks are round percentages.
public struct ChanceAxis: ValueAxis, Hashable {
  /// The left end in percent.
  public let lowerPercent: Int
  /// The right end in percent.
  public let upperPercent: Int

  /// The least and the greatest percentage an axis may show; what lies beyond is an arrow.
  public static let allowed = 20...90

  /// What an axis shows where nothing may lie beyond it.
  public static let wide = 1...99

  /// Creates an axis between two percentages.
  public init(lowerPercent: Int, upperPercent: Int) {
    precondition(
      0 < lowerPercent && lowerPercent < upperPercent && upperPercent < 100,
      "a chance axis from \(lowerPercent) to \(upperPercent) percent has no length")
    self.lowerPercent = lowerPercent
    self.upperPercent = upperPercent
  }

  /// Creates an axis that covers `values` (log-odds).
  ///
  /// The range of the finite values, and always 45 to 55 %, is padded by one percentage
  /// point, moved outward to multiples of 5 %, and cut to `allowed`.
  public init(covering values: [Double], within allowed: ClosedRange<Int> = Self.allowed) {
    var low = 45.0
    var high = 55.0
    for value in values where value.isFinite {
      let percent = 100 * Logit.chance(logOdds: value)
      low = min(low, percent - 1)
      high = max(high, percent + 1)
    }
    let lower = Int((low / 5).rounded(.down)) * 5
    let upper = Int((high / 5).rounded(.up)) * 5
    self.init(
      lowerPercent: max(lower, allowed.lowerBound),
      upperPercent: min(upper, allowed.upperBound))
  }

  /// Creates an axis that covers the 95 % intervals of `estimates`.
  public init(covering estimates: [IntervalEstimate]) {
    self.init(covering: estimates.flatMap { [$0.lower, $0.upper] })
  }

  /// Log-odds at the left end.
  public var lower: Double { Logit.logOdds(percent: Double(lowerPercent)) }

  /// Log-odds at the right end.
  public var upper: Double { Logit.logOdds(percent: Double(upperPercent)) }

  /// Log-odds of 50 %.
  public var reference: Double? { 0 }

  /// Every 5 %, with numbers at every 10 %, or at every 5 % on an axis of up to 20 points.
  ///
  /// Beyond ``allowed``, where log-odds part the ends and crowd the middle, a few numbers alone.
  public var ticks: [AxisTick] {
    guard Self.allowed.contains(lowerPercent), Self.allowed.contains(upperPercent) else {
      return [1, 5, 20, 50, 80, 95, 99].filter { lowerPercent <= $0 && $0 <= upperPercent }.map {
        AxisTick(value: Logit.logOdds(percent: Double($0)), title: "\($0)%")
      }
    }
    let step = upperPercent - lowerPercent <= 20 ? 5 : 10
    let first = (lowerPercent + 4) / 5 * 5
    return stride(from: first, through: upperPercent, by: 5).map { percent in
      AxisTick(
        value: Logit.logOdds(percent: Double(percent)),
        title: percent % step == 0 ? "\(percent)%" : "")
    }
  }
}
