import TestSupport
import Testing

@testable import Statistics

/// Derivatives of every likelihood against finite differences.
@Suite struct LikelihoodTests {
  static let names = ["binary", "fractional", "ties", "grades", "half steps", "cumulative"]

  private func likelihood(_ name: String) throws -> any Likelihood {
    let data = RandomData(rows: 60, columns: 3, seed: 11)
    let weights = (0..<60).map { Double($0 % 3) + 0.5 }
    let grades = data.grades(steps: 2, seed: 1)
    switch name {
    case "binary":
      return try LogisticRegression.likelihood(
        design: data.design, outcomes: data.outcomes, weights: weights)
    case "fractional":
      return try LogisticRegression.likelihood(
        design: data.design, outcomes: data.outcomes.map { 0.2 + 0.5 * $0 }, weights: weights)
    case "ties":
      return try AdjacentCategoryRegression.likelihood(
        design: data.design, grades: grades.map { $0.signum() }, steps: 1, weights: weights)
    case "grades":
      return try AdjacentCategoryRegression.likelihood(
        design: data.design, grades: grades, steps: 2, weights: weights)
    case "half steps":
      return RowLikelihood(
        design: data.design, weights: weights,
        family: CumulativeFamily(
          grades: grades.map { $0 == 0 ? 1 : $0 }, steps: 2, hasMiddle: false))
    default:
      return RowLikelihood(
        design: data.design, weights: weights,
        family: CumulativeFamily(grades: grades, steps: 2, hasMiddle: true))
    }
  }

  private func point(_ likelihood: any Likelihood) -> [Double] {
    [0.3, -0.2, 0.5, 0.4, 1.1].prefix(likelihood.parameterCount).map(\.self)
  }

  @Test(arguments: names)
  func `the gradient is the slope of the value`(_ name: String) throws {
    let likelihood = try likelihood(name)
    let point = point(likelihood)
    let found = likelihood.derivatives(at: point)
    for index in point.indices {
      let slope = difference(point, index) { likelihood.derivatives(at: $0).value }
      #expect(isClose(found.gradient[index], slope, 1e-6))
    }
  }

  @Test(arguments: names)
  func `the information is minus the slope of the gradient`(_ name: String) throws {
    let likelihood = try likelihood(name)
    let point = point(likelihood)
    let found = likelihood.derivatives(at: point)
    for row in point.indices {
      for column in point.indices {
        let slope = difference(point, column) { likelihood.derivatives(at: $0).gradient[row] }
        #expect(isClose(found.information[row, column], -slope, 1e-6))
      }
    }
  }

  @Test(arguments: names)
  func `scores of rows add up to the gradient`(_ name: String) throws {
    let likelihood = try likelihood(name)
    let point = point(likelihood)
    let scores = likelihood.scores(at: point)
    let sums = point.indices.map { scores.column($0).reduce(0, +) }
    #expect(largestGap(sums, likelihood.derivatives(at: point).gradient) < 1e-10)
  }

  @Test func `sums have the same bits on any number of cores`() throws {
    let data = RandomData(rows: 9 * RowBlocks.length + 77, columns: 5, seed: 14)
    let weights = (0..<data.design.rowCount).map { Double($0 % 4) }
    var likelihood = RowLikelihood(
      design: data.design, weights: weights, family: BinaryFamily(outcomes: data.outcomes))
    let point = [0.3, -0.2, 0.5, 0.4, 1.1]
    let shared = (0..<3).map { _ in likelihood.derivatives(at: point) }
    let scores = likelihood.scores(at: point)
    likelihood.isShared = false
    for found in shared { #expect(found == likelihood.derivatives(at: point)) }
    #expect(scores == likelihood.scores(at: point))
    var blocks = RowBlocks(rowCount: data.design.rowCount)
    let turned = blocks.sums(1) { rows, sum in for row in rows { sum[0] += 1 / Double(row + 1) } }
    blocks.isShared = false
    let straight = blocks.sums(1) { rows, sum in for row in rows { sum[0] += 1 / Double(row + 1) } }
    #expect(turned == straight)
  }

  @Test func `rows of weight zero are as good as absent`() throws {
    let data = RandomData(rows: 3000, columns: 4, seed: 15)
    let weights = (0..<3000).map { Double($0 % 3) }
    let kept = (0..<3000).filter { weights[$0] > 0 }
    let point = [0.3, -0.2, 0.5, 0.4]
    let few = try LogisticRegression.likelihood(
      design: data.design.selectingRows(kept), outcomes: kept.map { data.outcomes[$0] },
      weights: kept.map { weights[$0] }
    ).derivatives(at: point)
    let all = try LogisticRegression.likelihood(design: data.design, outcomes: data.outcomes)
    for found in [
      all.reweighted(weights).derivatives(at: point),
      try LogisticRegression.likelihood(
        design: data.design, outcomes: data.outcomes, weights: weights
      ).derivatives(at: point),
    ] {
      #expect(isClose(found.value, few.value, Tolerance.roundOff))
      #expect(largestGap(found.gradient, few.gradient) < 1e-10)
      #expect(largestGap(found.information.storage, few.information.storage) < 1e-10)
    }
  }

  @Test func `the penalty of Firth has the slopes it claims`() throws {
    let data = RandomData(rows: 40, columns: 3, seed: 12)
    let likelihood = RowLikelihood(
      design: data.design, weights: nil, family: BinaryFamily(outcomes: data.outcomes))
    let objective = FirthObjective(likelihood: likelihood)
    let maximum = try FirthRegression(design: data.design, outcomes: data.outcomes)
    // Near the top, where the exact second derivatives are in use.
    let point = maximum.fit.coefficients.map { $0 + 0.01 }
    let found = objective.derivatives(at: point)
    for row in point.indices {
      let slope = difference(point, row) { objective.derivatives(at: $0).value }
      #expect(isClose(found.gradient[row], slope, 1e-6))
      for column in point.indices {
        let bend = difference(point, column) { objective.derivatives(at: $0).gradient[row] }
        #expect(isClose(found.information[row, column], -bend, 1e-5))
      }
    }
  }

  private func difference(
    _ point: [Double], _ index: Int, _ function: ([Double]) -> Double
  ) -> Double {
    let step = 1e-5
    var above = point
    above[index] += step
    var below = point
    below[index] -= step
    return (function(above) - function(below)) / (2 * step)
  }
}
