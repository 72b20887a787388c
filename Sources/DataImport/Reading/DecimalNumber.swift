/// The number that plain decimal digits stand for, with all bits as `Double(_:)` has them.
///
/// Takes a sign, digits, a point and an exponent, as long as the digits make a whole number up to
/// 2^53 and the power of ten is one that a double holds exactly, up to 10^22: then one
/// multiplication or division rounds once, and rightly (Clinger 1990). Nil for all else, which
/// may still be a number.
func decimalNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
  var reader = DecimalReader(bytes)
  return reader.number()
}

private struct DecimalReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var digits: UInt64 = 0
  private var digitCount = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func number() -> Double? {
    let isNegative = sign()
    readDigits()
    var power = 0
    if take(UInt8(ascii: ".")) {
      // A point needs digits on both sides, as the library asks on its left.
      guard digitCount > 0 else { return nil }
      let before = digitCount
      readDigits()
      power = before - digitCount
      guard power < 0 else { return nil }
    }
    guard digitCount > 0, digitCount <= 19, digits <= 1 << 53 else { return nil }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      guard let exponent = exponent() else { return nil }
      power += exponent
    }
    guard position == bytes.count, abs(power) <= 22 else { return nil }
    let scale = powersOfTen[abs(power)]
    let size = power < 0 ? Double(digits) / scale : Double(digits) * scale
    return isNegative ? -size : size
  }

  private mutating func exponent() -> Int? {
    let isNegative = sign()
    var value = 0
    let start = position
    while position < bytes.count, let digit = digit(bytes[position]) {
      value = value * 10 + Int(digit)
      position += 1
      guard position - start <= 3 else { return nil }
    }
    guard position > start else { return nil }
    return isNegative ? -value : value
  }

  /// Reads digits into the number; more than 19 might not fit and are counted only.
  private mutating func readDigits() {
    while position < bytes.count, let digit = digit(bytes[position]) {
      if digitCount < 19 { digits = digits &* 10 &+ UInt64(digit) }
      digitCount += 1
      position += 1
    }
  }

  private mutating func sign() -> Bool {
    if take(UInt8(ascii: "-")) { return true }
    _ = take(UInt8(ascii: "+"))
    return false
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private func digit(_ byte: UInt8) -> UInt8? {
    let value = byte &- UInt8(ascii: "0")
    return value < 10 ? value : nil
  }
}

/// 10^0 to 10^22, the powers of ten that a double holds exactly.
private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
]
