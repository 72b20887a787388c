import Testing

@testable import TextFactors

@Suite struct FluencyIndexFactorTests {
  private let factor = FactorProbe(FluencyIndexFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `slips cost`() {
    #expect(
      factor.isMore(
        "He went to a school yesterday and bought bread.",
        than: "He go to a school yesterday and buyed bread."))
    #expect(factor.isMore("These are the cats.", than: "This are the the cats."))
  }

  @Test func `what it does not apply to is null`() {
    #expect(factor.gives(.nan, ""))
    #expect(factor.gives(.nan, "Es regnet heute in der Stadt und alle gehen nach Hause."))
  }
}
