import Testing

@testable import TextFactors

@Suite struct ChoiceMatchFactorTests {
  private let factor = FactorProbe(ChoiceMatchFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `the letter after the answer phrase decides`() {
    #expect(
      factor.gives(
        1, "A is tempting, but the answer is (B).", prompt: "Which?\n(A) red\n(B) blue",
        reference: "B"))
    #expect(
      factor.gives(0, "The answer is A.", prompt: "Which?\n(A) red\n(B) blue", reference: "B"))
  }

  @Test func `without options it is null`() {
    #expect(factor.gives(.nan, "B", prompt: "Which?", reference: "B"))
  }
}
