/// The values of one factor on a run of consecutive responses.
///
/// A value takes eight bytes, so that a block fits on one page of the database. Two bit
/// patterns, both of them NaN, stand for the two ways of having no number: all ones where a
/// response was not measured, the plain quiet NaN where the factor does not apply to it.
struct FactorBlock {
  /// Responses in a block.
  static let length = 500

  private static let unmeasured = UInt64.max
  private static let notApplicable = Double.nan.bitPattern

  private var patterns: [UInt64]

  /// A block in which nothing is measured.
  init() {
    patterns = Array(repeating: Self.unmeasured, count: Self.length)
  }

  /// Reads the bytes of a block.
  init(bytes: UnsafeRawBufferPointer) {
    self.init()
    for place in 0..<min(Self.length, bytes.count / 8) {
      patterns[place] = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
    }
  }

  /// The block and the place in it for the response with this key.
  static func place(of response: Int64) -> (block: Int64, place: Int) {
    let (block, place) = response.quotientAndRemainder(dividingBy: Int64(length))
    return (block, Int(place))
  }

  /// Whether the response at `place` was measured, with or without a number as the result.
  func isMeasured(_ place: Int) -> Bool { patterns[place] != Self.unmeasured }

  /// The value at `place`, NaN where there is none.
  func value(_ place: Int) -> Double {
    isMeasured(place) ? Double(bitPattern: patterns[place]) : .nan
  }

  /// Notes the result of a measurement; nil where the factor does not apply.
  mutating func set(_ value: Double?, at place: Int) {
    let value = value ?? .nan
    patterns[place] = (value.isNaN ? Self.notApplicable : value.bitPattern)
  }

  /// Calls `body` with the bytes of the block.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try patterns.withUnsafeBytes(body)
  }
}
