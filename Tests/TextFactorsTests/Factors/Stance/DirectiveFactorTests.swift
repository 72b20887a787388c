import Testing

@testable import TextFactors

@Suite struct DirectiveFactorTests {
  private let factor = FactorProbe(DirectiveFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `a duty and an order count`() {
    #expect(factor.gives(25, "You should rest now."))
    #expect(factor.gives(0, "It rains."))
  }

  @Test func `without prose it is null`() {
    #expect(factor.gives(.nan, ""))
  }
}
