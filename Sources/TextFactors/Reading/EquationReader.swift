/// Finds equations that a text states, `expression = number`, and works them out.
enum EquationReader {
  /// One stated equation.
  struct Equation {
    /// From the expression to the stated result, UTF-8 offsets.
    var range: Range<Int>
    /// Whether the stated result is right.
    var holds: Bool
  }

  /// Bytes that an expression may take before its equals sign; keeps the search linear.
  private static let reach = 160

  /// The equations of a text, in order.
  static func equations(in bytes: UnsafeBufferPointer<UInt8>) -> [Equation] {
    var found: [Equation] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "="), let equation = equation(in: bytes, at: index) {
        found.append(equation)
      }
      index += 1
    }
    return found
  }

  private static func equation(
    in bytes: UnsafeBufferPointer<UInt8>, at sign: Int
  ) -> Equation? {
    // "==", "<=", ">=", "!=" and "=>" compare or point; they state no result.
    if sign + 1 < bytes.count,
      bytes[sign + 1] == UInt8(ascii: "=")
        || bytes[sign + 1] == UInt8(ascii: ">")
    {
      return nil
    }
    if sign > 0, "<>!=:".utf8.contains(bytes[sign - 1]) { return nil }
    guard let stated = statedNumber(in: bytes, after: sign) else { return nil }
    let start = expressionStart(in: bytes, before: sign)
    // Words may stand before the expression; the longest tail that parses is meant.
    var first = start
    while first < sign {
      if isOpening(bytes, first), let value = Expression.value(of: bytes, from: first, to: sign) {
        guard !EquationContext.isPart(bytes, from: first) else { return nil }
        return Equation(
          range: first..<stated.range.upperBound, holds: agrees(value, with: stated))
      }
      first += 1
    }
    return nil
  }

  /// A number or a bracket or a sign may open an expression, not a digit inside a number.
  private static func isOpening(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    let isStart =
      NumberReader.isDigit(byte) || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "$")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    guard isStart else { return false }
    // A dash with a space after it begins a list item or subtracts; it is no sign.
    if byte == UInt8(ascii: "-"), index + 1 < bytes.count, bytes[index + 1] == 0x20 {
      return false
    }
    guard index > 0, NumberReader.isDigit(byte) else { return true }
    let before = bytes[index - 1]
    return !NumberReader.isDigit(before) && before != UInt8(ascii: ".")
      && before != UInt8(ascii: ",") && ScalarClass.ascii(before) != .letter
  }

  /// The number after the equals sign, unless an expression goes on after it.
  private static func statedNumber(
    in bytes: UnsafeBufferPointer<UInt8>, after sign: Int
  ) -> WrittenNumber? {
    var index = sign + 1
    var isNegative = false
    while index < bytes.count && index - sign < 12 {
      let byte = bytes[index]
      if byte == 0x20 || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "\\") {
        index += 1
      } else if byte == UInt8(ascii: "-") && !isNegative {
        isNegative = true
        index += 1
      } else if bytes.starts(with: "€", at: index) {
        index += 3
      } else if bytes.starts(with: "£", at: index) {
        index += 2
      } else {
        break
      }
    }
    guard index < bytes.count,
      var number = NumberReader.number(in: bytes, at: index, to: bytes.count)
    else { return nil }
    guard !goesOn(bytes, number.range.upperBound),
      !EquationContext.isVariable(bytes, at: number.range.upperBound)
    else { return nil }
    if isNegative { number.value = -number.value }
    return number
  }

  /// Whether an operator and an operand follow: "= 3 + 4 = 7" states 7, not 3.
  private static func goesOn(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    var index = end
    while index < bytes.count && bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count else { return false }
    guard
      "+-*/^x(".utf8.contains(bytes[index]) || bytes.starts(with: "×", at: index)
        || bytes.starts(with: "÷", at: index)
    else { return false }
    index += 1
    while index < bytes.count
      && (bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "$") || bytes[index] >= 0x80)
    {
      index += 1
    }
    return index < bytes.count
      && (NumberReader.isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "("))
  }

  private static func expressionStart(
    in bytes: UnsafeBufferPointer<UInt8>, before sign: Int
  ) -> Int {
    var index = sign
    let earliest = max(0, sign - reach)
    while index > earliest && isExpressionByte(bytes[index - 1]) { index -= 1 }
    return index
  }

  private static func isExpressionByte(_ byte: UInt8) -> Bool {
    if NumberReader.isDigit(byte) { return true }
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "^"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "$"), UInt8(ascii: "%"),
      UInt8(ascii: "x"), UInt8(ascii: "X"):
      return true
    default:
      // Signs beyond ASCII: × ÷ − € £.
      return byte >= 0x80
    }
  }

  /// Whether the worked-out value rounds to the stated one.
  private static func agrees(_ value: Double, with stated: WrittenNumber) -> Bool {
    guard value.isFinite else { return false }
    var unit = 1.0
    for _ in 0..<stated.decimals { unit /= 10 }
    let tolerance = unit / 2 + 1e-9 * max(1, abs(value))
    if abs(value - stated.value) <= tolerance { return true }
    return stated.isPercent && abs(100 * value - stated.value) <= tolerance
  }
}
