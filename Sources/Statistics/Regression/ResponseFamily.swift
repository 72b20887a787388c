/// What a row's response contributes, as a function of its linear predictor and of the
/// parameters that all rows share.
///
/// The linear predictor eta counts as coordinate 0; the shared parameters follow.
protocol ResponseFamily: Sendable {
  /// The number of responses.
  var count: Int { get }
  /// The number of shared parameters.
  var sharedCount: Int { get }
  /// The log-probability of response `row`.
  ///
  /// Writes its gradient (1 + sharedCount entries) and minus its second derivatives (a square,
  /// row by row). Minus infinity marks shared parameters outside their domain.
  func evaluate(
    row: Int, linearPredictor: Double, shared: UnsafePointer<Double>,
    gradient: UnsafeMutablePointer<Double>, information: UnsafeMutablePointer<Double>
  ) -> Double
  /// The slope of the information of a row in its linear predictor; nil where the family has no
  /// formula for it.
  func informationSlope(linearPredictor: Double) -> Double?
}

extension ResponseFamily {
  /// No formula.
  func informationSlope(linearPredictor: Double) -> Double? { nil }
}
