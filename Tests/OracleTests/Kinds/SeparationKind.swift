import Statistics

/// Whether the verdicts are separated, and which coefficients run off.
struct SeparationKind: OracleKind {
  let name = "separation"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let design = try OracleDesign(analysis, try oracle.table())
    let found = Separation.detect(design: design.scaled, outcomes: design.outcomes)
    var answers = Answers()
    answers.offer("status") { .text(found.status.rawValue) }
    answers.offer("infinite_sign") { .counts(found.infiniteSigns) }
    answers.offer("coef_std", numbers: try design.fit().coefficients)
    return answers
  }
}
