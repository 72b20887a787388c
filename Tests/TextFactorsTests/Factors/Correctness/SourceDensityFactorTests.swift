import Testing

@testable import TextFactors

@Suite struct SourceDensityFactorTests {
  private let factor = FactorProbe(SourceDensityFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `a copy of four words has density four`() {
    #expect(
      factor.gives(
        4, "It stands in Paris.", prompt: "?",
        source:
          "The tower was built in 1889 by Gustave Eiffel. It stands in Paris near the river. Many people visit it every year. The lifts are old. The view is wide."
      ))
    #expect(
      factor.gives(
        0, "Cats purr.", prompt: "?",
        source:
          "The tower was built in 1889 by Gustave Eiffel. It stands in Paris near the river. Many people visit it every year. The lifts are old. The view is wide."
      ))
  }

  @Test func `no source is null`() {
    #expect(factor.gives(.nan, "Cats purr."))
  }
}
