import RealModule

/// Logistic regression with a penalty that sets coefficients to zero.
///
/// Minimises `-l(b)/n + lambda * sum of m_j (a |b_j| + (1 - a) b_j^2 / 2)` with n the sum of the
/// weights, mixture a, and multipliers m_j: 0 leaves a column (position) free. The sum of the
/// multipliers is not rescaled. No classical interval holds after such a selection.
///
/// Source: Friedman, Hastie & Tibshirani (2010), by proximal Newton steps.
public struct ElasticNet: Sendable {
  /// The fit at one penalty.
  public struct Point: Sendable, Equatable {
    /// The penalty lambda.
    public let penalty: Double
    /// The coefficients.
    public let coefficients: [Double]
    /// The log-likelihood, without the penalty.
    public let logLikelihood: Double
    /// How far the conditions of the minimum are from holding; 0 at the exact minimum.
    public let residual: Double
  }

  private let objective: RowLikelihood<BinaryFamily>
  private let total: Double
  private let mixture: Double
  private let multipliers: [Double]

  /// The problem of a design; `mixture` runs from 0 (ridge, not included) to 1 (lasso).
  public init(
    design: Matrix, outcomes: [Double], weights: [Double]? = nil, mixture: Double,
    multipliers: [Double]
  ) throws(FitError) {
    try LogisticRegression.check(design: design, outcomes: outcomes, weights: weights)
    precondition(mixture > 0 && mixture <= 1, "a mixture of \(mixture)")
    precondition(
      multipliers.count == design.columnCount,
      "\(multipliers.count) multipliers, \(design.columnCount) columns")
    objective = RowLikelihood(
      design: design, weights: weights, family: BinaryFamily(outcomes: outcomes))
    total = weights?.reduce(0, +) ?? Double(design.rowCount)
    self.mixture = mixture
    self.multipliers = multipliers
  }

  /// The smallest penalty at which every penalised coefficient is zero.
  public func largestPenalty() throws(FitError) -> Double {
    let penalised = multipliers.indices.filter { multipliers[$0] > 0 }
    let start = [Double](repeating: 0, count: multipliers.count)
    let null = try NewtonSolver().maximise(objective, from: start, holding: penalised)
    return penalised.map { column in
      abs(null.derivatives.gradient[column]) / (total * mixture * multipliers[column])
    }.max() ?? 0
  }

  /// The default path: `count` penalties, evenly spaced in logarithm, from the largest down.
  public func penalties(count: Int = 60, ratio: Double = 1e-3) throws(FitError) -> [Double] {
    let largest = try largestPenalty()
    return (0..<count).map { largest * Double.pow(ratio, Double($0) / Double(max(count - 1, 1))) }
  }

  /// The fits at the given penalties, each started at the one before.
  public func path(_ penalties: [Double]) throws(FitError) -> [Point] {
    var points: [Point] = []
    var start = [Double](repeating: 0, count: multipliers.count)
    for penalty in penalties {
      let point = try fit(penalty: penalty, start: start)
      start = point.coefficients
      points.append(point)
    }
    return points
  }

  private func fit(penalty: Double, start: [Double]) throws(FitError) -> Point {
    var current = start
    var derivatives = objective.derivatives(at: current)
    var residual = self.residual(current, derivatives, penalty)
    for _ in 0..<200 where residual > 1e-11 {
      let target = minimiseQuadratic(current, derivatives, penalty)
      let cost = self.cost(current, derivatives.value, penalty)
      var length = 1.0
      var moved = false
      for _ in 0..<40 {
        let trial = zip(current, target).map { $0 + length * ($1 - $0) }
        let found = objective.derivatives(at: trial)
        if self.cost(trial, found.value, penalty) <= cost + 1e-15 * (1 + abs(cost)) {
          current = length == 1 ? target : trial
          derivatives = found
          moved = true
          break
        }
        length /= 2
      }
      let next = self.residual(current, derivatives, penalty)
      // Rounding leaves the residual near 1e-12; a step that no longer lowers it is the last.
      guard moved, next < residual || next > 1e-9 else {
        residual = min(residual, next)
        break
      }
      residual = next
    }
    guard residual < 1e-7 else { throw .notConverged(iterations: 200, decrement: residual) }
    return Point(
      penalty: penalty, coefficients: current, logLikelihood: derivatives.value,
      residual: residual)
  }

  private func cost(_ coefficients: [Double], _ logLikelihood: Double, _ penalty: Double) -> Double
  {
    var sum = 0.0
    for (value, multiplier) in zip(coefficients, multipliers) {
      sum += multiplier * (mixture * abs(value) + 0.5 * (1 - mixture) * value * value)
    }
    return -logLikelihood / total + penalty * sum
  }

  /// Coordinate descent on the quadratic expansion at `center` plus the penalty.
  private func minimiseQuadratic(
    _ center: [Double], _ derivatives: Derivatives, _ penalty: Double
  ) -> [Double] {
    let width = center.count
    var point = center
    // The slope of the expansion at `point`, kept up to date as coordinates move.
    var slope = derivatives.gradient.map { -$0 / total }
    for _ in 0..<10_000 {
      var change = 0.0
      for column in 0..<width {
        let curvature = derivatives.information[column, column] / total
        guard curvature > 0 else { continue }
        let threshold = penalty * multipliers[column] * mixture
        let shrink = penalty * multipliers[column] * (1 - mixture)
        let free = curvature * point[column] - slope[column]
        let size = max(abs(free) - threshold, 0) / (curvature + shrink)
        let next = free < 0 ? -size : size
        let move = next - point[column]
        if move == 0 { continue }
        point[column] = next
        for other in 0..<width {
          slope[other] += move * derivatives.information[other, column] / total
        }
        change = max(change, abs(move) * objective.scales[column])
      }
      if change < 1e-14 { break }
    }
    return point
  }

  /// The largest violation of the conditions of the minimum, per unit of scaled columns.
  private func residual(
    _ coefficients: [Double], _ derivatives: Derivatives, _ penalty: Double
  ) -> Double {
    var largest = 0.0
    for (column, value) in coefficients.enumerated() {
      let slope =
        -derivatives.gradient[column] / total
        + penalty * multipliers[column] * (1 - mixture) * value
      let threshold = penalty * multipliers[column] * mixture
      let violation: Double
      if value == 0 {
        violation = max(abs(slope) - threshold, 0)
      } else {
        violation = abs(slope + (value > 0 ? threshold : -threshold))
      }
      largest = max(largest, violation / objective.scales[column])
    }
    return largest
  }
}
