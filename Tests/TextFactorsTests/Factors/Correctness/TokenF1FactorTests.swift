import Testing

@testable import TextFactors

@Suite struct TokenF1FactorTests {
  private let factor = FactorProbe(TokenF1Factor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `two of three words agree with a reference of two`() {
    #expect(factor.gives(0.8, "red green blue", prompt: "?", reference: "red green"))
  }

  @Test func `no reference is null, no common word 0`() {
    #expect(factor.gives(.nan, "red"))
    #expect(factor.gives(0, "red", prompt: "?", reference: "blue"))
  }
}
