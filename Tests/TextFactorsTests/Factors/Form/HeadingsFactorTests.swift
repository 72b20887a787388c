import Testing

@testable import TextFactors

@Suite struct HeadingsFactorTests {
  private let factor = FactorProbe(HeadingsFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `a heading needs a space after its marks`() {
    #expect(factor.gives(2, "# A\n## B\nC"))
    #expect(factor.gives(0, "#A"))
  }

  @Test func `a line in bold is a heading, a bold word is not`() {
    #expect(factor.gives(1, "**A**\n\nb **c** d"))
  }
}
