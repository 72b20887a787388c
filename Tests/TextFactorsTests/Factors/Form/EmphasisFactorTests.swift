import Testing

@testable import TextFactors

@Suite struct EmphasisFactorTests {
  private let factor = FactorProbe(EmphasisFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `pairs count, a lone pair of stars does not`() {
    #expect(factor.gives(2, "**a** and **b**"))
    #expect(factor.gives(0, "2 ** 3"))
  }

  @Test func `code is left out`() {
    #expect(factor.gives(0, "`**a**`"))
  }

  @Test func `the spans are marked, line by line`() {
    #expect(factor.marks("**a** and ** and\n**b c** `**d**`") == ["**a**", "**b c**"])
  }
}
