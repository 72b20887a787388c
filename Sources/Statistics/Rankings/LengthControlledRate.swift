/// The share of wins at equal length.
///
/// `logit E[y] = theta + phi tanh((a - b) / sd) + psi difficulty`, and the rate is the mean over
/// prompts of `expit(theta + psi difficulty)`. The standard error holds difficulties fixed but
/// not the coefficients.
///
/// Source: Dubois et al. (2024), without its penalty.
public struct LengthControlledRate: Sendable {
  /// The fit: constant, length, difficulty.
  public let fit: LogisticFit
  /// The mean outcome.
  public let plainRate: Double
  /// The mean predicted outcome at equal length.
  public let rate: Double
  /// The slopes of the rate in the coefficients.
  private let slopes: [Double]

  /// Fits outcomes of comparisons with the lengths of both responses and without difficulties:
  /// the rate is `expit(theta)`.
  public init(
    firstLengths: [Double], secondLengths: [Double], outcomes: [Double]
  ) throws(FitError) {
    let gaps = zip(firstLengths, secondLengths).map { $0 - $1 }
    let transform = DifferenceTransform.bounded(standardDeviation(gaps))
    let columns = [
      [Double](repeating: 1, count: outcomes.count),
      zip(firstLengths, secondLengths).map { transform.difference($0, $1) },
    ]
    let fit = try LogisticRegression.fit(design: Matrix(columns: columns), outcomes: outcomes)
    self.fit = fit
    plainRate = mean(outcomes)
    rate = expit(fit.coefficients[0])
    slopes = [rate * (1 - rate), 0]
  }

  /// Fits outcomes of comparisons with the lengths of both responses.
  public init(
    firstLengths: [Double], secondLengths: [Double], difficulties: [Double], outcomes: [Double]
  ) throws(FitError) {
    let gaps = zip(firstLengths, secondLengths).map { $0 - $1 }
    let transform = DifferenceTransform.bounded(standardDeviation(gaps))
    let columns = [
      [Double](repeating: 1, count: outcomes.count),
      zip(firstLengths, secondLengths).map { transform.difference($0, $1) },
      difficulties,
    ]
    let fit = try LogisticRegression.fit(design: Matrix(columns: columns), outcomes: outcomes)
    self.fit = fit
    plainRate = mean(outcomes)
    let predictors = difficulties.map { fit.coefficients[0] + fit.coefficients[2] * $0 }
    rate = mean(predictors.map(expit))
    let variances = predictors.map { expit($0) * expit(-$0) }
    slopes = [mean(variances), 0, mean(zip(variances, difficulties).map { $0 * $1 })]
  }

  /// The standard error of the rate by the delta method, from a covariance of the coefficients.
  public func standardError(covariance: Matrix) -> Double {
    covariance.quadraticForm(slopes).squareRoot()
  }
}
