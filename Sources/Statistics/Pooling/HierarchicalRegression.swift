/// Coefficients of many judges, drawn towards their common mean.
///
/// Judge g has coefficients `b_g ~ N(mu, S)`. Mu and S maximise the marginal likelihood in
/// Laplace's approximation,
/// `sum over g of [l_g(b_g) - (b_g - mu)' S^-1 (b_g - mu) / 2 - log|S| / 2 - log|H_g + S^-1| / 2]`
/// at the mode b_g of each judge. S may come out singular: a deviation of 0 says that judges do
/// not differ in that coefficient.
///
/// Source: Breslow & Clayton (1993); Bates et al. (2015).
public struct HierarchicalRegression: Sendable {
  /// The form of S.
  public enum Spread: String, Sendable, Codable {
    /// Coefficients vary independently of each other.
    case diagonal
    /// Coefficients may vary together; for some 30 judges and more.
    case full
  }

  /// The mean coefficients mu.
  public let means: [Double]
  /// The covariance of the means, the uncertainty of S included.
  ///
  /// From the second derivatives of the marginal likelihood; where S is singular, given S.
  public let meanCovariance: Matrix
  /// The covariance S of coefficients between judges.
  public let covariance: Matrix
  /// The coefficients of each judge, a row per judge: the modes given mu and S.
  public let judgeCoefficients: Matrix
  /// Their standard errors given mu and S: too small by the uncertainty of mu and S.
  public let conditionalErrors: Matrix
  /// Their standard errors with the uncertainty of mu added.
  public let judgeErrors: Matrix
  /// How far each coefficient rests on the judge's own rows: 0 all shared, 1 all its own.
  public let ownShares: Matrix
  /// The Laplace-approximated marginal log-likelihood.
  public let logLikelihood: Double
  /// The number of steps of the outer search.
  public let iterations: Int
  /// Per coefficient, the test that judges do not differ in it; nil where it was not asked for.
  public let deviationTests: [DeviationTest]?

  /// The standard deviations of coefficients between judges.
  public var deviations: [Double] { standardErrors(covariance) }

  /// Fits from one likelihood per judge, all with the same parameters.
  ///
  /// - Parameters:
  ///   - likelihoods: A likelihood for each judge.
  ///   - spread: The form of S.
  ///   - testsDeviations: Whether each deviation is tested, at the cost of a further search each.
  /// - Throws: ``FitError`` where no maximum is found.
  public init(
    likelihoods: [any Likelihood], spread: Spread = .diagonal, testsDeviations: Bool = false
  ) throws(FitError) {
    guard let width = likelihoods.first?.parameterCount else { throw .noRows }
    // The search runs on columns of size 1; its answers are turned back at the end.
    let units = (0..<width).map { column in
      rootMeanSquare(likelihoods.map { $0.scales[column] })
    }
    let likelihoods = likelihoods.map { $0.scaled(by: units) }
    let start = try PooledObjective.fit(likelihoods).parameters
    let layout = SpreadLayout(width: width, spread: spread)
    let marginal = LaplaceMarginal(likelihoods: likelihoods, layout: layout)
    var modes = [LaplaceMarginal.Mode](repeating: .unknown(width), count: likelihoods.count)
    let maximum = QuasiNewton().maximise(from: start + layout.start) { parameters in
      marginal.evaluate(parameters, modes: &modes).map { ($0.value, $0.gradient) }
    }
    guard let maximum, let final = marginal.evaluate(maximum.parameters, modes: &modes) else {
      throw .notConverged(iterations: 500, decrement: .nan)
    }
    let inverse = units.map { 1 / $0 }
    let factor = layout.factor(Array(maximum.parameters[width...]))
    means = zip(maximum.parameters, inverse).map { $0 * $1 }
    covariance = (factor * factor.transposed).scalingRowsAndColumns(by: inverse)
    logLikelihood = final.value
    iterations = maximum.iterations
    let parameterCovariance = marginal.parameterCovariance(at: maximum.parameters, modes: modes)
    deviationTests =
      testsDeviations
      ? try DeviationTest.all(
        marginal, maximum: maximum, modes: modes, covariance: parameterCovariance) : nil
    guard
      let uncertainty =
        parameterCovariance?.block(Array(0..<width)) ?? Self.conditionalCovariance(final.judges)
    else { throw .singular(iteration: iterations) }
    meanCovariance = uncertainty.scalingRowsAndColumns(by: inverse)
    let judges = final.judges
    judgeCoefficients = Matrix(rows: judges.map(\.coefficients)).scalingColumns(by: inverse)
    conditionalErrors = Matrix(rows: judges.map { standardErrors($0.spread) })
      .scalingColumns(by: inverse)
    ownShares = Matrix(rows: judges.map { ($0.spread * $0.information).diagonal })
    judgeErrors = Matrix(
      rows: judges.map { judge in
        let carried = Matrix.identity(width) - judge.spread * judge.information
        return standardErrors(judge.spread + carried * uncertainty * carried.transposed)
      }
    ).scalingColumns(by: inverse)
  }

  /// The inverse of the sum of H - H V H: the covariance of the means were S known.
  private static func conditionalCovariance(_ judges: [LaplaceMarginal.Judge]) -> Matrix? {
    guard let width = judges.first?.information.rowCount else { return nil }
    var total = Matrix(rowCount: width, columnCount: width)
    for judge in judges {
      total = total + judge.information - judge.information * judge.spread * judge.information
    }
    return Cholesky(total)?.inverse
  }

  /// Fits binary outcomes with the rows grouped by judge.
  public init(
    design: Matrix, outcomes: [Double], weights: [Double]? = nil, judges: Clusters,
    spread: Spread = .diagonal, testsDeviations: Bool = false
  ) throws(FitError) {
    var likelihoods: [any Likelihood] = []
    for rows in judges.rows {
      likelihoods.append(
        try LogisticRegression.likelihood(
          design: design.selectingRows(rows), outcomes: rows.map { outcomes[$0] },
          weights: weights.map { all in rows.map { all[$0] } }))
    }
    try self.init(
      likelihoods: likelihoods, spread: spread, testsDeviations: testsDeviations)
  }
}

/// The parameters of a factor L with S = L L': its diagonal, or its lower triangle row by row.
struct SpreadLayout: Sendable {
  let width: Int
  let spread: HierarchicalRegression.Spread
  /// A coefficient in which judges are held not to differ.
  var held: Int?

  /// The places of the parameters in the factor.
  var places: [(row: Int, column: Int)] {
    let all: [(row: Int, column: Int)] =
      switch spread {
      case .diagonal: (0..<width).map { ($0, $0) }
      case .full: (0..<width).flatMap { row in (0...row).map { (row, $0) } }
      }
    return all.filter { $0.row != held && $0.column != held }
  }

  /// A standard deviation of 0.37 for each coefficient: a moderate difference between judges.
  var start: [Double] { places.map { $0.row == $0.column ? 0.37 : 0 } }

  func factor(_ parameters: [Double]) -> Matrix {
    var factor = Matrix(rowCount: width, columnCount: width)
    for (place, value) in zip(places, parameters) { factor[place.row, place.column] = value }
    return factor
  }
}
