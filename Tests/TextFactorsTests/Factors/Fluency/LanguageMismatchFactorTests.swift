import Testing

@testable import TextFactors

@Suite struct LanguageMismatchFactorTests {
  private let factor = FactorProbe(LanguageMismatchFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `the language asked for wins over that of the prompt`() {
    #expect(
      factor.gives(
        0, "La pluie tombe sur la ville et les gens sont dans les maisons.",
        prompt: "Answer in French: what is the weather like?"))
    #expect(
      factor.gives(
        1, "The rain falls on the town and the people are in the houses.",
        prompt: "Answer in French: what is the weather like?"))
  }

  @Test func `a text of no known language is null`() {
    #expect(factor.gives(.nan, "42", prompt: "What is the answer to the question?"))
  }
}
