import Statistics

/// Coefficients that vary by judge and by scenario at once.
struct CrossedKind: OracleKind {
  let name = "hier_crossed"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let table = try oracle.table()
    let design = try OracleDesign(analysis, table)
    let judges = CrossedRegression.Grouping(
      clusters: Clusters(try table.texts(try analysis.text("judge"))),
      columns: Array(design.names.indices))
    let scenarios = CrossedRegression.Grouping(
      clusters: Clusters(try table.texts(try analysis.text("scenario"))),
      columns: design.factors)
    let fit = try CrossedRegression(
      design: design.raw, outcomes: design.outcomes, groupings: [judges, scenarios])
    var answers = Answers()
    answers.offer("fixef", numbers: fit.means)
    answers.offer("loglik", number: fit.logLikelihood)
    answers.offer("sd_judge", numbers: fit.deviations[0])
    answers.offer("sd_scenario", numbers: fit.deviations[1])
    return answers
  }
}
