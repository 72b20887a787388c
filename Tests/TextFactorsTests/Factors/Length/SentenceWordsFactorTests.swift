import Testing

@testable import TextFactors

@Suite struct SentenceWordsFactorTests {
  private let factor = FactorProbe(SentenceWordsFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `it is words by sentences`() {
    #expect(factor.gives(2, "One two three. Four."))
    #expect(factor.gives(2, "One two"))
  }

  @Test func `without prose it is null`() {
    #expect(factor.gives(.nan, "```\nx\n```"))
    #expect(factor.gives(.nan, ""))
  }
}
