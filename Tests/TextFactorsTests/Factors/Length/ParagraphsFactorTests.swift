import Testing

@testable import TextFactors

@Suite struct ParagraphsFactorTests {
  private let factor = FactorProbe(ParagraphsFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `blank lines part paragraphs, single breaks do not`() {
    #expect(factor.gives(2, "a\nb\n\nc"))
    #expect(factor.gives(2, "a\n \n\n\nb"))
  }

  @Test func `no text has none`() {
    #expect(factor.gives(0, ""))
  }
}
