import RealModule

/// Measures of how well a binary fit describes its own rows.
public struct FitQuality: Sendable {
  private let fit: LogisticFit
  private let weights: [Double]?

  /// The measures of a fit, with the weights it was made with.
  public init(_ fit: LogisticFit, weights: [Double]? = nil) {
    self.fit = fit
    self.weights = weights
  }

  /// Minus twice the log-likelihood.
  public var deviance: Double { -2 * fit.logLikelihood }

  /// Akaike's criterion: deviance + 2 K.
  public var akaike: Double { deviance + 2 * Double(fit.coefficients.count) }

  /// The Bayesian criterion: deviance + K log n, with n the number of rows.
  public var bayes: Double {
    deviance + Double(fit.coefficients.count) * Double.log(Double(fit.likelihood.design.rowCount))
  }

  /// McFadden's share: 1 - l / l_0 for a smaller model's log-likelihood l_0.
  public func mcFadden(against smaller: Double) -> Double {
    1 - fit.logLikelihood / smaller
  }

  /// Pearson's dispersion: the sum of w (y - p)^2 / (p (1 - p)), divided by n - K.
  ///
  /// 1 for binomial outcomes; below 1 for probabilities that scatter less.
  public func dispersion(outcomes: [Double]) -> Double {
    let predictors = fit.linearPredictor(fit.likelihood.design)
    var sum = 0.0
    for (row, predictor) in predictors.enumerated() {
      let chance = expit(predictor)
      let gap = outcomes[row] - chance
      sum += (weights?[row] ?? 1) * gap * gap / (chance * expit(-predictor))
    }
    return sum / Double(predictors.count - fit.coefficients.count)
  }

  /// Tjur's coefficient: the mean probability of rows won by A minus that of rows won by B.
  ///
  /// Each row counts by its weight, and an outcome between 0 and 1 on both sides.
  public func tjur(outcomes: [Double]) -> Double {
    var sums = (won: 0.0, lost: 0.0)
    var totals = (won: 0.0, lost: 0.0)
    for (row, predictor) in fit.linearPredictor(fit.likelihood.design).enumerated() {
      let weight = weights?[row] ?? 1
      let won = weight * outcomes[row]
      let lost = weight * (1 - outcomes[row])
      sums.won += won * expit(predictor)
      sums.lost += lost * expit(predictor)
      totals.won += won
      totals.lost += lost
    }
    return sums.won / totals.won - sums.lost / totals.lost
  }
}

/// The factor exp(b) by which the odds change per unit of a column.
public func oddsRatio(_ coefficient: Double) -> Double {
  Double.exp(coefficient)
}
