import Statistics

/// Posterior draws under four priors on raw columns.
struct BayesKind: OracleKind {
  let name = "bayes"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let design = try OracleDesign(analysis, try oracle.table())
    let width = design.names.count
    func scales(_ value: Double) -> [Double] { [Double](repeating: value, count: width) }
    let priors: [(String, BayesianRegression.Prior)] = [
      ("normal25", .normal(scales: scales(2.5))),
      ("t7_25", .student(degreesOfFreedom: 7, scales: scales(2.5))),
      ("laplace1", .laplace(scales: scales(1))),
      ("laplace01", .laplace(scales: scales(0.1))),
    ]
    var answers = Answers()
    for (id, prior) in priors {
      let summaries = Memo {
        let draws = try BayesianRegression(
          design: design.raw, outcomes: design.outcomes, prior: prior,
          drawCount: 5000, seed: 1)
        return (0..<width).map { draws.summary(of: $0) }
      }
      answers.offer("\(id).mean", numbers: try summaries.value().map(\.mean))
      answers.offer("\(id).sd", numbers: try summaries.value().map(\.standardDeviation))
      answers.offer(
        "\(id).prob_positive", numbers: try summaries.value().map(\.probabilityPositive))
      for (quantile, probability) in [
        ("q025", 0.025), ("q25", 0.25), ("q50", 0.5), ("q75", 0.75), ("q975", 0.975),
      ] {
        answers.offer(
          "\(id).\(quantile)", numbers: try summaries.value().map { $0.quantile(probability) })
      }
    }
    return answers
  }
}
