import Testing

@testable import TextFactors

@Suite struct LinksFactorTests {
  private let factor = FactorProbe(LinksFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `addresses count, bare names do not`() {
    #expect(factor.gives(2, "https://a.org and www.b.org"))
    #expect(factor.gives(0, "a.org"))
  }

  @Test func `a link in markup counts once`() {
    #expect(factor.gives(1, "[a](https://a.org)"))
  }
}
