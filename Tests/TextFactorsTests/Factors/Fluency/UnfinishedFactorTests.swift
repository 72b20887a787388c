import Testing

@testable import TextFactors

@Suite struct UnfinishedFactorTests {
  private let factor = FactorProbe(UnfinishedFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `an end mark is an end, a comma is none`() {
    #expect(factor.gives(0.02, "It rains."))
    #expect(factor.gives(0.97, "It rains,"))
  }

  @Test func `an open fence and a bare list mark are cut off`() {
    #expect(factor.gives(1, "```\na"))
    #expect(factor.gives(0.98, "- a.\n- "))
    #expect(factor.gives(.nan, ""))
  }

  @Test func `the cut end is marked, a finished one is not`() {
    #expect(factor.marks("It rains. We need a map and") == ["and"])
    #expect(factor.marks("It rains,\n\n") == ["rains,"])
    #expect(factor.marks("It rains.") == [])
    #expect(factor.marks("- a.\n- ") == ["- "])
  }
}
