import Glibc

/// Works out an arithmetic expression of a text: + − × ÷ ^ %, brackets, currency signs.
struct Expression {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index: Int
  private let end: Int
  private var operators = 0
  private var depth = 0

  /// The value of the expression that fills the range, or nil where the range is not an
  /// expression with at least one operator.
  static func value(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Double? {
    var expression = Expression(bytes: bytes, index: start, end: end)
    guard let value = expression.sum(), expression.operators > 0 else { return nil }
    expression.skipSpaces()
    return expression.index == end ? value : nil
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, index: Int, end: Int) {
    self.bytes = bytes
    self.index = index
    self.end = end
  }

  private mutating func sum() -> Double? {
    guard var value = product() else { return nil }
    while true {
      if take("+") {
        guard let next = product() else { return nil }
        value += next
      } else if take("-") || take("−") || take("–") {
        guard let next = product() else { return nil }
        value -= next
      } else {
        return value
      }
      operators += 1
    }
  }

  private mutating func product() -> Double? {
    guard var value = power() else { return nil }
    while true {
      if take("*") || take("×") || take("x") || take("X") || take("·") {
        guard let next = power() else { return nil }
        value *= next
      } else if take("/") || take("÷") {
        guard let next = power() else { return nil }
        value /= next
      } else if take("(", consuming: false) {
        // "5(3)" multiplies.
        guard let next = power() else { return nil }
        value *= next
      } else {
        return value
      }
      operators += 1
    }
  }

  private mutating func power() -> Double? {
    guard let base = operand() else { return nil }
    guard take("^") else { return base }
    operators += 1
    guard let exponent = operand() else { return nil }
    return pow(base, exponent)
  }

  private mutating func operand() -> Double? {
    skipSpaces()
    if take("-") || take("−") { return operand().map { -$0 } }
    if take("$") || take("€") || take("£") { return operand() }
    if take("(") {
      // Deep nesting is not arithmetic anyone writes, and would overflow the stack.
      guard depth < 16 else { return nil }
      depth += 1
      let value = sum()
      depth -= 1
      guard let value, take(")") else { return nil }
      return percent(value)
    }
    guard index < end, let number = NumberReader.number(in: bytes, at: index, to: end) else {
      return nil
    }
    index = number.range.upperBound
    return number.isPercent ? number.value / 100 : number.value
  }

  private mutating func percent(_ value: Double) -> Double { take("%") ? value / 100 : value }

  private mutating func skipSpaces() {
    while index < end && bytes[index] == 0x20 { index += 1 }
  }

  private mutating func take(_ sign: StaticString, consuming: Bool = true) -> Bool {
    skipSpaces()
    guard index + sign.utf8CodeUnitCount <= end, bytes.starts(with: sign, at: index) else {
      return false
    }
    if consuming { index += sign.utf8CodeUnitCount }
    return true
  }
}
