import Charts
import Testing

struct ChanceNumberTests {
  @Test func `chances are whole percentages`() {
    #expect(ChanceNumber.percent(logOdds: 0) == "50%")
    #expect(ChanceNumber.percent(logOdds: Logit.logOdds(percent: 61.6)) == "62%")
    #expect(ChanceNumber.whole(logOdds: .infinity) == "100")
    #expect(ChanceNumber.percent(logOdds: .nan) == "–")
  }

  @Test(
    arguments: [
      (40, 49.9, MarkState.decided, "40 – 49.9"), (40.2, 49.96, .decided, "40 – 49.9"),
      (50.04, 61, .decided, "50.1 – 61"), (50.4, 61, .decided, "50.4 – 61"),
      (54, 61, .decided, "54 – 61"), (40, 50.4, .undecided, "40 – 50"),
      (49, 51, .indifferent, "49 – 51"),
    ] as [(Double, Double, MarkState, String)])
  func `a bound of a decided effect never prints as 50`(
    _ lower: Double, _ upper: Double, _ state: MarkState, _ text: String
  ) {
    let estimate = IntervalEstimate(
      value: 0, lower: Logit.logOdds(percent: lower), upper: Logit.logOdds(percent: upper),
      state: state)
    #expect(ChanceNumber.interval(estimate) == text)
  }

  @Test(
    arguments: [
      (16.2, "+16"), (-12, "\u{2212}12"), (0.4, "0"), (-0.4, "0"), (0, "0"), (.nan, "–"),
      (.infinity, "–"),
    ] as [(Double, String)])
  func `differences are signed points and zero has no sign`(_ value: Double, _ text: String) {
    #expect(ChanceNumber.points(value) == text)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (32660, "32,660"),
    (1_234_567, "1,234,567"), (-1000, "\u{2212}1,000"),
  ])
  func `counts have commas between thousands`(_ count: Int, _ text: String) {
    #expect(ChanceNumber.count(count) == text)
  }
}
