import Testing

@testable import TextFactors

@Suite struct AdmitsLimitsFactorTests {
  private let factor = FactorProbe(AdmitsLimitsFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `what the writer cannot do counts once`() {
    #expect(factor.gives(20, "I cannot access live data."))
    #expect(factor.gives(0, "It rains."))
  }

  @Test func `a heading about access is none`() {
    #expect(factor.gives(0, "Limited Access to Education"))
  }
}
