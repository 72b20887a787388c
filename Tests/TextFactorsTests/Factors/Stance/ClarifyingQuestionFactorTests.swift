import Testing

@testable import TextFactors

@Suite struct ClarifyingQuestionFactorTests {
  private let factor = FactorProbe(ClarifyingQuestionFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `a request is worth more than a bare question`() {
    #expect(factor.gives(1, "Could you tell me which city you mean?"))
    #expect(factor.gives(0.25, "Is it raining?"))
    #expect(factor.gives(0, "It rains."))
  }

  @Test func `an offer of help is no question`() {
    #expect(factor.gives(0, "Is there anything else I can help with?"))
  }
}
