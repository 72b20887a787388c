import Preferences
import Testing

@testable import Reports

@Suite struct NumberStyleTests {
  @Test(
    arguments: [
      (0.62, false, "62%"), (0.5, true, "50%"), (0.4997, true, "49.9%"),
      (0.4997, false, "50%"), (0.5002, true, "50.1%"), (0.503, true, "50.3%"),
      (0, false, "0%"), (1, false, "100%"), (.nan, true, "–"),
    ]) func `a chance is a whole percentage that keeps its side`(
      chance: Double, isDecided: Bool, text: String
    )
  {
    #expect(NumberStyle.chance(chance, isDecided: isDecided) == text)
  }

  @Test(
    arguments: [
      (0.57, 0.67, true, "57–67"), (0.40, 0.499, true, "40–49.9"), (0.4996, 0.55, false, "50–55"),
      (0.5004, 0.61, true, "50.1–61"), (.infinity, 0.5, true, "–"),
    ]) func `an interval has an en dash`(
      lower: Double, upper: Double, isDecided: Bool, text: String
    )
  {
    #expect(NumberStyle.interval(lower, upper, isDecided: isDecided) == text)
  }

  @Test(
    arguments: [
      (16.2, false, "+16"), (-12.4, false, "−12"), (0.4, false, "0"), (-0.4, false, "0"),
      (-0.0, true, "0"), (0.4, true, "+0.4"), (-0.01, true, "−0.1"), (-123, false, "−123"),
    ]) func `a gap is signed and never minus zero`(
      points: Double, isDecided: Bool, text: String
    )
  {
    #expect(NumberStyle.points(points, isDecided: isDecided) == text)
  }

  @Test(
    arguments: [
      (0, "0"), (999, "999"), (1000, "1,000"), (3_000_000, "3,000,000"), (-4200, "−4,200"),
    ]) func `thousands have commas`(count: Int, text: String)
  {
    #expect(NumberStyle.count(count) == text)
  }

  @Test func `nouns follow their counts`() {
    #expect(NumberStyle.count(1, "pair") == "1 pair")
    #expect(NumberStyle.count(0, "pair") == "0 pairs")
    #expect(NumberStyle.count(2, "person", "people") == "2 people")
    #expect(NumberStyle.word(9) == "nine")
    #expect(NumberStyle.word(13) == "13")
  }

  @Test func `decimals are rounded, padded and have a true minus`() {
    #expect(NumberStyle.estimate(-0.415) == "−0.42" || NumberStyle.estimate(-0.415) == "−0.41")
    #expect(NumberStyle.estimate(-0.001) == "0.00")
    #expect(NumberStyle.fixed(2, decimals: 3) == "2.000")
    #expect(NumberStyle.fixed(1.05, decimals: 0) == "1")
    #expect(NumberStyle.fixed(.nan, decimals: 2) == "–")
    #expect(NumberStyle.fixed(1e300, decimals: 2) == "–")
    #expect(NumberStyle.logLikelihood(-1834.26) == "−1,834.3")
    #expect(NumberStyle.logLikelihood(-0.01) == "0.0")
    #expect(NumberStyle.preciseShare(0.664) == "66.4%")
    #expect(NumberStyle.probability(0.0004) == "<0.001")
    #expect(NumberStyle.probability(0.03) == "0.030")
    #expect(NumberStyle.probability(0.4) == "0.40")
  }

  @Test(
    arguments: [
      (0.51, "no visible effect"), (0.53, "slight"), (0.43, "clear"), (0.62, "strong"),
      (0.70, "strong"), (0.75, "dominant"), (0.2, "dominant"),
    ]) func `sizes have words, for decided effects only`(chance: Double, word: String)
  {
    #expect(NumberStyle.magnitude(chance, .decided) == word)
    #expect(NumberStyle.magnitude(chance, .undecided) == nil)
    #expect(NumberStyle.magnitude(chance, .indifferent) == nil)
  }
}
