import Testing

@testable import TextFactors

@Suite struct TrigramOverlapFactorTests {
  private let factor = FactorProbe(TrigramOverlapFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `a copy is found in full, another text not at all`() {
    #expect(
      factor.gives(
        1, "It stands in Paris", prompt: "?",
        source:
          "The tower was built in 1889 by Gustave Eiffel. It stands in Paris near the river. Many people visit it every year. The lifts are old. The view is wide."
      ))
    #expect(
      factor.gives(
        0, "We went to Rome", prompt: "?",
        source:
          "The tower was built in 1889 by Gustave Eiffel. It stands in Paris near the river. Many people visit it every year. The lifts are old. The view is wide."
      ))
  }

  @Test func `two words hold no sequence of three`() {
    #expect(
      factor.gives(
        .nan, "It stands", prompt: "?",
        source:
          "The tower was built in 1889 by Gustave Eiffel. It stands in Paris near the river. Many people visit it every year. The lifts are old. The view is wide."
      ))
    #expect(factor.gives(.nan, "It stands here now"))
  }

  @Test func `what is copied is marked as a whole`() {
    #expect(
      factor.marks(
        "Now it stands in Paris, they say.", prompt: "?",
        source: "The tower was built in 1889 by Gustave Eiffel. It stands in Paris near the river. "
          + "Many people visit it every year. The lifts are old. The view is wide.") == [
          "it stands in Paris"
        ])
  }
}
