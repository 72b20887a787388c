/// A JSON string without its escapes.
///
/// An unpaired surrogate, which no UTF-8 text can hold, becomes U+FFFD. The escapes are
/// well formed: the scanner has checked them.
func unescaped(_ slice: ArraySlice<UInt8>) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(slice.count)
  var position = slice.startIndex
  while position < slice.endIndex {
    guard slice[position] == UInt8(ascii: "\\") else {
      bytes.append(slice[position])
      position += 1
      continue
    }
    if slice[position + 1] == UInt8(ascii: "u") {
      appendScalar(of: slice, at: &position, to: &bytes)
    } else {
      bytes.append(control(slice[position + 1]))
      position += 2
    }
  }
  return String(decoding: bytes, as: UTF8.self)
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

/// Appends the scalar of the `\u` escape (or pair of them) at `position` and moves past it.
private func appendScalar(
  of slice: ArraySlice<UInt8>, at position: inout Int, to bytes: inout [UInt8]
) {
  var code = hexadecimalValue(slice[position + 2..<position + 6])
  position += 6
  let isFollowedByEscape =
    position + 6 <= slice.endIndex && slice[position] == UInt8(ascii: "\\")
    && slice[position + 1] == UInt8(ascii: "u")
  if (0xD800..<0xDC00).contains(code), isFollowedByEscape {
    let low = hexadecimalValue(slice[position + 2..<position + 6])
    if (0xDC00..<0xE000).contains(low) {
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      position += 6
    }
  }
  bytes += UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}").map(Array.init) ?? []
}

private func hexadecimalValue(_ digits: ArraySlice<UInt8>) -> UInt32 {
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
  let isSpace: (Character) -> Bool = { $0.isWhitespace }
  guard let first = text.first, let last = text.last, isSpace(first) || isSpace(last) else {
    return text
  }
  let front = text.drop(while: isSpace)
  guard let end = front.lastIndex(where: { !isSpace($0) }) else { return "" }
  return String(front[...end])
}
