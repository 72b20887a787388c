import Testing

@testable import TextFactors

@Suite struct ChrFFactorTests {
  private let factor = FactorProbe(ChrFFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `equal words give 1, no common letter 0`() {
    #expect(factor.gives(1, "colour", prompt: "?", reference: "colour"))
    #expect(factor.gives(0, "xyz", prompt: "?", reference: "abc"))
  }

  @Test func `no reference is null`() {
    #expect(factor.gives(.nan, "red"))
  }
}
