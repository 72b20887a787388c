import Testing

@testable import TextFactors

@Suite struct SentencesFactorTests {
  private let factor = FactorProbe(SentencesFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `abbreviations and decimals end no sentence`() {
    #expect(factor.gives(2, "Mr. Lee paid 3.50. He left."))
  }

  @Test func `a Japanese full stop ends one without a space`() {
    #expect(factor.gives(2, "雨です。風です。"))
    #expect(factor.gives(0, ""))
  }
}
