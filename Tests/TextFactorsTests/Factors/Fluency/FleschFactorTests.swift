import Testing

@testable import TextFactors

@Suite struct FleschFactorTests {
  private let factor = FactorProbe(FleschFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `words of one syllable in short sentences`() {
    #expect(
      factor.gives(
        116.14500000000001,
        "The cat sat on the mat. The cat sat on the mat. The cat sat on the mat. The cat sat on the mat. "
      ))
  }

  @Test func `under twenty words it is null`() {
    #expect(factor.gives(.nan, "It rains."))
  }
}
