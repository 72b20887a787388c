import Testing

@testable import TextFactors

@Suite struct LoopShareFactorTests {
  private let factor = FactorProbe(LoopShareFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `three copies of a short block are a loop, two are not`() {
    #expect(factor.gives(1, "one two three one two three one two three"))
    #expect(factor.gives(0, "one two three one two three"))
  }

  @Test func `the rest of the text dilutes it`() {
    #expect(factor.gives(0.5, "go go go go one two three four"))
    #expect(factor.gives(.nan, ""))
  }
}
