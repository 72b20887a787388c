import Statistics
import TestSupport
import Testing

@Suite struct LogisticTests {
  @Test func `the logistic function is exact at both ends`() {
    #expect(expit(0) == 0.5)
    #expect(expit(800) == 1)
    #expect(expit(-800) == 0)
    #expect(expit(-30) > 0)
    #expect(isClose(expit(-30) / 9.357622968839299e-14, 1, Tolerance.roundOff))
  }

  @Test(arguments: [-700.0, -20, -1e-9, 0, 0.3, 35])
  func `the probabilities of both responses add up to 1`(_ predictor: Double) {
    #expect(isClose(expit(predictor) + expit(-predictor), 1, Tolerance.roundOff))
  }

  @Test(arguments: [0.001, 0.25, 0.5, 0.9])
  func `log-odds invert the logistic function`(_ probability: Double) {
    #expect(isClose(expit(logit(probability)), probability, Tolerance.roundOff))
  }

  @Test func `logarithms of sums of exponentials do not overflow`() {
    #expect(log1pExp(1000) == 1000)
    #expect(log1pExp(-1000) == 0)
    #expect(isClose(logSumExp([1000, 1000]), 1000 + 0.6931471805599453, Tolerance.roundOff))
    #expect(logSumExp([-.infinity, -.infinity]) == -.infinity)
    #expect(logSumExp([]) == -.infinity)
  }
}
