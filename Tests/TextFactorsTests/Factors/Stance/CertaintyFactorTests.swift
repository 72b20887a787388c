import Testing

@testable import TextFactors

@Suite struct CertaintyFactorTests {
  private let factor = FactorProbe(CertaintyFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `boosters count per hundred words`() {
    #expect(factor.gives(25, "It is definitely so."))
    #expect(factor.gives(0, "It is so."))
  }

  @Test func `a duty is no certainty`() {
    #expect(factor.gives(0, "The form must be signed by Monday."))
  }
}
