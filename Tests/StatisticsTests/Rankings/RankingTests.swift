import Statistics
import TestSupport
import Testing

@Suite struct RankingTests {
  private func pairs(_ flows: [(Int, Int, Double, Double)], items: Int) -> PairCounts {
    PairCounts(
      flows.map { PairCounts.Pair(first: $0.0, second: $0.1, wins: $0.2, losses: $0.3) },
      itemCount: items)
  }

  @Test func `energies of a flow add up, weighted or not`() {
    let counts = pairs(
      [(0, 1, 5, 2), (1, 2, 3, 4), (0, 2, 1, 6), (2, 3, 4, 4), (3, 4, 6, 1), (0, 4, 2, 5)],
      items: 5)
    for flow in [HodgeDecomposition.Flow.meanVerdict, .logOdds] {
      for weighted in [false, true] {
        let parts = HodgeDecomposition(counts, flow: flow, weighted: weighted)
        let sum = parts.energies.gradient + parts.energies.curl + parts.energies.harmonic
        #expect(isClose(sum, parts.energies.total, 1e-9))
        #expect(isClose(parts.potential.reduce(0, +), 0, 1e-12))
        #expect(parts.triangleCount == 1)
      }
    }
  }

  @Test func `a circle of three is curl alone, a circle of four harmonic alone`() {
    let three = HodgeDecomposition(
      pairs([(0, 1, 3, 1), (1, 2, 3, 1), (2, 0, 3, 1)], items: 3), flow: .meanVerdict,
      weighted: false)
    #expect(isClose(three.energies.curl, three.energies.total, 1e-12))
    let four = HodgeDecomposition(
      pairs([(0, 1, 3, 1), (1, 2, 3, 1), (2, 3, 3, 1), (3, 0, 3, 1)], items: 4),
      flow: .meanVerdict, weighted: false)
    #expect(isClose(four.energies.harmonic, four.energies.total, 1e-12))
  }

  @Test func `naming a pair the other way round changes nothing`() {
    let one = pairs([(0, 1, 5, 2), (2, 1, 4, 3)], items: 3)
    let other = pairs([(1, 0, 2, 5), (1, 2, 3, 4)], items: 3)
    #expect(one == other)
    #expect(one.winShares[0][1] == 5.0 / 7)
    #expect(one.winShares[0][2] == nil)
  }

  @Test func `abilities of two systems are the log-odds of their shares`() throws {
    let model = try BradleyTerry(
      first: [0, 0, 0, 1], second: [1, 1, 1, 0], systemCount: 2,
      verdicts: .outcomes([1, 1, 1, 1]))
    #expect(isClose(model.abilities[0] - model.abilities[1], 1.0986122886681098, 1e-9))
    #expect(isClose(model.abilities.reduce(0, +), 0, 1e-12))
  }

  @Test func `a system that never loses is separated, and stands apart`() throws {
    let first = [0, 0, 1, 2]
    let second = [1, 2, 2, 1]
    #expect(throws: FitError.self) {
      try BradleyTerry(
        first: first, second: second, systemCount: 3, verdicts: .outcomes([1, 1, 1, 1]))
    }
    let parts = BradleyTerry.components(
      first: first, second: second, outcomes: [1, 1, 1, 1], systemCount: 3)
    #expect(parts == [0, 1, 1])
  }

  @Test func `a transitive tournament has no circles, and five in a ring have five`() {
    let winners = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3]
    let losers = [1, 2, 3, 4, 2, 3, 4, 3, 4, 4]
    let ranked = CyclicTriads(winners: winners, losers: losers, itemCount: 5)
    #expect(ranked.count == 0 && ranked.consistency == 1)
    // Each beats the next two around the ring: the most circles five items can have.
    let ring = CyclicTriads(
      winners: (0..<5).flatMap { [$0, $0] },
      losers: (0..<5).flatMap { [($0 + 1) % 5, ($0 + 2) % 5] }, itemCount: 5)
    #expect(ring.count == 5 && ring.consistency == 0)
  }

  @Test func `an intransitive plane explains a ring that strengths cannot`() throws {
    let counts = pairs([(0, 1, 18, 2), (1, 2, 18, 2), (2, 0, 18, 2)], items: 3)
    let ranking = try SkewRanking(counts, penalty: 0.01, starts: 5, seed: 1)
    #expect(ranking.cycles[0, 1] > 1 && ranking.cycles[1, 2] > 1 && ranking.cycles[2, 0] > 1)
    #expect(ranking.objective > (try counts.bradleyTerry().logLikelihood))
  }

  @Test func `the tree joins the closest first, and points keep their distances`() {
    let points = [[0.0, 0], [0, 1], [5, 0], [5, 2]]
    let distances = Similarity.table(points, Similarity.distance)
    let tree = AverageLinkage(distances: distances)
    #expect(tree.merges.map(\.members) == [[[0], [1]], [[2], [3]], [[0, 1], [2, 3]]])
    #expect(tree.groups(2) == [0, 0, 1, 1])
    let scaled = ClassicalScaling(distances: distances)
    let again = Similarity.table(
      points.indices.map { Array(scaled.coordinates.row($0)) }, Similarity.distance)
    #expect(largestGap(again.storage, distances.storage) < 1e-10)
    #expect(isClose(scaled.share(of: 2), 1, 1e-10))
  }
}
