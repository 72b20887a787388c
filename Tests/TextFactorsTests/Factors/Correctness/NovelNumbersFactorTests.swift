import Testing

@testable import TextFactors

@Suite struct NovelNumbersFactorTests {
  private let factor = FactorProbe(NovelNumbersFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `a number that the source lacks counts`() {
    #expect(
      factor.gives(
        16.666666666666668, "It has three lifts from 1889.", prompt: "?",
        source:
          "The tower was built in 1889 by Gustave Eiffel. It stands in Paris near the river. Many people visit it every year. The lifts are old. The view is wide."
      ))
    #expect(
      factor.gives(
        0, "It is from 1889.", prompt: "?",
        source:
          "The tower was built in 1889 by Gustave Eiffel. It stands in Paris near the river. Many people visit it every year. The lifts are old. The view is wide."
      ))
  }

  @Test func `no source is null`() {
    #expect(factor.gives(.nan, "3"))
  }
}
