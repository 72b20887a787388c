import Testing

@testable import TextFactors

@Suite struct SourceSupportFactorTests {
  private let factor = FactorProbe(SourceSupportFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `a sentence of the source is supported in full`() {
    #expect(
      factor.gives(
        1, "The lifts are old.", prompt: "?",
        source:
          "The tower was built in 1889 by Gustave Eiffel. It stands in Paris near the river. Many people visit it every year. The lifts are old. The view is wide."
      ))
  }

  @Test func `no source and a short source are null`() {
    #expect(factor.gives(.nan, "The lifts are old."))
    #expect(
      factor.gives(
        .nan, "The lifts are old and the view is wide and far.", prompt: "?",
        source: "The lifts are old."))
  }

  @Test func `sentences that the source does not hold are marked`() {
    #expect(
      factor.marks(
        "The lifts are old. Tigers sleep there.", prompt: "?",
        source: "The tower was built in 1889 by Gustave Eiffel. It stands in Paris near the river. "
          + "Many people visit it every year. The lifts are old. The view is wide.") == [
          "Tigers sleep there."
        ])
  }
}
