import Statistics

/// Pairwise results split into a ranking and cycles.
struct HodgeKind: OracleKind {
  let name = "hodge"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let table = try oracle.table()
    let names = try analysis.texts("items")
    let first = try table.texts("item_i")
    let second = try table.texts("item_j")
    let wins = try table.numbers("wins_i")
    let ties = try table.numbers("ties")
    let losses = try table.numbers("wins_j")
    let counts = PairCounts(
      try first.indices.map { row in
        guard let left = names.firstIndex(of: first[row]),
          let right = names.firstIndex(of: second[row])
        else { throw OracleError.missing(first[row]) }
        return PairCounts.Pair(
          first: left, second: right, wins: wins[row], ties: ties[row], losses: losses[row])
      }, itemCount: names.count)
    var answers = Answers()
    let flows: [(String, HodgeDecomposition.Flow)] = [
      ("mean", .meanVerdict), ("logit", .logOdds),
    ]
    for (id, flow) in flows {
      for (suffix, weighted) in [("unweighted", false), ("weighted", true)] {
        let parts = HodgeDecomposition(counts, flow: flow, weighted: weighted)
        let energies = parts.energies
        let shares = [energies.gradient, energies.curl, energies.harmonic]
        answers.offer("\(id).\(suffix).potential", numbers: parts.potential)
        answers.offer("\(id).\(suffix).energy", numbers: [energies.total] + shares)
        answers.offer("\(id).\(suffix).fraction", numbers: shares.map { $0 / energies.total })
        answers.offer("triangles", number: Double(parts.triangleCount))
      }
    }
    answers.offer("bt_ability", numbers: try counts.bradleyTerry().abilities)
    answers.offer("bt_loglik", number: try counts.bradleyTerry().logLikelihood)
    answers.offer("saturated_loglik", number: counts.saturatedLogLikelihood)
    answers.offer("g2", number: try counts.lackOfFit().statistic)
    answers.offer("g2_df", number: Double(try counts.lackOfFit().degreesOfFreedom))
    answers.offer("g2_p", number: try counts.lackOfFit().pValue)
    return answers
  }
}

/// Circles of three in a tournament.
struct TriadsKind: OracleKind {
  let name = "triads"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let table = try oracle.table(try analysis.text("file"))
    let names = try analysis.texts("items")
    func numbers(_ column: String) throws -> [Int] {
      try table.texts(column).compactMap { names.firstIndex(of: $0) }
    }
    let triads = CyclicTriads(
      winners: try numbers("winner"), losers: try numbers("loser"), itemCount: names.count)
    var answers = Answers()
    answers.offer("scores") { .counts(triads.wins) }
    answers.offer("cyclic_triads", number: Double(triads.count))
    answers.offer("expected_random", number: triads.expectedAtRandom)
    answers.offer("zeta", number: triads.consistency)
    answers.offer("chisq", number: triads.statistic)
    answers.offer("chisq_df", number: triads.degreesOfFreedom)
    answers.offer("chisq_p", number: triads.pValue)
    return answers
  }
}
