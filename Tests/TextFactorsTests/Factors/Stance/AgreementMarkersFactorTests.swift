import Testing

@testable import TextFactors

@Suite struct AgreementMarkersFactorTests {
  private let factor = FactorProbe(AgreementMarkersFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `agreeing adds, disagreeing takes off`() {
    #expect(factor.gives(25, "I agree with you."))
    #expect(factor.gives(-25, "I disagree with you."))
  }

  @Test func `both cancel out`() {
    #expect(factor.gives(0, "I agree, and I disagree."))
    #expect(factor.gives(.nan, ""))
  }
}
