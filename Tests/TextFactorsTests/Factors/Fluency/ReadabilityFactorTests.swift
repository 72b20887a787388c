import Testing

@testable import TextFactors

@Suite struct ReadabilityFactorTests {
  private let factor = FactorProbe(ReadabilityFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `it is halfway between the grade by long words and that by rare words`() throws {
    let text =
      "The committee considered the application carefully. It was declined. The reasons were "
      + "not explained to anybody at the time, and nobody asked."
    let grade = FactorProbe(SMOGFactor()).value(text).number
    let rarity = FactorProbe(WordRarityFactor()).value(text).number
    #expect(factor.gives((grade + 12.751 + 14.910 * (rarity - 4.179)) / 2, text))
  }

  @Test func `under twenty words it is null`() {
    #expect(factor.gives(.nan, "It rains."))
  }
}
