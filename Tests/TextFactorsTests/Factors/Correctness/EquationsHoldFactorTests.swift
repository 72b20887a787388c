import Testing

@testable import TextFactors

@Suite struct EquationsHoldFactorTests {
  private let factor = FactorProbe(EquationsHoldFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `half of the equations hold`() {
    #expect(factor.gives(0.5, "2 + 2 = 4 and 2 + 3 = 6."))
  }

  @Test func `rounding to the last digit is right, no equation is null`() {
    #expect(factor.gives(1, "1/3 = 0.33"))
    #expect(factor.gives(.nan, "It is four."))
  }
}
