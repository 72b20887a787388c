import Testing

@testable import TextFactors

@Suite struct EquationReaderTests {
  private static func verdicts(_ text: String) -> [Bool] {
    Array(text.utf8).withUnsafeBufferPointer { EquationReader.equations(in: $0).map(\.holds) }
  }

  @Test(arguments: [
    ("2 + 2 = 4", [true]), ("2 + 2 = 5", [false]), ("16 - 3 - 4 = 9 eggs", [true]),
    ("She makes 9 * 2 = $18 a day", [true]), ("48/2 = 24", [true]), ("(2+3)*4 = 20", [true]),
    ("2 + 3 * 4 = 14", [true]), ("1,200 / 4 = 300", [true]), ("10 / 3 = 3.33", [true]),
    ("10 / 3 = 3.34", [false]), ("20% * 50 = 10", [true]), ("10 / 50 = 20%", [true]),
    ("2^10 = 1024", [true]), ("3 × 4 = 12", [true]), ("12 ÷ 4 = 3", [true]),
    ("5 − 8 = -3", [true]), ("3 x 4 = 12", [true]), ("0.1 + 0.2 = 0.3", [true]),
    ("1 + 1 = 2, 2 + 2 = 5", [true, false]), ("1 + 2 = 3 + 4 = 7", [true]),
    ("-(2 + 3) = -5", [true]), ("<<48/2=24>>24", [true]),
    ("5 (2 + 3) = 25", [true]), ("3 · (2 + 1) = 9", [true]),
  ])
  func `stated equations are worked out`(_ text: String, _ expected: [Bool]) {
    #expect(Self.verdicts(text) == expected)
  }

  @Test(arguments: [
    "x = 5", "n == 3", "a <= 3", "let total = 12", "1 = 1", "= 4", "5 + = 4", "f(x) = 2x + 1",
    "1/0 + = 3", "href=\"3\"", "3 >= 2", "key => 3",
  ])
  func `what is no equation is not counted`(_ text: String) {
    #expect(Self.verdicts(text).isEmpty)
  }

  @Test(arguments: [
    #"0.015 + 0.005 \times (1 - 1) = 0.015"#, "x^2 + 6x - 24 = 0", "x^2 + 6 = 0",
    "10 / 2 = 2x / 2", "sqrt(16) + 2 = 6", "apples + 3 * 2 = 10",
    "n - 3 + 1 = 5",
  ])
  func `a part of an equation was taken for a wrong one`(_ text: String) {
    #expect(Self.verdicts(text).isEmpty)
  }

  @Test(arguments: ["- 2 + 3 = 5", "* 2 + 3 = 5", "Sums:\n  - 2 + 3 = 5", "1. 2 + 3 = 5"])
  func `the sign of a list item was taken for a minus`(_ text: String) {
    #expect(Self.verdicts(text) == [true])
  }

  @Test func `a division by zero states nothing true`() {
    #expect(Self.verdicts("1 / 0 = 5") == [false])
  }

  @Test func `the place is that of the equation`() {
    let text = "So 2 + 2 = 5!"
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      #expect(EquationReader.equations(in: bytes).map(\.range) == [3..<12])
    }
  }
}
