import Foundation

/// Numbers in terminal tables, the same in every locale.
enum NumberText {
  /// A number with a fixed count of decimals and a true minus, never "−0".
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    let text = String(format: "%.\(decimals)f", abs(value))
    let isZero = !text.contains { $0 != "0" && $0 != "." }
    return (value < 0 && !isZero ? "−" : "") + text
  }

  /// A log-odds with sign and two decimals.
  static func signed(_ value: Double) -> String {
    let text = fixed(value, 2)
    return text.hasPrefix("−") || text == "0.00" ? text : "+" + text
  }

  /// A share in whole percent.
  static func percent(_ share: Double) -> String {
    "\(Int((100 * share).rounded()))%"
  }

  /// A probability of a test, with a floor.
  static func probability(_ value: Double) -> String {
    value < 0.001 ? "<0.001" : fixed(value, 3)
  }

  /// A count with commas between thousands.
  static func count(_ value: Int) -> String {
    var digits = Array(String(value))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: position)
      position -= 3
    }
    return String(digits)
  }

  /// A count that may be a half.
  static func half(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : fixed(value, 1)
  }
}
