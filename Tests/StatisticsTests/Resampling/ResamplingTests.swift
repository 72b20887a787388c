import TestSupport
import Testing

@testable import Statistics

@Suite struct ResamplingTests {
  @Test func `the generator gives the published numbers of Philox`() {
    // Known answers of Salmon et al. (2011), Random123, philox4x32 with 10 rounds.
    let zeros = CounterGenerator.philox(SIMD4(repeating: 0), key: SIMD2(repeating: 0))
    #expect(zeros == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    let ones = CounterGenerator.philox(
      SIMD4(repeating: .max), key: SIMD2(repeating: .max))
    #expect(ones == SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
  }

  @Test func `the same seed and stream give the same numbers, others give others`() {
    var first = CounterGenerator(seed: 5, stream: 2)
    var again = CounterGenerator(seed: 5, stream: 2)
    var other = CounterGenerator(seed: 5, stream: 3)
    let numbers = (0..<10).map { _ in first.next() }
    #expect(numbers == (0..<10).map { _ in again.next() })
    #expect(numbers != (0..<10).map { _ in other.next() })
  }

  @Test func `draws have the moments of their distributions`() {
    var generator = CounterGenerator(seed: 1)
    let count = 40000
    // Four standard errors of each mean: sigma / 200, times 4.
    let normal = (0..<count).map { _ in generator.normal() }
    #expect(abs(mean(normal)) < 4.0 / 200)
    #expect(abs(standardDeviation(normal) - 1) < 4 * 0.7072 / 200)
    let uniform = (0..<count).map { _ in generator.uniform() }
    #expect(abs(mean(uniform) - 0.5) < 4 * 0.2887 / 200)
    #expect(uniform.allSatisfy { $0 > 0 && $0 < 1 })
    let gamma = (0..<count).map { _ in generator.gamma(shape: 0.7) }
    #expect(abs(mean(gamma) - 0.7) < 4 * 0.8367 / 200)
    let inverse = (0..<count).map { _ in generator.inverseGaussian(mean: 1.5, shape: 2) }
    #expect(abs(mean(inverse) - 1.5) < 4 * 1.2991 / 200)
  }

  @Test func `folds keep clusters whole and rows balanced`() {
    let keys = (0..<997).map { "prompt \($0 * $0 % 101)" }
    let folds = Folds.grouped(clusterKeys: keys, count: 5, seed: 3)
    let clusters = Clusters(keys)
    for rows in clusters.rows { #expect(Set(rows.map { folds[$0] }).count == 1) }
    let sizes = (0..<5).map { fold in folds.count { $0 == fold } }
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= (clusters.sizes.max() ?? 0))
    #expect(folds == Folds.grouped(clusterKeys: keys, count: 5, seed: 3))
    #expect(folds != Folds.grouped(clusterKeys: keys, count: 5, seed: 4))
  }

  @Test func `the fold of a cluster does not depend on the order of rows`() {
    let keys = (0..<60).map { "\($0 % 13)" }
    let order = (0..<60).map { $0 * 7 % 60 }
    let plain = Folds.grouped(clusterKeys: keys, count: 4, seed: 1)
    let shuffled = Folds.grouped(clusterKeys: order.map { keys[$0] }, count: 4, seed: 1)
    #expect(shuffled == order.map { plain[$0] })
  }

  @Test func `one-step replicates spread as the sandwich says and as refits do`() throws {
    let data = RandomData(rows: 800, columns: 3, seed: 71)
    let fit = try LogisticRegression.fit(design: data.design, outcomes: data.outcomes)
    let influence = Sandwich.influence(
      scores: fit.scores, bread: fit.covariance, clusters: data.clusters)
    let replicates = ClusterBootstrap.oneStep(
      estimate: fit.coefficients, influence: influence, replicateCount: 2000, seed: 2)
    let sandwich = standardErrors(
      Sandwich.covariance(of: fit, clusters: data.clusters, correction: .none))
    let refits = ClusterBootstrap.refits(
      of: fit, clusters: data.clusters, influence: influence, replicateCount: 200, seed: 2
    ).compactMap(\.self)
    try #require(refits.count == 200)
    for column in 0..<3 {
      let steps = replicates.map { $0[column] }
      // The error of a standard deviation from B draws is 1 / sqrt(2 B); four of them.
      #expect(abs(standardDeviation(steps) / sandwich[column] - 1) < 4 / 4000.0.squareRoot())
      let full = refits.map { $0[column] }
      #expect(abs(standardDeviation(full) / sandwich[column] - 1) < 0.25)
      #expect(Similarity.pearson(Array(steps.prefix(200)), full) > 0.97)
    }
  }

  @Test(arguments: [nil, (0..<300).map { 0.5 + Double($0 % 3) }])
  func `a refit of a replicate is the fit of its resampled rows`(_ weights: [Double]?) throws {
    let data = RandomData(rows: 300, columns: 3, seed: 72)
    let grades = data.grades(steps: 1, seed: 4)
    let fit = try AdjacentCategoryRegression.fit(
      design: data.design, grades: grades, steps: 1, weights: weights)
    let refits = ClusterBootstrap.refits(
      of: fit, clusters: data.clusters,
      influence: Sandwich.influence(
        scores: fit.scores, bread: fit.covariance, clusters: data.clusters),
      replicateCount: 5, seed: 9)
    for (replicate, refit) in refits.enumerated() {
      let counts = ClusterBootstrap.multiplicities(
        clusterCount: data.clusters.count, replicate: replicate, seed: 9)
      let rows = (0..<300).flatMap { row in
        [Int](repeating: row, count: Int(counts[data.clusters.indices[row]]))
      }
      let copies = try AdjacentCategoryRegression.fit(
        design: data.design.selectingRows(rows), grades: rows.map { grades[$0] }, steps: 1,
        weights: weights.map { weights in rows.map { weights[$0] } })
      #expect(largestGap(try #require(refit), copies.coefficients) < 1e-6)
    }
  }

  @Test func `a replicate with separated verdicts has no estimate`() throws {
    // Only the last cluster contradicts the column; a third of replicates leave it out.
    let design = Matrix(columns: [(0..<12).map { $0 < 10 ? 1 : -1 }])
    let outcomes = (0..<12).map { $0 < 11 ? 1.0 : 0 }
    let clusters = Clusters((0..<12).map { $0 / 2 })
    let fit = try LogisticRegression.fit(design: design, outcomes: outcomes)
    let refits = ClusterBootstrap.refits(
      of: fit, clusters: clusters,
      influence: Sandwich.influence(
        scores: fit.scores, bread: fit.covariance, clusters: clusters),
      replicateCount: 100, seed: 1)
    for (replicate, refit) in refits.enumerated() {
      let counts = ClusterBootstrap.multiplicities(clusterCount: 6, replicate: replicate, seed: 1)
      #expect((refit == nil) == (counts[5] == 0))
    }
  }

  @Test func `quantiles are those of type 7`() {
    #expect(quantile([1, 2, 3, 4], 0.5) == 2.5)
    #expect(quantile([1, 2, 3, 4], 0) == 1)
    #expect(quantile([1, 2, 3, 4], 1) == 4)
    #expect(isClose(quantile([1, 2, 3, 4], 0.1), 1.3, Tolerance.roundOff))
  }

  @Test func `without skewness or bias the accelerated interval is the percentile one`() throws {
    let replicates = (0..<1001).map { NormalDistribution().quantile((Double($0) + 0.5) / 1001) }
    let interval = BootstrapInterval(
      estimate: 1e-12, replicates: replicates, leftOut: [-1, 0, 1])
    let accelerated = try #require(interval.accelerated)
    #expect(abs(accelerated.lower - interval.percentile.lower) < 0.01)
    #expect(interval.acceleration == 0)
  }
}
