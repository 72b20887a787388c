import Testing

@testable import TextFactors

@Suite struct CodeParsesFactorTests {
  private let factor = FactorProbe(CodeParsesFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `one of two blocks is whole`() {
    #expect(factor.gives(0.5, "```json\n{}\n```\n```\nf(\n```"))
  }

  @Test func `no code is null`() {
    #expect(factor.gives(.nan, "f("))
  }
}
