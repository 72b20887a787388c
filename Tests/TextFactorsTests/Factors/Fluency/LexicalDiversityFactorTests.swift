import Testing

@testable import TextFactors

@Suite struct LexicalDiversityFactorTests {
  private let factor = FactorProbe(LexicalDiversityFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `twenty words of which ten are different`() {
    #expect(factor.gives(0.5, "a b c d e f g h i j a b c d e f g h i j "))
    #expect(factor.gives(1, "a b c d e f g h i j k l m n o p q r s t"))
  }

  @Test func `under twenty words it is null`() {
    #expect(factor.gives(.nan, "a b c"))
  }
}
