import Testing

@testable import TextFactors

@Suite struct CrossFittedSLORFactorTests {
  private let factor = FactorProbe(CrossFittedSLORFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `without a study it is the log-odds ratio of the program's model`() {
    let plain = FactorProbe(SLORFactor())
    for text in ["The glacier moved two metres a day.", "Of one is it.", "", "Es regnet."] {
      #expect(factor.value(text) == plain.value(text))
    }
  }

  @Test func `another study is another version of the factor`() {
    let versions = [0, 1].map { CrossFittedSLORFactor(nil, fingerprint: $0).version }
    #expect(versions[0] != versions[1])
  }
}
