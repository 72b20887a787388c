import Charts

/// The one way numbers are printed: in the terminal, in charts, on pages.
///
/// Chances are whole percentages, unless an end of a decided effect would round to 50:
/// then it has one decimal. Differences are signed points with a true minus (U+2212) and
/// never "-0". Intervals take an en dash, counts a comma between thousands. A value that
/// is not finite prints as an en dash. Nothing here depends on the locale.
public enum NumberStyle {
  /// What stands in the place of a number that does not exist.
  public static let absent = "\u{2013}"

  private static let minus = "\u{2212}"

  /// A share from 0 to 1 as a whole percentage: "66%".
  public static func share(_ share: Double) -> String {
    guard isPrintable(share) else { return absent }
    return withoutPercent(share) + "%"
  }

  /// A share from 0 to 1 with one decimal: "66.4%".
  public static func preciseShare(_ share: Double) -> String {
    guard isPrintable(share) else { return absent }
    return fixed(100 * share, decimals: 1) + "%"
  }

  /// A count with commas between thousands: "3,000".
  public static func count(_ count: Int) -> String {
    ChanceNumber.count(count)
  }

  /// A count and its noun: "1 pair", "3,000 pairs".
  public static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    count(number) + " " + (number == 1 ? one : many ?? one + "s")
  }

  /// A count as a word up to twelve, else in digits: "nine", "40".
  public static func word(_ number: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ]
    return words.indices.contains(number) ? words[number] : count(number)
  }

  /// A log-likelihood with one decimal: "−1,234.5".
  public static func logLikelihood(_ value: Double) -> String {
    guard isPrintable(value) else { return absent }
    let tenths = Int((abs(value) * 10).rounded())
    let sign = value < 0 && tenths > 0 ? minus : ""
    return sign + count(tenths / 10) + ".\(tenths % 10)"
  }

  /// An estimate in log-odds, a standard error or an end of their interval: "−0.42".
  public static func estimate(_ value: Double) -> String {
    fixed(value, decimals: 2)
  }

  /// An adjusted p-value: "0.03", or "<0.001".
  public static func probability(_ value: Double) -> String {
    guard isPrintable(value) else { return absent }
    if value < 0.001 { return "<0.001" }
    return fixed(value, decimals: value < 0.1 ? 3 : 2)
  }

  /// A number with so many decimals, a true minus, and no sign for zero.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    guard isPrintable(value) else { return absent }
    var unit = 1
    for _ in 0..<max(decimals, 0) { unit *= 10 }
    let scaled = Int((abs(value) * Double(unit)).rounded())
    let sign = value < 0 && scaled > 0 ? minus : ""
    guard unit > 1 else { return sign + String(scaled) }
    let rest = String(scaled % unit)
    return sign + String(scaled / unit) + "."
      + String(repeating: "0", count: decimals - rest.count) + rest
  }

  static func withoutPercent(_ share: Double) -> String {
    String(Int((100 * share).rounded()))
  }

  /// Whether the value is finite and small enough for its digits to mean anything.
  static func isPrintable(_ value: Double) -> Bool {
    value.isFinite && abs(value) < 1e12
  }
}
