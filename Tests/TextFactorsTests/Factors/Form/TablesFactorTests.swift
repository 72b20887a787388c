import Testing

@testable import TextFactors

@Suite struct TablesFactorTests {
  private let factor = FactorProbe(TablesFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `the rule under the head does not count`() {
    #expect(factor.gives(3, "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"))
  }

  @Test func `a bar in prose makes no table`() {
    #expect(factor.gives(0, "a | b"))
  }
}
