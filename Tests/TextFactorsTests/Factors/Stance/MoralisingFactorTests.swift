import Testing

@testable import TextFactors

@Suite struct MoralisingFactorTests {
  private let factor = FactorProbe(MoralisingFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `advice on what is right counts`() {
    #expect(factor.gives(33.333333333333336, "It is important to respect others."))
    #expect(factor.gives(0, "It rains."))
  }

  @Test func `law enforcement as a subject is none`() {
    #expect(factor.gives(0, "She works in law enforcement."))
    #expect(factor.gives(25, "Contact law enforcement now."))
  }
}
