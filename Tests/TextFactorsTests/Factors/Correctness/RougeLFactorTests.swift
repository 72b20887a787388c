import Testing

@testable import TextFactors

@Suite struct RougeLFactorTests {
  private let factor = FactorProbe(RougeLFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `order matters: two of three words in order`() {
    #expect(
      factor.gives(0.6666666666666666, "a cat dog bird", prompt: "?", reference: "dog cat bird"))
  }

  @Test func `no reference is null`() {
    #expect(factor.gives(.nan, "red"))
  }
}
