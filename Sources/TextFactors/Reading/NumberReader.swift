/// A number written in a text.
struct WrittenNumber {
  var value: Double
  var range: Range<Int>
  /// Digits after the decimal point.
  var decimals: Int
  /// Whether a percent sign follows.
  var isPercent: Bool
}

/// Reads numbers as people write them: `1,234.5`, `-3`, `.5`, `20 %`.
enum NumberReader {
  /// The unsigned number that starts at `index`, or nil; at most 40 bytes are read.
  ///
  /// A comma is a thousands separator only before exactly three digits.
  static func number(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, to end: Int
  ) -> WrittenNumber? {
    var index = start
    var value = 0.0
    var digits = 0
    let limit = min(end, start + 40)
    while index < limit {
      if isDigit(bytes[index]) {
        value = value * 10 + Double(bytes[index] &- 0x30)
        digits += 1
        index += 1
      } else if bytes[index] == UInt8(ascii: ","), digits > 0, hasGroup(bytes, index + 1, end) {
        index += 1
      } else {
        break
      }
    }
    var decimals = 0
    var scale = 1.0
    if index + 1 < limit, bytes[index] == UInt8(ascii: "."), isDigit(bytes[index + 1]) {
      index += 1
      while index < limit && isDigit(bytes[index]) {
        value = value * 10 + Double(bytes[index] &- 0x30)
        scale *= 10
        decimals += 1
        index += 1
      }
    }
    guard digits + decimals > 0 else { return nil }
    var isPercent = false
    if index < end && bytes[index] == UInt8(ascii: "%") {
      isPercent = true
      index += 1
    } else if index + 1 < end && bytes[index] == UInt8(ascii: "\\")
      && bytes[index + 1] == UInt8(ascii: "%")
    {
      isPercent = true
      index += 2
    }
    return WrittenNumber(
      value: value / scale, range: start..<index, decimals: decimals, isPercent: isPercent)
  }

  /// Exactly three digits follow.
  private static func hasGroup(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard start + 3 <= end else { return false }
    for index in start..<(start + 3) where !isDigit(bytes[index]) { return false }
    return start + 3 == end || !isDigit(bytes[start + 3])
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
