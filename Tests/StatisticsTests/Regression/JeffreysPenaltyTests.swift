import TestSupport
import Testing

@testable import Statistics

@Suite struct JeffreysPenaltyTests {
  private func penalty(
    _ data: RandomData, at point: [Double], weights: [Double]? = nil
  ) throws -> JeffreysPenalty {
    let likelihood = RowLikelihood(
      design: data.design, weights: weights, family: BinaryFamily(outcomes: data.outcomes))
    let inverse = try #require(Cholesky(likelihood.derivatives(at: point).information)).inverse
    return JeffreysPenalty(likelihood: likelihood, parameters: point, inverse: inverse)
  }

  @Test(arguments: [nil, (0..<40).map { Double($0 % 3) }])
  func `second derivatives are the same through rows and through moments`(
    _ weights: [Double]?
  ) throws {
    let data = RandomData(rows: 40, columns: 5, seed: 91)
    let found = try penalty(data, at: [0.3, -0.2, 0.5, 0.1, 0], weights: weights)
    #expect(
      largestGap(found.throughRows.storage, found.throughMoments.storage) < Tolerance.roundOff)
  }

  @Test func `second derivatives are the slopes of the gradient`() throws {
    let data = RandomData(rows: 60, columns: 3, seed: 92)
    let point = [0.3, -0.2, 0.5]
    let second = try penalty(data, at: point).secondDerivatives
    for column in point.indices {
      var up = point
      var down = point
      up[column] += 1e-5
      down[column] -= 1e-5
      let slopes = zip(
        try penalty(data, at: up).gradient, try penalty(data, at: down).gradient
      ).map { ($0 - $1) / 2e-5 }
      #expect(largestGap(slopes, second.column(column)) < 1e-8)
    }
  }
}
