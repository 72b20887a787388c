import Statistics

/// Logistic regression with its errors, tests and derived quantities.
struct LogitKind: OracleKind {
  let name = "logit"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let design = try OracleDesign(analysis, try oracle.table())
    let fit = try design.fit()
    var answers = Answers()
    offerEstimates(design, fit, to: &answers)
    offerLikelihoods(design, fit, to: &answers)
    offerEffects(design, fit, to: &answers)
    if let clusters = design.clusters {
      offerReduced(design, fit, clusters, to: &answers)
      offerErrors(design, fit, clusters, to: &answers)
    }
    return answers
  }

  private func offerEstimates(
    _ design: OracleDesign, _ fit: LogisticFit, to answers: inout Answers
  ) {
    let perUnit = zip(fit.coefficients, design.scales).map { $0 / $1 }
    let factors = design.factors
    answers.offer("coef_std", numbers: fit.coefficients)
    answers.offer("coef", numbers: perUnit)
    answers.offer("se_model_std", numbers: fit.modelStandardErrors)
    answers.offer("se_model", numbers: zip(fit.modelStandardErrors, design.scales).map { $0 / $1 })
    answers.offer("scale_rms", numbers: factors.map { design.scales[$0] })
    answers.offer(
      "scale_sd", numbers: factors.map { standardDeviation(design.raw.column($0)) })
    answers.offer("or_per_rms", numbers: factors.map { oddsRatio(fit.coefficients[$0]) })
    answers.offer("or_per_unit", numbers: factors.map { oddsRatio(perUnit[$0]) })
    answers.offer("ape_one_rms", numbers: factors.map { expit(fit.coefficients[$0]) - 0.5 })
    answers.offer("vif_uncentred", numbers: Collinearity.varianceInflation(design.raw))
    answers.offer("vif_information", numbers: Collinearity.varianceInflation(of: fit))
    answers.offer("condition_number", number: Collinearity.conditionNumber(design.raw))
    answers.offer("prob_head", numbers: fit.linearPredictor(design.scaled).map(expit))
    answers.offer("contributions_head") {
      .rows(
        design.outcomes.indices.map { row in
          zip(design.scaled.row(row), fit.coefficients).map { $0 * $1 }
        })
    }
    answers.offer(
      "p_model",
      numbers: zip(fit.coefficients, fit.modelStandardErrors).map {
        WaldInterval(estimate: $0, standardError: $1).pValue
      })
  }

  private func offerLikelihoods(
    _ design: OracleDesign, _ fit: LogisticFit, to answers: inout Answers
  ) {
    let zero = LogisticRegression.logLikelihoodAtZero(
      rowCount: design.raw.rowCount, weights: design.weights)
    let quality = FitQuality(fit, weights: design.weights)
    let position = Memo {
      try LogisticRegression.fit(
        design: design.raw.selectingColumns(design.others), outcomes: design.outcomes,
        weights: design.weights
      ).logLikelihood
    }
    answers.offer("loglik", number: fit.logLikelihood)
    answers.offer("loglik_zero", number: zero)
    answers.offer("loglik_pos", number: try position.value())
    answers.offer("deviance", number: quality.deviance)
    answers.offer("aic", number: quality.akaike)
    answers.offer("bic", number: quality.bayes)
    answers.offer("mcfadden_zero", number: quality.mcFadden(against: zero))
    answers.offer("mcfadden_pos", number: quality.mcFadden(against: try position.value()))
    answers.offer("tjur", number: quality.tjur(outcomes: design.outcomes))
    let ratios = Memo {
      try design.names.indices.map { try LikelihoodRatio.test(fit, columns: [$0]) }
    }
    answers.offer("lr_chisq", numbers: try ratios.value().map(\.statistic))
    answers.offer("lr_p", numbers: try ratios.value().map(\.pValue))
    let profiles = Memo {
      try design.names.indices.map { try ProfileInterval(of: $0, fit: fit) }
    }
    answers.offer("profile_lower_std", numbers: try profiles.value().map(\.lower))
    answers.offer("profile_upper_std", numbers: try profiles.value().map(\.upper))
  }

  private func offerEffects(
    _ design: OracleDesign, _ fit: LogisticFit, to answers: inout Answers
  ) {
    let effects = MarginalEffects(fit, weights: design.weights)
    answers.offer("ame_std", numbers: effects.estimates)
    answers.offer(
      "ame_per_unit",
      numbers: design.factors.map {
        effects.estimates[$0] / design.scales[$0]
      })
    answers.offer(
      "ame_se_model_std", numbers: effects.standardErrors(covariance: fit.covariance))
    if let clusters = design.clusters {
      let covariance = Sandwich.covariance(of: fit, clusters: clusters)
      answers.offer("ame_se_cr1_std", numbers: effects.standardErrors(covariance: covariance))
    }
  }

  private func offerErrors(
    _ design: OracleDesign, _ fit: LogisticFit, _ clusters: Clusters, to answers: inout Answers
  ) {
    let covariance = Sandwich.covariance(of: fit, clusters: clusters)
    let errors = standardErrors(covariance)
    let degrees = Double(clusters.count - 1)
    let intervals = zip(fit.coefficients, errors).map {
      WaldInterval(estimate: $0, standardError: $1, degreesOfFreedom: degrees)
    }
    answers.offer("n_clusters", number: Double(clusters.count))
    answers.offer("cov_cr1_std") {
      .rows((0..<covariance.rowCount).map { Array(covariance.row($0)) })
    }
    answers.offer("se_cr1_std", numbers: errors)
    answers.offer("se_hc0_std", numbers: standardErrors(Sandwich.covariance(of: fit)))
    answers.offer(
      "se_cr0_std",
      numbers: standardErrors(
        Sandwich.covariance(of: fit, clusters: clusters, correction: .none)))
    answers.offer(
      "se_cr1s_std",
      numbers: standardErrors(
        Sandwich.covariance(of: fit, clusters: clusters, correction: .clustersAndRows)))
    answers.offer("z_cr1", numbers: intervals.map(\.statistic))
    answers.offer("p_cr1_t", numbers: intervals.map(\.pValue))
    answers.offer("ci_cr1_t_lower_std", numbers: intervals.map(\.lower))
    answers.offer("ci_cr1_t_upper_std", numbers: intervals.map(\.upper))
    answers.offer(
      "p_cr1_normal", numbers: intervals.map { NormalDistribution().twoSided($0.statistic) })
    answers.offer(
      "bh_p_cr1_t",
      numbers: MultipleTesting.benjaminiHochberg(design.factors.map { intervals[$0].pValue }))
    answers.offer(
      "mde80_std", numbers: errors.map { Power.minimumDetectableEffect(standardError: $0) })
  }

  private func offerReduced(
    _ design: OracleDesign, _ fit: LogisticFit, _ clusters: Clusters, to answers: inout Answers
  ) {
    func reduced(_ root: BiasReducedSandwich.Root) -> BiasReducedSandwich {
      BiasReducedSandwich(
        fit, outcomes: design.outcomes, weights: design.weights, clusters: clusters, root: root)
    }
    answers.offer("se_cr2_std", numbers: standardErrors(reduced(.response).covariance))
    answers.offer("se_cr2_whitened_std", numbers: standardErrors(reduced(.whitened).covariance))
    answers.offer("df_cr2_satterthwaite", numbers: reduced(.response).degreesOfFreedom)
  }
}
