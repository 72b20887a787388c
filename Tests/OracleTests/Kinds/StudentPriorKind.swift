import Statistics

/// Posterior modes under Cauchy and Student priors.
struct StudentPriorKind: OracleKind {
  let name = "tprior"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let design = try OracleDesign(analysis, try oracle.table())
    var answers = Answers()
    for (id, degrees, scale) in [("cauchy", 1.0, 1.25), ("t7", 7, 2.5)] {
      let mode = try StudentPriorMode(
        design: design.scaled, outcomes: design.outcomes, degreesOfFreedom: degrees,
        scales: design.names.map { OracleDesign.isFactor($0) ? scale : 10 })
      answers.offer("\(id).mode_std", numbers: mode.coefficients)
      answers.offer("\(id).logpost_kernel", number: mode.logPosterior)
    }
    return answers
  }
}
