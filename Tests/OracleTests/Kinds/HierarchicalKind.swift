import Statistics

/// Partial pooling over judges.
struct HierarchicalKind: OracleKind {
  let name = "hier"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let table = try oracle.table()
    let design = try OracleDesign(analysis, table)
    let judges = Clusters(try table.texts(try analysis.text("judge")))
    let likelihoods = try judges.rows.map { rows in
      try LogisticRegression.likelihood(
        design: design.raw.selectingRows(rows), outcomes: rows.map { design.outcomes[$0] })
    }
    var answers = Answers()
    offerDiagonal(Memo { try HierarchicalRegression(likelihoods: likelihoods) }, to: &answers)
    offerFull(
      Memo { try HierarchicalRegression(likelihoods: likelihoods, spread: .full) }, to: &answers)
    let modes = Memo { try ModeBasedPooling(likelihoods: likelihoods) }
    answers.offer("em_diag.mu", numbers: try modes.value().means)
    answers.offer("em_diag.sd", numbers: try modes.value().deviations)
    let pooled = Memo {
      try LogisticRegression.fit(design: design.raw, outcomes: design.outcomes)
    }
    answers.offer("pooled.coef", numbers: try pooled.value().coefficients)
    answers.offer("pooled.loglik", number: try pooled.value().logLikelihood)
    return answers
  }

  private func offerDiagonal(_ fit: Memo<HierarchicalRegression>, to answers: inout Answers) {
    answers.offer("glmer_diag.fixef", numbers: try fit.value().means)
    answers.offer(
      "glmer_diag.fixef_se", numbers: standardErrors(try fit.value().meanCovariance))
    answers.offer("glmer_diag.sd", numbers: try fit.value().deviations)
    answers.offer("glmer_diag.loglik", number: try fit.value().logLikelihood)
    answers.offer("glmer_diag.judge_coef") { .matrix(try fit.value().judgeCoefficients) }
    answers.offer("glmer_diag.judge_sd_given_hyper") {
      .matrix(try fit.value().conditionalErrors)
    }
  }

  private func offerFull(_ fit: Memo<HierarchicalRegression>, to answers: inout Answers) {
    answers.offer("glmer_full.fixef", numbers: try fit.value().means)
    answers.offer("glmer_full.cov") { .matrix(try fit.value().covariance) }
    answers.offer("glmer_full.loglik", number: try fit.value().logLikelihood)
    answers.offer("glmer_full.judge_coef") { .matrix(try fit.value().judgeCoefficients) }
  }
}

extension OracleValue {
  static func matrix(_ matrix: Matrix) -> OracleValue {
    .rows((0..<matrix.rowCount).map { Array(matrix.row($0)) })
  }
}
