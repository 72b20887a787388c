import Charts
import TestSupport
import Testing

struct LogitTests {
  @Test(arguments: [-700, -36, -3, -0.2, 0, 0.2, 3, 20] as [Double])
  func `log-odds and chance undo each other`(_ logOdds: Double) {
    let chance = Logit.chance(logOdds: logOdds)
    #expect(chance > 0 && chance < 1)
    #expect(isClose(Logit.logOdds(chance: chance), logOdds, 1e-7))
  }

  @Test(arguments: [0, 0.1, 1, 5, 40, 800] as [Double])
  func `opposite effects have complementary chances`(_ logOdds: Double) {
    let sum = Logit.chance(logOdds: logOdds) + Logit.chance(logOdds: -logOdds)
    #expect(isClose(sum, 1, Tolerance.roundOff))
  }

  @Test func `even chances are log-odds of zero, and e to one is 73 percent`() {
    #expect(Logit.logOdds(percent: 50) == 0)
    #expect(isClose(Logit.chance(logOdds: 1), 0.731_058_578_630_004_9, Tolerance.roundOff))
    #expect(Logit.chance(logOdds: .infinity) == 1)
    #expect(Logit.chance(logOdds: -.infinity) == 0)
  }
}
