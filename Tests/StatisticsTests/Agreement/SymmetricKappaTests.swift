import Statistics
import TestSupport
import Testing

@Suite struct SymmetricKappaTests {
  /// Verdicts -1, 0, 1 of two judges, from a fixed stream.
  private func verdicts(_ count: Int) -> [(Int, Int)] {
    var random = CounterGenerator(seed: 5)
    return (0..<count).map { _ in
      let first = random.index(below: 3) - 1
      return (first, random.uniform() < 0.5 ? first : random.index(below: 3) - 1)
    }
  }

  private func items(_ verdicts: [(Int, Int)]) -> [SymmetricKappa.Item] {
    verdicts.map {
      SymmetricKappa.Item(
        agreement: $0.0 == $0.1 ? 1 : 0, firstDecided: $0.0 == 0 ? 0 : 1,
        secondDecided: $0.1 == 0 ? 0 : 1)
    }
  }

  @Test func `it is Cohen's kappa of the items and their mirror images`() throws {
    let given = verdicts(200)
    var counts = Matrix(rowCount: 3, columnCount: 3)
    for (first, second) in given {
      counts[first + 1, second + 1] += 1
      counts[1 - first, 1 - second] += 1
    }
    let found = try #require(SymmetricKappa(items(given)))
    let cohen = CohenKappa(counts)
    #expect(isClose(found.kappa, cohen.kappa, Tolerance.roundOff))
    #expect(isClose(found.share, cohen.agreement, Tolerance.roundOff))
    // The mirror images double the items but not the information.
    let error = InfluenceError.standardError(found.kappaInfluences, clusterCount: 200)
    #expect(isClose(error, 2.0.squareRoot() * cohen.standardError, 0.01))
  }

  @Test func `influences are what leaving an item out does`() throws {
    let given = items(verdicts(400))
    let all = try #require(SymmetricKappa(given))
    for left in [0, 7, 42] {
      var rest = given
      rest.remove(at: left)
      let without = try #require(SymmetricKappa(rest))
      #expect(abs((all.kappa - without.kappa) - all.kappaInfluences[left]) < 5e-5)
    }
    #expect(abs(all.kappaInfluences.reduce(0, +)) < 1e-12)
  }

  @Test func `weighted kappa is Cohen's with squared costs on items and mirror images`() throws {
    let given = verdicts(150)
    var counts = Matrix(rowCount: 3, columnCount: 3)
    for (first, second) in given {
      counts[first + 1, second + 1] += 1
      counts[1 - first, 1 - second] += 1
    }
    let found = try #require(
      SymmetricWeightedKappa(
        gaps: given.map { Double(($0.0 - $0.1) * ($0.0 - $0.1)) },
        firstSquares: given.map { Double($0.0 * $0.0) },
        secondSquares: given.map { Double($0.1 * $0.1) }))
    let cohen = CohenKappa(counts, weighting: .quadratic)
    #expect(isClose(found.kappa, cohen.kappa, Tolerance.roundOff))
  }
}
