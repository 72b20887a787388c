/// The likelihood-ratio test that judges do not differ in a coefficient.
///
/// Zero is the end of the range of a deviation, so twice the loss of log-likelihood follows an
/// even mixture of a point at 0 and the chi-square distribution with one degree of freedom
/// (Self & Liang 1987): p is half of the chi-square tail. For a diagonal spread.
public struct DeviationTest: Sendable, Equatable {
  /// Twice the loss of marginal log-likelihood with the deviation held at 0.
  public let statistic: Double
  /// Its p-value; 1 where the deviation is 0 anyway.
  public let pValue: Double

  /// Joins a statistic with its p-value.
  public init(statistic: Double) {
    self.statistic = max(statistic, 0)
    // Below the precision of the search there is nothing to test.
    pValue =
      statistic > 1e-6 ? 0.5 * ChiSquare(degreesOfFreedom: 1).upperTail(statistic) : 1
  }

  /// The tests of all coefficients of a model at its maximum, each by a search of its own.
  static func all(
    _ marginal: LaplaceMarginal, maximum: QuasiNewton.Maximum, modes: [LaplaceMarginal.Mode],
    covariance: Matrix?
  ) throws(FitError) -> [DeviationTest] {
    let places = marginal.layout.places
    var tests: [DeviationTest] = []
    for column in 0..<marginal.layout.width {
      var held = marginal
      held.layout.held = column
      let kept = (0..<maximum.parameters.count).filter { index in
        guard index >= marginal.layout.width else { return true }
        let place = places[index - marginal.layout.width]
        return place.row != column && place.column != column
      }
      var modes = modes
      let found = QuasiNewton().maximise(
        from: kept.map { maximum.parameters[$0] }, curvature: covariance.map { $0.block(kept) }
      ) { parameters in
        held.evaluate(parameters, modes: &modes).map { ($0.value, $0.gradient) }
      }
      guard let found else { throw .notConverged(iterations: 500, decrement: .nan) }
      tests.append(DeviationTest(statistic: 2 * (maximum.value - found.value)))
    }
    return tests
  }
}
