import Statistics

/// Firth's penalised likelihood with its tests and profile intervals.
struct FirthKind: OracleKind {
  let name = "firth"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let design = try OracleDesign(analysis, try oracle.table())
    let firth = try FirthRegression(
      design: design.scaled, outcomes: design.outcomes, weights: design.weights)
    let columns = design.names.indices
    let tests = Memo { try columns.map { try firth.likelihoodRatio(column: $0) } }
    let profiles = Memo { try columns.map { try firth.profileInterval(column: $0) } }
    var answers = Answers()
    answers.offer("coef_std", numbers: firth.fit.coefficients)
    answers.offer("se_std", numbers: firth.fit.modelStandardErrors)
    answers.offer("loglik", number: firth.fit.logLikelihood)
    answers.offer("penalized_loglik", number: firth.penalisedLogLikelihood)
    answers.offer("lr_chisq", numbers: try tests.value().map(\.statistic))
    answers.offer("lr_p", numbers: try tests.value().map(\.pValue))
    answers.offer("profile_lower_std", numbers: try profiles.value().map(\.lower))
    answers.offer("profile_upper_std", numbers: try profiles.value().map(\.upper))
    return answers
  }
}
