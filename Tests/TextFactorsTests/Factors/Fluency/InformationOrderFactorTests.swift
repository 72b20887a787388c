import Testing

@testable import TextFactors

@Suite struct InformationOrderFactorTests {
  private let factor = FactorProbe(InformationOrderFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `under five sentences it is null`() {
    #expect(factor.gives(.nan, "Rain falls. Wind blows."))
  }

  @Test func `sentences that are all new have no slope`() {
    #expect(factor.gives(0, "Rain falls. Wind blows. Snow melts. Ice breaks. Fog lifts."))
  }
}
