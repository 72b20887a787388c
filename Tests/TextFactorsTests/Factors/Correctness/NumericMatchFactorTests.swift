import Testing

@testable import TextFactors

@Suite struct NumericMatchFactorTests {
  private let factor = FactorProbe(NumericMatchFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `the last number decides, thousands marks do not matter`() {
    #expect(factor.gives(1, "Of 7, that leaves 1,200.", prompt: "?", reference: "1200"))
    #expect(factor.gives(0, "12", prompt: "?", reference: "13"))
  }

  @Test func `a reference without a number is null, a response without one wrong`() {
    #expect(factor.gives(.nan, "12", prompt: "?", reference: "twelve eggs"))
    #expect(factor.gives(0, "none", prompt: "?", reference: "12"))
  }
}
