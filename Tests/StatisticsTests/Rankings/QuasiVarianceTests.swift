import Statistics
import TestSupport
import Testing

@Suite struct QuasiVarianceTests {
  @Test func `they are those of qvcalc 1.0.2 in R`() throws {
    // V <- matrix(c(0,0,0,0,0, 0,.04,.011,.013,.009, 0,.011,.09,.02,.012, 0,.013,.02,.25,.015,
    //               0,.009,.012,.015,.06), 5); qvcalc(V)$qvframe$quasiVar
    let covariance = Matrix(rows: [
      [0, 0, 0, 0, 0], [0, 0.04, 0.011, 0.013, 0.009], [0, 0.011, 0.09, 0.02, 0.012],
      [0, 0.013, 0.02, 0.25, 0.015], [0, 0.009, 0.012, 0.015, 0.06],
    ])
    let found = try #require(QuasiVariances(covariance))
    let expected = [0.010223405007, 0.030208746832, 0.077884295619, 0.232456329826, 0.050132038420]
    for (value, reference) in zip(found.values, expected) { #expect(abs(value - reference) < 1e-6) }
    #expect(abs(found.worstError - 0.01708837) < 1e-5)
  }

  @Test func `independent effects keep their variances, and the reference does not matter`() throws
  {
    let variances = [0.1, 0.4, 0.2, 0.9]
    let plain = try #require(QuasiVariances(.diagonal(variances)))
    for (value, truth) in zip(plain.values, variances) {
      #expect(isClose(value, truth, Tolerance.reference))
    }
    #expect(plain.worstError < 1e-8)
    // Differences against the first effect, which gets no variance of its own.
    var shifted = Matrix(rowCount: 4, columnCount: 4)
    for row in 1..<4 {
      for column in 1..<4 { shifted[row, column] = 0.1 + (row == column ? variances[row] : 0) }
    }
    let other = try #require(QuasiVariances(shifted))
    for (value, truth) in zip(other.values, variances) {
      #expect(isClose(value, truth, Tolerance.iterative))
    }
  }
}

@Suite struct RankIntervalTests {
  /// Abilities with independent clusters of errors.
  private func drawn(_ truth: [Double], clusters: Int, seed: UInt64) -> RankIntervals {
    var random = CounterGenerator(seed: seed)
    var abilities = truth
    var influence = Matrix(rowCount: clusters, columnCount: truth.count)
    for cluster in 0..<clusters {
      for system in truth.indices {
        let value = 0.3 * random.normal() / Double(clusters).squareRoot()
        influence[cluster, system] = value
        abilities[system] += value
      }
    }
    return RankIntervals(
      abilities: abilities, influence: influence, degreesOfFreedom: Double(clusters - 1), seed: 1)
  }

  @Test func `clear gaps have one rank, equals share all`() {
    let clear = drawn([3, 1, -1, -3], clusters: 60, seed: 1)
    #expect(clear.best == [1, 2, 3, 4] && clear.worst == [1, 2, 3, 4])
    let equal = drawn([0, 0, 0, 0], clusters: 60, seed: 2)
    #expect(equal.best == [1, 1, 1, 1] && equal.worst == [4, 4, 4, 4])
  }

  @Test func `equal systems are told apart in at most one study of ten`() {
    let wrong = (0..<20).count { seed in
      drawn([0, 0, 0], clusters: 40, seed: UInt64(50 + seed)).best != [1, 1, 1]
    }
    // 1 expected of 20; 5 or more has probability 0.3 %.
    #expect(wrong < 5)
  }
}
