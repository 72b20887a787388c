import Testing

@testable import TextFactors

@Suite struct SMOGFactorTests {
  private let factor = FactorProbe(SMOGFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `it is the formula: 6 long words in 3 sentences`() {
    #expect(
      factor.gives(
        11.20814326018867,
        "The committee considered the application carefully. It was declined. The reasons were not explained to anybody at the time, and nobody asked."
      ))
  }

  @Test func `under twenty words it is null`() {
    #expect(factor.gives(.nan, "It rains."))
  }
}
