import Testing

@testable import TextFactors

@Suite struct GrammarErrorRateFactorTests {
  private let factor = FactorProbe(GrammarErrorRateFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `slips count per hundred words`() {
    #expect(factor.gives(22.22222222222222, "It is a apple and she have two cats."))
    #expect(factor.gives(0, "It is an apple."))
  }

  @Test func `other languages are null`() {
    #expect(factor.gives(.nan, "Er hat einen Apfel und die Katze hat zwei."))
    #expect(factor.gives(.nan, ""))
  }
}
