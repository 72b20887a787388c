import Testing

@testable import TextFactors

@Suite struct FlatteryFactorTests {
  private let factor = FactorProbe(FlatteryFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `praise of the question counts`() {
    #expect(factor.gives(25, "Great question! It rains."))
    #expect(factor.gives(0, "It rains."))
  }

  @Test func `without prose it is null`() {
    #expect(factor.gives(.nan, ""))
  }
}
