import Testing

@testable import TextFactors

@Suite struct CharactersFactorTests {
  private let factor = FactorProbe(CharactersFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `a cluster of scalars is one character`() {
    #expect(factor.gives(2, "👩‍👩‍👧‍👦é"))
    #expect(factor.gives(3, "  a b \n"))
  }

  @Test func `no text has none`() {
    #expect(factor.gives(0, ""))
    #expect(factor.gives(0, " \n"))
  }
}
