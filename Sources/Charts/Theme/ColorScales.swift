/// Two arms of colour around a neutral middle: purple for less preferred, green for more.
///
/// Linear in log-odds and clamped at ±1.15, a chance of 24 to 76 %. Between the nine
/// stops the colour is mixed in sRGB.
public struct DivergingScale: Hashable, Sendable {
  /// The log-odds at which the colour stops changing.
  public static let limit = 1.15

  /// Nine colours from strongly less to strongly more.
  public var stops: [Color]

  /// The scale for white paper.
  public static let light = DivergingScale(stops: [
    Color(0x63429C), Color(0x8869B5), Color(0xAC93CD), Color(0xD0C0E3), Color(0xF4F3F1),
    Color(0xADCEB5), Color(0x73AA81), Color(0x398753), Color(0x0B6432),
  ])

  /// The scale for dark paper.
  public static let dark = DivergingScale(stops: [
    Color(0xBFA9E4), Color(0x8F76BD), Color(0x67518F), Color(0x43365B), Color(0x20262D),
    Color(0x23452F), Color(0x2F6B45), Color(0x4C9A6A), Color(0x86D1A0),
  ])

  /// The colour of an effect in log-odds.
  public func color(logOdds: Double) -> Color {
    mixed(stops, at: (logOdds / Self.limit + 1) / 2)
  }

  /// The end of the arm of "less".
  public var less: Color { stops.first ?? Color(0) }

  /// The end of the arm of "more".
  public var more: Color { stops.last ?? Color(0) }
}

/// One arm of colour from pale to deep.
public struct SequentialScale: Hashable, Sendable {
  /// Six colours from low to high.
  public var stops: [Color]

  /// The scale for white paper.
  public static let light = SequentialScale(stops: [
    Color(0xF3F5F8), Color(0xCFDAE6), Color(0x9DB5CC), Color(0x6489AD), Color(0x35618A),
    Color(0x173A5E),
  ])

  /// The scale for dark paper: low is near the paper, high is bright.
  public static let dark = SequentialScale(stops: [
    Color(0x1C232B), Color(0x22384F), Color(0x2F567B), Color(0x4A7FAB), Color(0x7FADD3),
    Color(0xBBD8EE),
  ])

  /// The colour of a share from 0 to 1; beyond, the nearest end.
  public func color(_ share: Double) -> Color {
    mixed(stops, at: share)
  }
}

/// The colour at a share from 0 to 1 of the way along `stops`; a share that is not a
/// number counts as the middle.
private func mixed(_ stops: [Color], at share: Double) -> Color {
  guard let first = stops.first else { return Color(0) }
  guard stops.count > 1 else { return first }
  let clamped = share.isNaN ? 0.5 : min(max(share, 0), 1)
  let place = clamped * Double(stops.count - 1)
  let index = min(Int(place), stops.count - 2)
  let low = stops[index]
  let high = stops[index + 1]
  let part = place - Double(index)
  return Color(
    red: low.red * (1 - part) + high.red * part,
    green: low.green * (1 - part) + high.green * part,
    blue: low.blue * (1 - part) + high.blue * part,
    opacity: low.opacity * (1 - part) + high.opacity * part)
}
