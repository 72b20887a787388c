import Testing

@testable import TextFactors

@Suite struct CasingFactorTests {
  private let factor = FactorProbe(CasingFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `small first letters count`() {
    #expect(factor.gives(0.5, "it rains. The sun shines."))
    #expect(factor.gives(0, "It rains."))
  }

  @Test func `without a cased word it is null`() {
    #expect(factor.gives(.nan, "雨です。"))
    #expect(factor.gives(.nan, ""))
  }

  @Test func `the small first words are marked`() {
    #expect(factor.marks("it rains. The sun shines. then it sets.") == ["it", "then"])
  }
}
