import Statistics
import TestSupport
import Testing

@Suite struct CircularityTests {
  private func cycle(of size: Int, votes: Double) -> PairCounts {
    PairCounts(
      (0..<size).map {
        PairCounts.Pair(first: $0, second: ($0 + 1) % size, wins: votes, losses: 0)
      }, itemCount: size)
  }

  /// Results of items with evenly spaced strengths, `votes` a pair.
  private func ranked(
    _ size: Int, votes: Int, spread: Double = 0.8, pairs: [(Int, Int)]? = nil, seed: UInt64
  ) -> PairCounts {
    var random = CounterGenerator(seed: seed)
    let all = (0..<size).flatMap { first in (first + 1..<size).map { (first, $0) } }
    return PairCounts(
      (pairs ?? all).map { first, second in
        let chance = expit(spread * Double(second - first))
        let wins = (0..<votes).count { _ in random.uniform() < chance }
        return PairCounts.Pair(
          first: first, second: second, wins: Double(wins), losses: Double(votes - wins))
      }, itemCount: size)
  }

  @Test func `a circle of four with ten votes an edge is circular`() throws {
    let test = CircularityTest(cycle(of: 4, votes: 10), draws: 199, seed: 1)
    #expect(test.circleCount == 1 && test.triadCount == 0)
    #expect(try #require(test.lackOfFit).pValue == 1.0 / 200)
    #expect(isClose(try #require(test.harmonicEnergy).observed, 1, Tolerance.roundOff))
    #expect(try #require(test.curlEnergy).observed == 0)
  }

  @Test
  func `noisy ranks on the same four edges are called circular no oftener than chance has it`() {
    let called = (0..<40).count { seed in
      let counts = ranked(
        4, votes: 10, pairs: [(0, 1), (1, 2), (2, 3), (0, 3)], seed: UInt64(seed))
      return (CircularityTest(counts, draws: 39, seed: 1).lackOfFit?.pValue ?? 1) <= 0.05
    }
    // 2 expected of 40; 7 or more has probability 0.3 %.
    #expect(called < 7)
  }

  @Test func `a tree of results has no circle to look for`() {
    let test = CircularityTest(
      ranked(5, votes: 9, pairs: [(0, 1), (0, 2), (0, 3), (3, 4)], seed: 1), draws: 19, seed: 1)
    #expect(test.circleCount == 0 && test.lackOfFit == nil && test.circularShare == nil)
  }

  @Test func `energies are those of the Hodge decomposition, and the lack of fit is G squared`()
    throws
  {
    let pairs = [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (2, 5), (0, 5), (1, 4)]
    let counts = ranked(6, votes: 14, spread: 0.2, pairs: pairs, seed: 9)
    let test = CircularityTest(counts, draws: 19, seed: 1)
    let hodge = HodgeDecomposition(counts, flow: .meanVerdict, weighted: true).energies
    #expect(
      isClose(
        try #require(test.curlEnergy).observed, hodge.curl / hodge.total, Tolerance.reference))
    #expect(
      isClose(
        try #require(test.harmonicEnergy).observed, hodge.harmonic / hodge.total,
        Tolerance.reference))
    // The small penalty moves G squared in the third digit.
    #expect(abs(try #require(test.lackOfFit).observed - counts.lackOfFit().statistic) < 0.01)
  }

  @Test func `other numbers of the items and a turned table change no observed value`() throws {
    let counts = ranked(5, votes: 7, spread: 0.3, seed: 4)
    let turned = PairCounts(
      counts.pairs.map {
        PairCounts.Pair(
          first: 4 - $0.first, second: 4 - $0.second, wins: $0.wins, losses: $0.losses)
      }, itemCount: 5)
    let one = CircularityTest(counts, draws: 19, seed: 1)
    let other = CircularityTest(turned, draws: 19, seed: 1)
    #expect(one.triadCount == other.triadCount)
    #expect(one.circularShare?.observed == other.circularShare?.observed)
    for (left, right) in [
      (one.lackOfFit, other.lackOfFit), (one.curlEnergy, other.curlEnergy),
    ] {
      #expect(
        isClose(
          try #require(left).observed, try #require(right).observed, Tolerance.reference))
    }
  }

  @Test func `without circles one test in twenty rejects`() {
    let rejected = (0..<120).count { seed in
      let counts = ranked(5, votes: 8, spread: 0.5, seed: UInt64(100 + seed))
      return (CircularityTest(counts, draws: 39, seed: UInt64(seed)).lackOfFit?.pValue ?? 1) <= 0.05
    }
    // 6 expected of 120; 13 or more has probability 0.6 %.
    #expect(rejected < 13)
  }

  @Test func `a plane of circles predicts a planted circle, and nothing where there is none`()
    throws
  {
    func gain(_ isCircular: Bool) throws -> Double {
      var random = CounterGenerator(seed: 5)
      var first: [Int] = []
      var second: [Int] = []
      var outcomes: [Double] = []
      for row in 0..<240 {
        let one = row % 5
        let step = 1 + (row / 5) % 2
        let other = (one + step) % 5
        let chance = isCircular ? 0.9 : expit(0.9 * Double(other - one))
        first.append(one)
        second.append(other)
        outcomes.append(random.uniform() < chance ? 1 : 0)
      }
      let found = try PlaneGain(
        first: first, second: second, outcomes: outcomes, folds: (0..<240).map { $0 % 4 },
        itemCount: 5, starts: 5, seed: 1)
      return mean(found.gains)
    }
    #expect(try gain(true) > 0.2)
    #expect(try gain(false) < 0.01)
  }
}
