import Testing

@testable import TextFactors

@Suite struct PoliteStrategiesFactorTests {
  private let factor = FactorProbe(PoliteStrategiesFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `thanks and requests lie above orders`() {
    #expect(
      factor.isMore("Thank you. Could you please fix it?", than: "Stop that now. You must fix it."))
  }

  @Test func `words of manners that belong to no strategy change nothing`() {
    #expect(factor.gives(0, "Tables look alike."))
    #expect(factor.gives(0, "Tables look alike, anyway."))
  }

  @Test func `what it does not apply to is null`() {
    #expect(factor.gives(.nan, ""))
  }
}
