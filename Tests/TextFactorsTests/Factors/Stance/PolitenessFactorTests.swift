import Testing

@testable import TextFactors

@Suite struct PolitenessFactorTests {
  private let factor = FactorProbe(PolitenessFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `thanks and requests lie above orders`() {
    #expect(
      factor.isMore("Thank you. Could you please fix it?", than: "Stop that now. You must fix it."))
    #expect(factor.isMore("Thanks, this is good.", than: "This is wrong."))
  }

  @Test func `what it does not apply to is null`() {
    #expect(factor.gives(.nan, ""))
  }
}
