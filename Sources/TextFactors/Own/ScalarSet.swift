/// A set of characters of a pattern.
struct ScalarSet: Hashable, Sendable {
  var ranges: [ClosedRange<UInt32>]
  /// Named classes in it: letters, digits, white space.
  var classes: Set<ScalarClass> = []
  var isInverted = false

  static let digit = ScalarSet(ranges: [], classes: [.digit])
  static let space = ScalarSet(ranges: [], classes: [.space, .newline])
  static let word = ScalarSet(
    ranges: [0x5F...0x5F],
    classes: [.letter, .digit, .han, .hiragana, .katakana, .mark])
  static let notNewline = ScalarSet(
    ranges: [0x0A...0x0A, 0x0D...0x0D], classes: [], isInverted: true)

  static func one(_ scalar: UInt32) -> ScalarSet { ScalarSet(ranges: [scalar...scalar]) }

  func contains(_ scalar: UInt32) -> Bool {
    let isIn =
      ranges.contains { $0.contains(scalar) }
      || (!classes.isEmpty && classes.contains(ScalarClass.of(scalar)))
    return isIn != isInverted
  }
}
