import Testing

@testable import TextFactors

@Suite struct RepetitionFactorTests {
  private let factor = FactorProbe(RepetitionFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `distinct sequences give none`() {
    #expect(factor.gives(0, "one two three four five"))
    #expect(factor.gives(0.19999999999999996, "a b c d a b c d"))
  }

  @Test func `without prose it is null`() {
    #expect(factor.gives(.nan, ""))
  }

  @Test func `what is said again is marked`() {
    #expect(
      factor.marks("We met at the old gate. They met at the old gate.") == ["met at the old gate"])
    #expect(factor.marks("one two three four five") == [])
    #expect(factor.marks("") == [])
  }
}
