import Statistics
import TestSupport
import Testing

@Suite struct ValidationTests {
  private let chances = [0.9, 0.4, 0.4, 0.7, 0.2, 0.5, 0.65]
  private let outcomes = [1, 1, 0, 0, 0, 1, 0.5]

  @Test func `the area under the curve counts pairs, equal ones half`() {
    // Rows won by A: 0.9, 0.4, 0.5; by B: 0.4, 0.7, 0.2. Of nine pairs 6.5 are in order.
    #expect(PredictionQuality.areaUnderCurve(chances, outcomes: outcomes) == 6.5 / 9)
    #expect(PredictionQuality.areaUnderCurve([0.1, 0.2], outcomes: [1, 1]) == nil)
  }

  @Test func `a coin has log loss log 2, accuracy one half and Brier one quarter`() {
    let coin = [Double](repeating: 0.5, count: 7)
    let loss = PredictionQuality.logLoss(coin, outcomes: outcomes)
    #expect(isClose(loss, 0.6931471805599453, Tolerance.roundOff))
    #expect(PredictionQuality.accuracy(coin, outcomes: outcomes) == 0.5)
    #expect(
      isClose(
        PredictionQuality.brier(coin, outcomes: outcomes), 0.25 * 6 / 7, Tolerance.roundOff))
  }

  @Test func `no figure but the binned ones depends on which response is called A`() {
    let other = chances.map { 1 - $0 }
    let turned = outcomes.map { 1 - $0 }
    #expect(
      isClose(
        PredictionQuality.logLoss(chances, outcomes: outcomes),
        PredictionQuality.logLoss(other, outcomes: turned), Tolerance.roundOff))
    #expect(
      PredictionQuality.accuracy(chances, outcomes: outcomes)
        == PredictionQuality.accuracy(other, outcomes: turned))
    let plain = Calibration(chances, outcomes: outcomes, symmetrised: true)
    let swapped = Calibration(other, outcomes: turned, symmetrised: true)
    #expect(isClose(plain.expectedError, swapped.expectedError, Tolerance.roundOff))
  }

  @Test func `certain and wrong costs an infinite log loss`() {
    #expect(PredictionQuality.logLoss([0], outcomes: [1]) == .infinity)
    #expect(PredictionQuality.logLoss([0], outcomes: [0]) == 0)
  }

  @Test func `probabilities that come true have a calibration line of 0 and 1`() throws {
    var generator = CounterGenerator(seed: 4)
    let chances = (0..<20000).map { _ in expit(1.5 * generator.normal()) }
    let outcomes = chances.map { generator.uniform() < $0 ? 1.0 : 0 }
    let line = try Calibration.line(chances, outcomes: outcomes)
    #expect(abs(line.intercept) < 0.07 && abs(line.slope - 1) < 0.07)
    let expected = Calibration.errorIfCalibrated(
      Array(chances.prefix(500)), draws: 100, seed: 1)
    let seen = Calibration(
      Array(chances.prefix(500)), outcomes: Array(outcomes.prefix(500)), symmetrised: true)
    #expect(seen.expectedError < 2.5 * expected)
  }

  @Test func `bins of equal mass hold equal numbers of rows`() {
    let chances = (0..<100).map { Double($0 * 37 % 100) / 100 }
    let bins = Calibration(chances, outcomes: chances, binning: .equalMass).bins
    #expect(bins.allSatisfy { $0.count == 10 })
  }

  @Test func `equal values share the mean of their ranks`() {
    #expect(midRanks([3, 1, 3, 2]) == [3.5, 1, 3.5, 2])
    #expect(midRanks([]) == [])
  }
}
