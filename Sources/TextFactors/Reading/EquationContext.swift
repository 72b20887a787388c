/// What stands around an equation and makes it part of something that is not worked out here.
enum EquationContext {
  /// Whether what begins at `first` goes on with something before it: `x^2 + 6 = 0` states
  /// nothing about 2 + 6, nor does `a \times (2 - 1) = 3` about 2 - 1.
  static func isPart(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Bool {
    let isBracket = bytes[first] == UInt8(ascii: "(")
    if isBracket, first > 0, ScalarClass.ascii(bytes[first - 1]) == .letter { return true }
    let end = skippingSpaces(bytes, first)
    guard end > 0 else { return false }
    if let start = operatorStart(bytes, end) {
      // At the beginning of a line the sign is that of a list item.
      let before = skippingSpaces(bytes, start)
      return before > 0 && bytes[before - 1] != UInt8(ascii: "\n")
    }
    let last = bytes[end - 1]
    if isBracket, NumberReader.isDigit(last) || last == UInt8(ascii: ")") { return true }
    return isCommand(bytes, end)
  }

  /// Whether a variable follows at once: `= 2x` states no number.
  static func isVariable(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count, "abcknxyz".utf8.contains(bytes[index] | 0x20) else { return false }
    return index + 1 == bytes.count || ScalarClass.ascii(bytes[index + 1]) != .letter
  }

  /// The end of what stands before the spaces before `index`.
  private static func skippingSpaces(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    var end = index
    while end > 0 && (bytes[end - 1] == 0x20 || bytes[end - 1] == UInt8(ascii: "$")) { end -= 1 }
    return end
  }

  /// Where an operator that ends at `end` begins; nil where there is none.
  private static func operatorStart(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int? {
    if "+-*/^".utf8.contains(bytes[end - 1]) { return end - 1 }
    let signs: [(StaticString, Int)] = [("×", 2), ("÷", 2), ("·", 2), ("−", 3)]
    for (sign, length) in signs {
      let start = end - length
      if start >= 0, bytes.starts(with: sign, at: start) { return start }
    }
    return nil
  }

  /// Whether a command of TeX, such as \times, ends at `end`.
  private static func isCommand(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    var start = end
    while start > 0, end - start < 12, ScalarClass.ascii(bytes[start - 1]) == .letter {
      start -= 1
    }
    return start < end && start > 0 && bytes[start - 1] == UInt8(ascii: "\\")
  }
}
