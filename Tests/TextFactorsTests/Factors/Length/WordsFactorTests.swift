import Testing

@testable import TextFactors

@Suite struct WordsFactorTests {
  private let factor = FactorProbe(WordsFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `hyphens part words, apostrophes do not`() {
    #expect(factor.gives(3, "well-known don't"))
    #expect(factor.gives(2, "a/b"))
  }

  @Test func `a web address is one word, a list mark none`() {
    #expect(factor.gives(2, "- see https://example.org/a/b"))
  }
}
