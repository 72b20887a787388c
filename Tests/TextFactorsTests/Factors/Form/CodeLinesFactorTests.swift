import Testing

@testable import TextFactors

@Suite struct CodeLinesFactorTests {
  private let factor = FactorProbe(CodeLinesFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `lines in fences count, blank ones and fences not`() {
    #expect(factor.gives(2, "```\na\n\nb\n```\nc"))
  }

  @Test func `an open fence runs to the end`() {
    #expect(factor.gives(2, "~~~\na\nb"))
    #expect(factor.gives(0, "`a`"))
  }

  @Test func `each line of code is marked`() {
    #expect(factor.marks("Run:\n```\n  ls\n\npwd\n```\nDone.") == ["ls", "pwd"])
  }
}
