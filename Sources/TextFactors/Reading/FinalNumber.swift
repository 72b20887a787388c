/// Finds the number that a worked answer commits to.
enum FinalNumber {
  /// The committed number of a text, or nil when it holds none.
  ///
  /// In order of priority: inside the last `\boxed{}`, after the last `####`, after the last
  /// of "answer is", "answer:", "A:" at a line start, 答え, 答案; else the last number.
  static func find(in text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      for marker in markers {
        var search = bytes.count
        // Only the last few markers are tried: an answer stands at the end.
        for _ in 0..<4 {
          guard let start = lastIndex(of: marker, in: bytes, before: search) else { break }
          if let value = firstNumber(in: bytes, from: start + marker.bytes.count) {
            return value
          }
          search = start
        }
      }
      return lastNumber(in: bytes)
    }
  }

  private struct Marker {
    var bytes: [UInt8]
    var startsLine = false
  }

  private static let markers = [
    Marker(bytes: Array("\\boxed{".utf8)), Marker(bytes: Array("####".utf8)),
    Marker(bytes: Array("answer is".utf8)), Marker(bytes: Array("answer:".utf8)),
    Marker(bytes: Array("a:".utf8), startsLine: true), Marker(bytes: Array("答え".utf8)),
    Marker(bytes: Array("答案".utf8)),
  ]

  private static func lastIndex(
    of marker: Marker, in bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Int? {
    let length = marker.bytes.count
    var start = min(end, bytes.count) - length
    while start >= 0 {
      if UInt8(CaseFolding.lower(UInt32(bytes[start]))) == marker.bytes[0],
        marker.bytes.indices.allSatisfy({
          UInt8(CaseFolding.lower(UInt32(min(bytes[start + $0], 0x7F)))) == marker.bytes[$0]
            || bytes[start + $0] == marker.bytes[$0]
        }),
        !marker.startsLine || start == 0 || bytes[start - 1] == 0x0A
      {
        return start
      }
      start -= 1
    }
    return nil
  }

  /// The first number within the 120 bytes after a marker.
  private static func firstNumber(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Double? {
    var index = start
    let end = min(bytes.count, start + 120)
    while index < end {
      if let (value, _) = signedNumber(in: bytes, at: index) { return value }
      index += 1
    }
    return nil
  }

  private static func lastNumber(in bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = bytes.count - 1
    while index >= 0 && !NumberReader.isDigit(bytes[index]) { index -= 1 }
    guard index >= 0 else { return nil }
    // Step back over the number, then read it forwards.
    var start = index
    let earliest = max(0, index - 40)
    while start > earliest && isInside(bytes[start - 1]) { start -= 1 }
    var last: Double?
    while start <= index {
      if let (value, end) = signedNumber(in: bytes, at: start) {
        last = value
        start = end
      } else {
        start += 1
      }
    }
    return last
  }

  private static func isInside(_ byte: UInt8) -> Bool {
    NumberReader.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "$")
  }

  /// A number with its sign, percent sign or denominator at `start`, and where it ends.
  private static func signedNumber(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (Double, Int)? {
    guard let number = NumberReader.number(in: bytes, at: start, to: bytes.count) else {
      return nil
    }
    var value = number.value
    var end = number.range.upperBound
    // A fraction, but not a date such as 3/4/2020.
    let isAfterSlash = start > 0 && bytes[start - 1] == UInt8(ascii: "/")
    if !isAfterSlash, end + 1 < bytes.count, bytes[end] == UInt8(ascii: "/"),
      let below = NumberReader.number(in: bytes, at: end + 1, to: bytes.count),
      below.value != 0,
      below.range.upperBound >= bytes.count
        || bytes[below.range.upperBound] != UInt8(ascii: "/")
    {
      value /= below.value
      end = below.range.upperBound
    }
    return (isNegative(bytes, start) ? -value : value, end)
  }

  /// Whether a minus sign stands before the number that starts here: not after a digit or
  /// letter, where it is a range or a hyphen.
  private static func isNegative(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var sign = start - 1
    if sign >= 0 && bytes[sign] == UInt8(ascii: "$") { sign -= 1 }
    guard sign >= 0, bytes[sign] == UInt8(ascii: "-") else { return false }
    guard sign > 0 else { return true }
    let before = ScalarClass.ascii(bytes[sign - 1])
    return before != .digit && before != .letter && bytes[sign - 1] != UInt8(ascii: "-")
  }
}
