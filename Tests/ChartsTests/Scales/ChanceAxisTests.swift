import Charts
import TestSupport
import Testing

struct ChanceAxisTests {
  @Test func `the range is padded, then moved outward to multiples of five`() {
    // 37 to 63 % with one point of padding is 36 to 64, hence 35 to 65.
    let axis = ChanceAxis(covering: [Logit.logOdds(percent: 37), Logit.logOdds(percent: 63)])
    #expect(axis.lowerPercent == 35)
    #expect(axis.upperPercent == 65)
    // 30 % itself needs room for its mark.
    #expect(ChanceAxis(covering: [Logit.logOdds(percent: 30)]).lowerPercent == 25)
  }

  @Test func `an axis never leaves 20 to 90 percent and always shows 45 to 55`() {
    let wide = ChanceAxis(covering: [-9, 9])
    #expect(wide.lowerPercent == 20 && wide.upperPercent == 90)
    let none = ChanceAxis(covering: [Double]())
    #expect(none.lowerPercent == 45 && none.upperPercent == 55)
    let infinite = ChanceAxis(covering: [-.infinity, .nan, .infinity])
    #expect(infinite == none)
  }

  @Test(arguments: 0..<40)
  func `every covered value within the limits lies on the axis`(_ seed: Int) {
    let values = (0..<5).map { 1.3 * ChartExamples.scatter(seed * 5 + $0) }
    let axis = ChanceAxis(covering: values)
    for value in values { #expect(axis.contains(value)) }
    #expect(axis.lowerPercent % 5 == 0 && axis.upperPercent % 5 == 0)
  }

  @Test func `equal log-odds are equal lengths`() {
    let axis = ChanceAxis(lowerPercent: 30, upperPercent: 70)
    #expect(isClose(axis.share(of: 0), 0.5, Tolerance.roundOff))
    #expect(isClose(axis.share(of: 0.3) - 0.5, 0.5 - axis.share(of: -0.3), Tolerance.roundOff))
    // Equal percentages are not: the step from 60 to 70 is longer than from 50 to 60.
    let percents = [50, 60, 70].map { axis.share(of: Logit.logOdds(percent: $0)) }
    #expect(percents[2] - percents[1] > percents[1] - percents[0])
  }

  @Test func `ticks are every five percent with a number at every ten`() {
    let axis = ChanceAxis(lowerPercent: 35, upperPercent: 70)
    #expect(axis.ticks.map(\.title) == ["", "40%", "", "50%", "", "60%", "", "70%"])
    #expect(axis.ticks.contains { $0.value == axis.reference })
    #expect(
      ChanceAxis(lowerPercent: 45, upperPercent: 60).ticks.map(\.title)
        == ["45%", "50%", "55%", "60%"])
  }
}
