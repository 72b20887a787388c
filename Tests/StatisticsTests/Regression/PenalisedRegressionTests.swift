import Statistics
import TestSupport
import Testing

@Suite struct PenalisedRegressionTests {
  @Test func `ridge without a penalty is the plain fit`() throws {
    let data = RandomData(seed: 31)
    let plain = try LogisticRegression.fit(design: data.design, outcomes: data.outcomes)
    let ridge = try RidgeRegression(
      design: data.design, outcomes: data.outcomes, penalties: [0, 0, 0, 0])
    #expect(largestGap(ridge.coefficients, plain.coefficients) < 1e-10)
    #expect(isClose(ridge.effectiveDegreesOfFreedom, 4, 1e-10))
  }

  @Test func `the ridge penalty does not grow with the number of rows`() throws {
    let data = RandomData(seed: 32)
    let rows = Array(data.outcomes.indices) + Array(data.outcomes.indices)
    let once = try RidgeRegression(
      design: data.design, outcomes: data.outcomes, penalties: [0, 5, 5, 5])
    let twice = try RidgeRegression(
      design: data.design.selectingRows(rows), outcomes: rows.map { data.outcomes[$0] },
      penalties: [0, 10, 10, 10])
    #expect(largestGap(once.coefficients, twice.coefficients) < 1e-10)
  }

  @Test func `above the largest penalty only free columns are left`() throws {
    let data = RandomData(seed: 33)
    let net = try ElasticNet(
      design: data.design, outcomes: data.outcomes, mixture: 1, multipliers: [0, 1, 1, 1])
    let largest = try net.largestPenalty()
    let points = try net.path([largest * 1.0001, largest * 0.99])
    #expect(points[0].coefficients[1...].allSatisfy { $0 == 0 })
    #expect(points[0].coefficients[0] != 0)
    #expect(points[1].coefficients[1...].contains { $0 != 0 })
  }

  @Test func `every point of the path meets the conditions of its minimum`() throws {
    let data = RandomData(rows: 300, columns: 8, seed: 34)
    let net = try ElasticNet(
      design: data.design, outcomes: data.outcomes, mixture: 0.5,
      multipliers: [0] + [Double](repeating: 1, count: 7))
    let points = try net.path(try net.penalties())
    #expect(points.count == 60)
    #expect(points.allSatisfy { $0.residual < 1e-7 })
    let counts = points.map { $0.coefficients.count { $0 != 0 } }
    // At the largest penalty itself rounding may let the first factor in.
    #expect(counts[0] <= 2 && counts[59] == 8)
  }

  @Test func `Firth's estimate of a share adds half a win and half a loss`() throws {
    let design = Matrix(rowCount: 10, columnCount: 1, repeating: 1)
    let firth = try FirthRegression(
      design: design, outcomes: [Double](repeating: 1, count: 10))
    #expect(isClose(firth.fit.coefficients[0], logit(10.5 / 11), 1e-9))
  }

  @Test func `Firth's estimate does not depend on the units of a column`() throws {
    let data = RandomData(rows: 30, columns: 3, seed: 35)
    let plain = try FirthRegression(design: data.design, outcomes: data.outcomes)
    let scaled = try FirthRegression(
      design: data.design.scalingColumns(by: [1, 1000, 1e-3]), outcomes: data.outcomes)
    let back = zip(scaled.fit.coefficients, [1, 1000, 1e-3]).map { $0 * $1 }
    #expect(largestGap(back, plain.fit.coefficients) < 1e-7)
    let test = try plain.likelihoodRatio(column: 1)
    let other = try scaled.likelihoodRatio(column: 1)
    #expect(isClose(test.statistic, other.statistic, 1e-7))
  }

  @Test func `a wide Student prior leaves the plain fit`() throws {
    let data = RandomData(seed: 36)
    let plain = try LogisticRegression.fit(design: data.design, outcomes: data.outcomes)
    let mode = try StudentPriorMode(
      design: data.design, outcomes: data.outcomes, degreesOfFreedom: 7,
      scales: [1e5, 1e5, 1e5, 1e5])
    #expect(largestGap(mode.coefficients, plain.coefficients) < 1e-6)
  }
}
