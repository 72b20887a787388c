extension BayesianRegression.Prior {
  /// The standard deviation of the prior on each coefficient.
  ///
  /// Infinite for Student's t with two degrees of freedom or fewer.
  public var standardDeviations: [Double] {
    switch self {
    case .normal(let scales): scales
    case .student(let degrees, let scales):
      scales.map { $0 * (degrees > 2 ? (degrees / (degrees - 2)).squareRoot() : .infinity) }
    case .laplace(let scales): scales.map { $0 * 2.0.squareRoot() }
    }
  }

  /// The coefficients at which the posterior is highest.
  ///
  /// Normal priors are a ridge penalty of `1 / s_j^2`, Laplace priors the lasso
  /// `l(b) - sum |b_j| / s_j`, which sets coefficients to exactly 0.
  ///
  /// - Throws: ``FitError`` where no maximum is found.
  public func mode(design: Matrix, outcomes: [Double]) throws(FitError) -> [Double] {
    switch self {
    case .normal(let scales):
      let likelihood = try LogisticRegression.likelihood(design: design, outcomes: outcomes)
      return try RidgeRegression(
        likelihood: likelihood, penalties: scales.map { 1 / ($0 * $0) }
      ).coefficients
    case .student(let degrees, let scales):
      return try StudentPriorMode(
        design: design, outcomes: outcomes, degreesOfFreedom: degrees, scales: scales
      ).coefficients
    case .laplace(let scales):
      let net = try ElasticNet(
        design: design, outcomes: outcomes, mixture: 1, multipliers: scales.map { 1 / $0 })
      return try net.path([1 / Double(outcomes.count)])[0].coefficients
    }
  }
}
