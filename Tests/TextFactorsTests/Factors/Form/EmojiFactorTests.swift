import Testing

@testable import TextFactors

@Suite struct EmojiFactorTests {
  private let factor = FactorProbe(EmojiFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `joined scalars count once`() {
    #expect(factor.gives(1, "👨‍👩‍👧"))
    #expect(factor.gives(2, "🎉🎉"))
  }

  @Test func `digits and signs are none`() {
    #expect(factor.gives(0, "1 # * (c)"))
  }

  @Test func `joined scalars are one mark`() {
    #expect(factor.marks("Hi 🎉👨‍👩‍👧, `🎉`") == ["🎉", "👨‍👩‍👧"])
  }
}
