import Preferences
import Testing

@testable import TextFactors

@Suite struct ReferenceFactorTests {
  private static func value(_ name: String, _ text: String, reference: String?) -> FactorValue? {
    let prompt = PromptReading(Prompt(text: "Q", reference: reference))
    return FactorCatalogue.factor(named: name)?.measure(TextReading(text), of: prompt)
  }

  @Test(arguments: [
    "correctness.token_f1", "correctness.exact_match", "correctness.numeric_match",
  ])
  func `without a reference there is no value`(_ name: String) {
    #expect(Self.value(name, "42", reference: nil) == .null(.noReference))
    #expect(Self.value(name, "42", reference: "") == .null(.noReference))
  }

  @Test func `overlap is symmetric and one for equal bags`() {
    let left = ReferenceWords("the quick brown fox")
    let right = ReferenceWords("brown fox, quick!")
    #expect(left.overlapF1(with: right) == 1)
    #expect(
      ReferenceWords("a b c").overlapF1(with: ReferenceWords("b c d"))
        == ReferenceWords("b c d").overlapF1(with: ReferenceWords("a b c")))
    #expect(ReferenceWords("").overlapF1(with: left) == 0)
  }

  @Test func `an answer in code marks equals the plain one`() {
    #expect(Self.value("correctness.exact_match", "`x_1`", reference: "x_1") == .value(1))
  }

  @Test(arguments: [
    ("The answer is 42.", 42), ("#### 1,234.5", 1234.5), ("so \\boxed{7} in 3 steps", 7),
    ("A: 18", 18), ("答えは 12 です", 12), ("It takes 3 or 4", 4), ("-5", -5), ("10-5", 5),
    ("a rate of 20%", 20), ("half, 1/2", 0.5), ("Answer: $3.50 for 2", 3.5),
    ("on 3/4/2020", 2020), ("$-3", -3),
  ])
  func `the final number is found`(_ text: String, _ number: Double) {
    #expect(FinalNumber.find(in: text) == number)
  }

  @Test func `a text without digits has no final number`() {
    #expect(FinalNumber.find(in: "none at all") == nil)
    #expect(Self.value("correctness.numeric_match", "none", reference: "3") == .value(0))
    #expect(Self.value("correctness.numeric_match", "3", reference: "none") == .null(.noNumber))
  }
}
