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

  /// Chances that are exactly right, in clusters of `size` that share their draw.
  private func drawn(_ count: Int, size: Int, seed: UInt64) -> (
    chances: [Double], outcomes: [Double], clusters: [Int]
  ) {
    var generator = CounterGenerator(seed: seed)
    var chances: [Double] = []
    var outcomes: [Double] = []
    for _ in 0..<(count / size) {
      let draw = generator.uniform()
      for _ in 0..<size {
        let chance = generator.uniform()
        chances.append(chance)
        outcomes.append(draw < chance ? 1 : 0)
      }
    }
    return (chances, outcomes, (0..<count).map { $0 / size })
  }

  @Test func `the bins of a calibration mirror each other and hold each verdict twice`() {
    let data = drawn(105, size: 1, seed: 3)
    let bins = CalibrationCurve(data.chances, outcomes: data.outcomes, clusters: data.clusters)
      .bins
    #expect(bins.count == 10)
    #expect(bins.map(\.count).reduce(0, +) == 210)
    #expect(Set(bins.map(\.count)) == [21])
    for (left, right) in zip(bins, bins.reversed()) {
      #expect(isClose(left.meanProbability, 1 - right.meanProbability, Tolerance.roundOff))
      #expect(isClose(left.lower, 1 - right.upper, Tolerance.roundOff))
      #expect(left.lower <= left.share && left.share <= left.upper)
    }
    #expect(zip(bins, bins.dropFirst()).allSatisfy { $0.meanProbability < $1.meanProbability })
  }

  @Test func `swapping the responses of some rows changes no bin`() {
    let data = drawn(120, size: 3, seed: 4)
    // Repeated chances, among them one half, where neither side is the predicted one.
    let chances = data.chances.map { ($0 * 8).rounded() / 8 }.map { min(max($0, 0.01), 0.99) }
    let swapped = chances.indices.map { $0 % 3 == 1 ? 1 - chances[$0] : chances[$0] }
    let turned = chances.indices.map {
      $0 % 3 == 1 ? 1 - data.outcomes[$0] : data.outcomes[$0]
    }
    let plain = CalibrationCurve(chances, outcomes: data.outcomes, clusters: data.clusters).bins
    let other = CalibrationCurve(swapped, outcomes: turned, clusters: data.clusters).bins
    #expect(plain.map(\.count) == other.map(\.count))
    for (left, right) in zip(plain, other) {
      #expect(isClose(left.meanProbability, right.meanProbability, Tolerance.roundOff))
      #expect(isClose(left.share, right.share, Tolerance.roundOff))
      #expect(isClose(left.lower, right.lower, Tolerance.roundOff))
    }
  }

  @Test(arguments: [1, 5]) func `intervals of bins hold chances that are right`(size: Int) {
    var held = 0
    var all = 0
    for seed in 0..<60 {
      let data = drawn(300, size: size, seed: UInt64(seed))
      let bins = CalibrationCurve(data.chances, outcomes: data.outcomes, clusters: data.clusters)
        .bins.suffix(5)
      all += bins.count
      held += bins.count { $0.lower <= $0.meanProbability && $0.meanProbability <= $0.upper }
    }
    // 95 % of 300 intervals, give or take three errors of 1.3 %.
    #expect(abs(Double(held) / Double(all) - 0.95) < 0.04)
  }

  @Test func `a share of verdicts that depend on each other has a wider interval`() {
    let outcomes = (0..<40).map { $0 % 4 == 0 ? 0.0 : 1 }
    let alone = Proportion.clusteredInterval(outcomes, clusters: .singletons(40))
    // R: binom::binom.wilson(30, 40) gives 0.5981 and 0.8581; t in place of z widens a little.
    #expect(abs(alone.lower - 0.5981) < 0.012 && abs(alone.upper - 0.8581) < 0.012)
    let sorted = outcomes.sorted()
    let together = Proportion.clusteredInterval(sorted, clusters: Clusters((0..<40).map { $0 / 5 }))
    #expect(together.upper - together.lower > 1.5 * (alone.upper - alone.lower))
    let single = Proportion.clusteredInterval(outcomes, clusters: Clusters((0..<40).map { _ in 0 }))
    #expect(single.upper - single.lower > 0.7)
  }
}
