import Testing

@testable import TextFactors

@Suite struct TokensFactorTests {
  private let factor = FactorProbe(TokensFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `a long word has more tokens than a short one`() {
    #expect(factor.gives(1, "rain"))
    #expect(factor.gives(3.4, "internationalisation"))
  }

  @Test func `digits go by threes`() {
    #expect(factor.gives(3, "1234567"))
    #expect(factor.gives(0, ""))
  }
}
