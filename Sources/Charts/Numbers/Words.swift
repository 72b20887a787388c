/// A number with at most two decimals, without trailing zeros and without "-0".
func words(_ number: Double) -> String {
  guard number.isFinite else { return "\(number)" }
  let hundredths = (number * 100).rounded()
  if hundredths == 0 { return "0" }
  let magnitude = Int(hundredths.magnitude)
  let sign = hundredths < 0 ? "-" : ""
  let whole = "\(sign)\(magnitude / 100)"
  let rest = magnitude % 100
  if rest == 0 { return whole }
  if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
  return rest < 10 ? "\(whole).0\(rest)" : "\(whole).\(rest)"
}

extension Color {
  /// The colour as "#RRGGBB", without its opacity.
  public var hex: String {
    "#"
      + [red, green, blue].map { component in
        let digits = String(Int((component * 255).rounded()), radix: 16, uppercase: true)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }
}
