/// The value of a function of parameters with its first and second derivatives.
public struct Derivatives: Sendable, Equatable {
  /// The value of the function.
  public var value: Double
  /// The slopes, one per parameter.
  public var gradient: [Double]
  /// Minus the matrix of second derivatives.
  public var information: Matrix

  /// Joins a value with its derivatives.
  public init(value: Double, gradient: [Double], information: Matrix) {
    self.value = value
    self.gradient = gradient
    self.information = information
  }
}

/// A function of parameters that ``NewtonSolver`` can maximise.
public protocol Objective: Sendable {
  /// The number of parameters.
  var parameterCount: Int { get }
  /// The typical size of what each parameter multiplies; 1 where it multiplies nothing.
  var scales: [Double] { get }
  /// The value, gradient and information at a point; a value of minus infinity marks a point
  /// outside the domain.
  func derivatives(at parameters: [Double]) -> Derivatives
  /// The value alone.
  func value(at parameters: [Double]) -> Double
  /// Whether the information is never negative in any direction.
  var isConcave: Bool { get }
  /// The largest change of a row's linear predictor when the parameters move by `step`.
  func largestShift(along step: [Double]) -> Double
}

extension Objective {
  /// The value alone.
  public func value(at parameters: [Double]) -> Double {
    derivatives(at: parameters).value
  }

  /// True: the log-likelihoods here are concave.
  public var isConcave: Bool { true }

  /// Zero: no row is known.
  public func largestShift(along step: [Double]) -> Double { 0 }
}

/// A log-likelihood of rows that are independent given the parameters.
///
/// The first parameters are the coefficients of the design's columns; the others belong to the
/// response (log-frequencies of levels, thresholds).
public protocol Likelihood: Objective {
  /// The matrix of columns, a row per comparison.
  var design: Matrix { get }
  /// The contributions of each row to the gradient: one row per comparison, one column per
  /// parameter.
  func scores(at parameters: [Double]) -> Matrix
  /// The slopes of `tr(V H(b))` in the parameters b, V held and H the information.
  func informationSlope(at parameters: [Double], spread: Matrix) -> [Double]
  /// The same rows with other weights, to be summed on one core: replicates are what cores
  /// share.
  func reweighted(_ weights: [Double]) -> any Likelihood
  /// The weights of the rows; nil where all are 1.
  var weights: [Double]? { get }
}
