import Reports

/// Log-odds in terminal tables, always with a sign.
enum SignedNumber {
  /// The number with two decimals: "+0.41", "\u{2212}0.73"; zero has no sign.
  static func text(_ value: Double) -> String {
    let text = NumberStyle.estimate(value)
    return value < 0 || text == NumberStyle.estimate(0) ? text : "+" + text
  }
}
