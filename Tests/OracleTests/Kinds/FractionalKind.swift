import Statistics

/// Verdicts given as probabilities: the fractional logit.
struct FractionalKind: OracleKind {
  let name = "fractional"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let design = try OracleDesign(analysis, try oracle.table())
    let fit = try design.fit()
    let quality = FitQuality(fit, weights: design.weights)
    let dispersion = quality.dispersion(outcomes: design.outcomes)
    var answers = Answers()
    answers.offer("coef_std", numbers: fit.coefficients)
    answers.offer("quasi_loglik", number: fit.logLikelihood)
    answers.offer("dispersion", number: dispersion)
    answers.offer("se_model_std", numbers: fit.modelStandardErrors)
    answers.offer(
      "se_quasi_std", numbers: fit.modelStandardErrors.map { $0 * dispersion.squareRoot() })
    answers.offer("se_hc0_std", numbers: standardErrors(Sandwich.covariance(of: fit)))
    answers.offer(
      "se_cr1_std",
      numbers: standardErrors(Sandwich.covariance(of: fit, clusters: design.clusters)))
    return answers
  }
}
