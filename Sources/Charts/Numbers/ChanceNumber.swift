/// Numbers as figures print them: one place for their rules.
///
/// Chances are whole percentages, unless a bound of a decided effect would round to 50:
/// then it has one decimal. Differences are signed points with a true minus, never "-0".
/// Intervals take an en dash. What is not a number is a dash.
public enum ChanceNumber {
  /// A chance as a whole percentage without the sign, such as "58".
  public static func whole(logOdds: Double) -> String {
    logOdds.isNaN ? "–" : String(Int((100 * Logit.chance(logOdds: logOdds)).rounded()))
  }

  /// A chance as a whole percentage, such as "58%".
  public static func percent(logOdds: Double) -> String {
    logOdds.isNaN ? "–" : whole(logOdds: logOdds) + "%"
  }

  /// The estimate's interval in percent, such as "54 – 61" or "40 – 49.9".
  public static func interval(_ estimate: IntervalEstimate) -> String {
    let decided = estimate.state == .decided
    return bound(estimate.lower, decided) + " – " + bound(estimate.upper, decided)
  }

  /// A difference in percentage points, such as "+16" or "−12"; 0 has no sign.
  ///
  /// One that is decided, and the ends of its interval, have a decimal where they would round
  /// to 0: "−0.1".
  public static func points(_ difference: Double, isDecided: Bool = false) -> String {
    guard difference.isFinite else { return "–" }
    let rounded = Int(difference.rounded())
    if rounded == 0 {
      guard isDecided, difference != 0 else { return "0" }
      let tenths = max(Int((10 * abs(difference)).rounded()), 1)
      return (difference > 0 ? "+" : "\u{2212}") + "0.\(tenths)"
    }
    return rounded > 0 ? "+\(rounded)" : "\u{2212}\(-rounded)"
  }

  /// A count with commas between thousands, such as "3,000".
  public static func count(_ count: Int) -> String {
    let digits = Array(String(count.magnitude))
    var text = count < 0 ? "\u{2212}" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  private static func bound(_ logOdds: Double, _ decided: Bool) -> String {
    if logOdds.isNaN { return "–" }
    let percent = 100 * Logit.chance(logOdds: logOdds)
    guard decided && percent.rounded() == 50 else { return String(Int(percent.rounded())) }
    // The decimal must not lie about the side: 49.97 prints as 49.9, 50.02 as 50.1.
    let tenths =
      logOdds < 0 ? min((percent * 10).rounded(), 499) : max((percent * 10).rounded(), 501)
    return "\(Int(tenths) / 10).\(Int(tenths) % 10)"
  }
}
