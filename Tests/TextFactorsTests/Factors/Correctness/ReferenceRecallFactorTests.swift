import Testing

@testable import TextFactors

@Suite struct ReferenceRecallFactorTests {
  private let factor = FactorProbe(ReferenceRecallFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `one of two words is there`() {
    #expect(factor.gives(0.5, "red and more", prompt: "?", reference: "red blue"))
  }

  @Test func `no reference is null`() {
    #expect(factor.gives(.nan, "red"))
  }
}
