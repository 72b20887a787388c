import Charts
public import Preferences

extension NumberStyle {
  /// A chance from 0 to 1 as a percentage; `isDecided` keeps it off 50: "62%", "50.4%".
  public static func chance(_ chance: Double, isDecided: Bool = false) -> String {
    guard isPrintable(chance) else { return absent }
    return percentage(chance, isDecided) + "%"
  }

  /// The chance of an effect: "62%".
  public static func chance(_ effect: Coefficient) -> String {
    chance(effect.chance, isDecided: effect.state == .decided)
  }

  /// The 95 % interval of a chance, in percent: "57–67", "40–49.9".
  public static func interval(_ lower: Double, _ upper: Double, isDecided: Bool) -> String {
    guard isPrintable(lower), isPrintable(upper) else { return absent }
    return percentage(lower, isDecided) + "\u{2013}" + percentage(upper, isDecided)
  }

  /// The 95 % interval of an effect's chance, in percent: "57–67".
  public static func interval(_ effect: Coefficient) -> String {
    interval(effect.chanceLower, effect.chanceUpper, isDecided: effect.state == .decided)
  }

  /// A chance with its interval, as sentences have it: "62% (57–67)".
  public static func effect(_ effect: Coefficient) -> String {
    "\(chance(effect)) (\(interval(effect)))"
  }

  /// A difference in percentage points: "+16", "−12"; zero has no sign.
  ///
  /// The end of an interval that excludes zero has one decimal where it would round to it.
  public static func points(_ points: Double, isDecided: Bool = false) -> String {
    guard isPrintable(points) else { return absent }
    return ChanceNumber.points(points, isDecided: isDecided)
  }

  /// The 95 % interval of a difference in percentage points: "+13 to +19".
  public static func pointsInterval(_ lower: Double, _ upper: Double, isDecided: Bool) -> String {
    guard isPrintable(lower), isPrintable(upper) else { return absent }
    return "\(points(lower, isDecided: isDecided)) to \(points(upper, isDecided: isDecided))"
  }

  /// The word for the size of a decided effect; nil for one that is not decided.
  public static func magnitude(_ chance: Double, _ state: EffectState) -> String? {
    guard state == .decided, chance.isFinite else { return nil }
    let distance = abs(100 * chance - 50)
    if distance < 2 { return "no visible effect" }
    if distance < 5 { return "slight" }
    if distance < 10 { return "clear" }
    return distance <= 20 ? "strong" : "dominant"
  }

  private static func percentage(_ chance: Double, _ isDecided: Bool) -> String {
    guard isDecided, (100 * chance).rounded() == 50, chance != 0.5 else {
      return withoutPercent(chance)
    }
    // The decimal must not lie about the side: 49.97 prints as 49.9, 50.02 as 50.1.
    let tenths = (1000 * chance).rounded()
    return fixed((chance < 0.5 ? min(tenths, 499) : max(tenths, 501)) / 10, decimals: 1)
  }
}
