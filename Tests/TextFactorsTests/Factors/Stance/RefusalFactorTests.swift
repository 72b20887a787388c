import Testing

@testable import TextFactors

@Suite struct RefusalFactorTests {
  private let factor = FactorProbe(RefusalFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `refusals lie above answers`() {
    #expect(
      factor.isMore(
        "I'm sorry, but I can't help with that.", than: "Paris is the capital of France."))
    #expect(
      factor.isMore("I cannot assist with this request.", than: "Sure, run the program first."))
  }

  @Test func `what it does not apply to is null`() {
    #expect(factor.gives(.nan, ""))
  }
}
