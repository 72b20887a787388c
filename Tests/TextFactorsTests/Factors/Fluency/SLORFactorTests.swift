import Testing

@testable import TextFactors

@Suite struct SLORFactorTests {
  private let factor = FactorProbe(SLORFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `words in their usual order are expected`() {
    #expect(factor.isMore("It is in the world.", than: "World the in is it."))
    #expect(factor.isMore("It is one of.", than: "Of one is it."))
  }

  @Test func `what it does not apply to is null`() {
    #expect(factor.gives(.nan, ""))
    #expect(factor.gives(.nan, "Es regnet heute in der Stadt und alle gehen nach Hause."))
  }
}
