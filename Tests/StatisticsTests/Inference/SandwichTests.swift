import TestSupport
import Testing

@testable import Statistics

@Suite struct SandwichTests {
  private let data = RandomData(seed: 51)

  private func fit() throws -> LogisticFit {
    try LogisticRegression.fit(design: data.design, outcomes: data.outcomes)
  }

  @Test func `with every row its own cluster the cluster sandwich is HC0`() throws {
    let fit = try fit()
    let rows = Clusters.singletons(data.outcomes.count)
    let clustered = Sandwich.covariance(of: fit, clusters: rows, correction: .none)
    #expect(largestGap(clustered.storage, Sandwich.covariance(of: fit).storage) < 1e-14)
  }

  @Test func `duplicated rows in one cluster leave the standard errors as they were`() throws {
    let fit = try fit()
    let rows = data.outcomes.indices.flatMap { [$0, $0] }
    let doubled = try LogisticRegression.fit(
      design: data.design.selectingRows(rows), outcomes: rows.map { data.outcomes[$0] })
    let once = Sandwich.covariance(of: fit, clusters: data.clusters)
    let twice = Sandwich.covariance(
      of: doubled, clusters: Clusters(rows.map { data.clusters.indices[$0] }))
    #expect(largestGap(once.storage, twice.storage) < 1e-10)
    // The model covariance is fooled: it halves.
    let ratio = doubled.covariance[0, 0] / fit.covariance[0, 0]
    #expect(isClose(ratio, 0.5, 1e-8))
  }

  @Test func `the factors for few clusters are what their names say`() throws {
    let fit = try fit()
    let none = Sandwich.covariance(of: fit, clusters: data.clusters, correction: .none)
    let usual = Sandwich.covariance(of: fit, clusters: data.clusters)
    let both = Sandwich.covariance(
      of: fit, clusters: data.clusters, correction: .clustersAndRows)
    #expect(isClose(usual[1, 1] / none[1, 1], 50.0 / 49, Tolerance.roundOff))
    #expect(isClose(both[1, 1] / usual[1, 1], 199.0 / 196, Tolerance.roundOff))
  }

  @Test func `a single cluster has no covariance`() throws {
    let one = Clusters(indices: [Int](repeating: 0, count: 200), count: 1)
    #expect(try Sandwich.covariance(of: fit(), clusters: one)[0, 0].isNaN)
  }

  @Test func `stacking a judge with itself gives a difference of zero variance`() throws {
    let fit = try fit()
    let influence = Sandwich.influence(
      scores: fit.scores, bread: fit.covariance, clusters: data.clusters)
    let joint = Sandwich.stackedCovariance([influence, influence])
    let contrast = Contrast.difference(of: 0, 1, width: 4, blockCount: 2)
    let covariance = contrast * joint * contrast.transposed
    #expect(covariance.storage.allSatisfy { abs($0) < 1e-14 })
    let own = Sandwich.covariance(of: fit, clusters: data.clusters)
    #expect(largestGap(joint.block([0, 1, 2, 3]).storage, own.storage) < 1e-14)
  }

  @Test func `stacked judges equal one model with a block of columns per judge`() throws {
    let other = RandomData(seed: 52)
    let first = try fit()
    let second = try LogisticRegression.fit(design: other.design, outcomes: other.outcomes)
    let joint = Sandwich.stackedCovariance(
      [first, second].map {
        Sandwich.influence(scores: $0.scores, bread: $0.covariance, clusters: data.clusters)
      })
    var design = Matrix(rowCount: 400, columnCount: 8)
    for row in 0..<200 {
      for column in 0..<4 {
        design[row, column] = data.design[row, column]
        design[200 + row, 4 + column] = other.design[row, column]
      }
    }
    let together = try LogisticRegression.fit(
      design: design, outcomes: data.outcomes + other.outcomes)
    let clusters = Clusters(data.clusters.indices + data.clusters.indices)
    let covariance = Sandwich.covariance(of: together, clusters: clusters)
    #expect(largestGap(joint.storage, covariance.storage) < 1e-9)
  }

  @Test func `two equal groupings are one`() throws {
    let fit = try fit()
    let twoWay = Sandwich.twoWayCovariance(
      scores: fit.scores, bread: fit.covariance, first: data.clusters, second: data.clusters)
    let oneWay = Sandwich.covariance(of: fit, clusters: data.clusters)
    #expect(largestGap(twoWay.storage, oneWay.storage) < 1e-12)
  }

  @Test func `correcting for few clusters widens the intervals a little`() throws {
    let few = Clusters((0..<200).map { $0 / 10 })
    let fit = try fit()
    let plain = standardErrors(Sandwich.covariance(of: fit, clusters: few))
    let reduced = BiasReducedSandwich(fit, outcomes: data.outcomes, clusters: few)
    for (column, error) in standardErrors(reduced.covariance).enumerated() {
      #expect(error > 0.95 * plain[column] && error < 1.3 * plain[column])
      #expect(reduced.degreesOfFreedom[column] > 5 && reduced.degreesOfFreedom[column] < 19.5)
    }
  }

  @Test func `clusters are numbered by first appearance`() {
    let clusters = Clusters(["b", "a", "b", "c"])
    #expect(clusters.indices == [0, 1, 0, 2])
    #expect(clusters.rows == [[0, 2], [1], [3]])
    #expect(clusters.sizes == [2, 1, 1])
    #expect(clusters.crossed(with: Clusters([1, 1, 2, 2])).indices == [0, 1, 2, 3])
  }

  @Test func `the correction in the space of parameters is the whitened root`() throws {
    let few = Clusters((0..<200).map { $0 / 10 })
    let fit = try fit()
    let rows = BiasReducedSandwich(
      fit, outcomes: data.outcomes, clusters: few, root: .whitened)
    let parameters = try #require(BiasReducedSandwich(levelsOf: fit, clusters: few))
    #expect(largestGap(rows.covariance.storage, parameters.covariance.storage) < 1e-10)
    for (left, right) in zip(rows.degreesOfFreedom, parameters.degreesOfFreedom) {
      #expect(isClose(left, right, 1e-8))
    }
  }

  @Test func `the information of clusters adds up to that of the fit, levels included`() throws {
    let grades = data.outcomes.enumerated().map {
      $0.offset % 4 == 0 ? 0 : ($0.element > 0.5 ? 1 : -1)
    }
    let fit = try AdjacentCategoryRegression.fit(design: data.design, grades: grades, steps: 1)
    let likelihood = try #require(fit.likelihood as? RowLikelihood<AdjacentCategoryFamily>)
    var sum = Matrix(rowCount: fit.coefficients.count, columnCount: fit.coefficients.count)
    for rows in Clusters((0..<200).map { $0 / 10 }).rows {
      sum = sum + (try #require(likelihood.information(ofRows: rows, at: fit.coefficients)))
    }
    #expect(largestGap(sum.storage, fit.information.storage) < 1e-9)
  }

  @Test func `with every row its own cluster the correction of levels is that of HC2`() throws {
    // Davidson's model has two scores a row, so that its leverage is a matrix of two by two.
    let grades = data.outcomes.enumerated().map {
      $0.offset % 4 == 0 ? 0 : ($0.element > 0.5 ? 1 : -1)
    }
    let fit = try AdjacentCategoryRegression.fit(design: data.design, grades: grades, steps: 1)
    let reduced = try #require(
      BiasReducedSandwich(levelsOf: fit, clusters: .singletons(200)))
    let plain = standardErrors(Sandwich.covariance(of: fit))
    for (column, error) in standardErrors(reduced.covariance).enumerated() {
      #expect(error > plain[column] && error < 1.05 * plain[column])
      #expect(reduced.degreesOfFreedom[column] < 200)
    }
    // A cluster twice as large has no more of a correction than its information asks for.
    let cumulative = try CumulativeRegression.fit(
      design: data.design, grades: grades, steps: 1, hasMiddle: true)
    #expect(BiasReducedSandwich(levelsOf: cumulative, clusters: .singletons(200)) == nil)
  }
}
