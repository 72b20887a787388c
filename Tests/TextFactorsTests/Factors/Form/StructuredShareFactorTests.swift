import Testing

@testable import TextFactors

@Suite struct StructuredShareFactorTests {
  private let factor = FactorProbe(StructuredShareFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `plain lines have none, a list is all structure`() {
    #expect(factor.gives(0, "Rain falls."))
    #expect(factor.gives(1, "- a\n- b"))
    #expect(factor.gives(0.5, "a\n\n- b"))
  }

  @Test func `blank text is null`() {
    #expect(factor.gives(.nan, "\n\n"))
  }

  @Test func `headings, items and fences are marked, paragraphs and code are not`() {
    #expect(
      factor.marks("# Plan\n\nFirst.\n- then\n```\nls\n```") == ["# Plan", "- then", "```", "```"])
  }
}
