import Testing

@testable import TextFactors

@Suite struct HedgingFactorTests {
  private let factor = FactorProbe(HedgingFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `hedges count per hundred words`() {
    #expect(factor.gives(33.333333333333336, "Perhaps it rains."))
    #expect(factor.gives(0, "It rains."))
  }

  @Test func `other languages are null`() {
    #expect(factor.gives(.nan, "Она пошла домой, и это было хорошо."))
    #expect(factor.gives(.nan, ""))
  }
}
