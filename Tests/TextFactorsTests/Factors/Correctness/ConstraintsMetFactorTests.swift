import Testing

@testable import TextFactors

@Suite struct ConstraintsMetFactorTests {
  private let factor = FactorProbe(ConstraintsMetFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `a limit of words is checked`() {
    #expect(factor.gives(1, "one two three", prompt: "Answer in at most 20 words."))
    #expect(
      factor.gives(0, String(repeating: "rain ", count: 21), prompt: "Answer in at most 20 words."))
  }

  @Test func `a prompt without requirements gives null`() {
    #expect(factor.gives(.nan, "one", prompt: "What is rain?"))
  }
}
