import Testing

@testable import TextFactors

@Suite struct ExactMatchFactorTests {
  private let factor = FactorProbe(ExactMatchFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `case, articles and marks do not matter`() {
    #expect(factor.gives(1, "the Red car!", prompt: "?", reference: "red car"))
    #expect(factor.gives(0, "red cars", prompt: "?", reference: "red car"))
  }

  @Test func `no reference is null`() {
    #expect(factor.gives(.nan, "red"))
  }
}
