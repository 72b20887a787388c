import Statistics

/// Factor by factor: how often more of it wins.
struct ConcordanceKind: OracleKind {
  let name = "tau"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let table = try oracle.table()
    let outcomes = try table.numbers(try analysis.text("y"))
    let columns = try analysis.texts("x").map { try table.numbers($0) }
    let found = columns.map { Concordance(differences: $0, outcomes: outcomes) }
    var answers = Answers()
    answers.offer("C") { .counts(found.map(\.concordant)) }
    answers.offer("D") { .counts(found.map(\.discordant)) }
    answers.offer("Tf") { .counts(found.map(\.factorTies)) }
    answers.offer("Ty") { .counts(found.map(\.verdictTies)) }
    answers.offer("Tb") { .counts(found.map(\.bothTies)) }
    answers.offer("winrate", numbers: found.map(\.winRate))
    answers.offer("tau_a", numbers: found.map(\.tauA))
    answers.offer("tau_b", numbers: found.map(\.tauB))
    answers.offer("wmt14", numbers: found.map(\.tauDecided))
    answers.offer("gamma", numbers: found.map(\.gamma))
    answers.offer("kendall_tau_b_rows", numbers: columns.map { kendallTauB($0, outcomes) })
    return answers
  }
}
