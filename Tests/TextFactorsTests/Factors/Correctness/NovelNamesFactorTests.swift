import Testing

@testable import TextFactors

@Suite struct NovelNamesFactorTests {
  private let factor = FactorProbe(NovelNamesFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `a name that the source lacks counts`() {
    #expect(
      factor.gives(
        14.285714285714286, "It was built by Vermeer in Paris.", prompt: "?",
        source:
          "The tower was built in 1889 by Gustave Eiffel. It stands in Paris near the river. Many people visit it every year. The lifts are old. The view is wide."
      ))
    #expect(
      factor.gives(
        0, "It stands in Paris.", prompt: "?",
        source:
          "The tower was built in 1889 by Gustave Eiffel. It stands in Paris near the river. Many people visit it every year. The lifts are old. The view is wide."
      ))
  }

  @Test func `no source is null`() {
    #expect(factor.gives(.nan, "In Delft."))
  }
}
