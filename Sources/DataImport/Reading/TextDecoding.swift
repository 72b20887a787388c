import Glibc

/// A JSON string without its escapes.
///
/// An unpaired surrogate, which no UTF-8 text can hold, becomes U+FFFD. The escapes are
/// well formed: the scanner has checked them.
func unescaped(_ slice: ArraySlice<UInt8>) -> String {
  slice.withUnsafeBufferPointer { source in
    // Decoding never makes a text longer: the shortest escape for three bytes takes six.
    String(unsafeUninitializedCapacity: source.count) { target in
      var written = 0
      var position = 0
      while let escape = firstIndex(of: UInt8(ascii: "\\"), in: source, from: position) {
        written += copy(source, position..<escape, to: target, at: written)
        position = escape
        if source[position + 1] == UInt8(ascii: "u") {
          for byte in UTF8.encode(scalar(of: source, at: &position))
            ?? UTF8.encodedReplacementCharacter
          {
            target[written] = byte
            written += 1
          }
        } else {
          target[written] = control(source[position + 1])
          written += 1
          position += 2
        }
      }
      return written + copy(source, position..<source.count, to: target, at: written)
    }
  }
}

/// Copies a run of bytes and returns its length.
private func copy(
  _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
  to target: UnsafeMutableBufferPointer<UInt8>, at position: Int
) -> Int {
  let run = UnsafeBufferPointer(rebasing: source[range])
  _ = UnsafeMutableBufferPointer(rebasing: target[position...]).update(fromContentsOf: run)
  return run.count
}

/// The first place of a byte, at or after `start`; nil where there is none.
func firstIndex(
  of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0
) -> Int? {
  guard let base = bytes.baseAddress, start < bytes.count,
    let hit = memchr(base + start, CInt(byte), bytes.count - start)
  else { return nil }
  return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
}

/// A table cell with each doubled quote made single.
func undoubled(_ slice: ArraySlice<UInt8>) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(slice.count)
  var isSecondQuote = false
  for byte in slice {
    isSecondQuote = byte == UInt8(ascii: "\"") && !isSecondQuote
    if byte != UInt8(ascii: "\"") || isSecondQuote { bytes.append(byte) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The scalar of the `\u` escape (or pair of them) at `position`, which moves past it.
private func scalar(
  of source: UnsafeBufferPointer<UInt8>, at position: inout Int
) -> Unicode.Scalar {
  var code = hexadecimalValue(source[position + 2..<position + 6])
  position += 6
  let isFollowedByEscape =
    position + 6 <= source.count && source[position] == UInt8(ascii: "\\")
    && source[position + 1] == UInt8(ascii: "u")
  if (0xD800..<0xDC00).contains(code), isFollowedByEscape {
    let low = hexadecimalValue(source[position + 2..<position + 6])
    if (0xDC00..<0xE000).contains(low) {
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      position += 6
    }
  }
  return Unicode.Scalar(code) ?? "\u{FFFD}"
}

private func hexadecimalValue(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
  digits.reduce(0) { $0 << 4 + UInt32(hexadecimalDigit($1) ?? 0) }
}

/// The value of a hexadecimal digit of either case.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

private func control(_ letter: UInt8) -> UInt8 {
  switch letter {
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "t"): 0x09
  case UInt8(ascii: "r"): 0x0D
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "f"): 0x0C
  default: letter
  }
}

/// A text without white space at either end.
func trimmed(_ text: String) -> String {
  let plain = UInt8(ascii: "!")...UInt8(ascii: "~")
  if let first = text.utf8.first, let last = text.utf8.last, plain ~= first, plain ~= last {
    return text
  }
  let isSpace: (Character) -> Bool = { $0.isWhitespace }
  guard let first = text.first, let last = text.last, isSpace(first) || isSpace(last) else {
    return text
  }
  let front = text.drop(while: isSpace)
  guard let end = front.lastIndex(where: { !isSpace($0) }) else { return "" }
  return String(front[...end])
}
