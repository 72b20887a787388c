import Testing

@testable import TextFactors

@Suite struct ListItemsFactorTests {
  private let factor = FactorProbe(ListItemsFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `bullets and numbers count, hyphens in a line do not`() {
    #expect(factor.gives(3, "- a\n* b\n2) c"))
    #expect(factor.gives(0, "a - b"))
  }

  @Test func `code holds no items`() {
    #expect(factor.gives(0, "```\n- a\n```"))
  }
}
