import Testing

@testable import TextFactors

@Suite struct KincaidFactorTests {
  private let factor = FactorProbe(KincaidFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `words of one syllable in short sentences`() {
    #expect(
      factor.gives(
        -1.4499999999999993,
        "The cat sat on the mat. The cat sat on the mat. The cat sat on the mat. The cat sat on the mat. "
      ))
  }

  @Test func `under twenty words it is null`() {
    #expect(factor.gives(.nan, "It rains."))
  }
}
