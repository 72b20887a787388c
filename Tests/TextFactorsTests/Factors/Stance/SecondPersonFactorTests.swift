import Testing

@testable import TextFactors

@Suite struct SecondPersonFactorTests {
  private let factor = FactorProbe(SecondPersonFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `one word of four`() {
    #expect(factor.gives(25, "You see the rain."))
    #expect(factor.gives(0, "I see the rain."))
  }

  @Test func `without prose it is null`() {
    #expect(factor.gives(.nan, ""))
  }
}
