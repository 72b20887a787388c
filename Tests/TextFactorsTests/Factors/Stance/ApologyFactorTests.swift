import Testing

@testable import TextFactors

@Suite struct ApologyFactorTests {
  private let factor = FactorProbe(ApologyFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `apologies count per hundred words`() {
    #expect(factor.gives(33.333333333333336, "Sorry for that."))
    #expect(factor.gives(0, "It rains."))
  }

  @Test func `without prose it is null`() {
    #expect(factor.gives(.nan, ""))
  }
}
