import Testing

@testable import TextFactors

@Suite struct MTLDFactorTests {
  private let factor = FactorProbe(MTLDFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `under fifty words it is null`() {
    #expect(factor.gives(.nan, "one two three"))
  }

  @Test func `one word again and again is worth two words`() {
    #expect(
      factor.gives(
        2,
        "rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain rain "
      ))
  }
}
