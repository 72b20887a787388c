import Testing

@testable import TextFactors

@Suite struct OddWordingFactorTests {
  private let factor = FactorProbe(OddWordingFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `set phrases have none, words out of order have some`() {
    #expect(factor.gives(0, "It is one of the most important things in the world."))
    #expect(factor.isMore("It one is of most the important.", than: "It is one of the most."))
  }

  @Test func `other languages are null`() {
    #expect(factor.gives(.nan, "Der Mann ging in das Haus und kam mit dem Hund wieder heraus."))
  }
}
