import Statistics

/// Pairs judged in both orders: consistency, position, own family, drift.
struct OrderSwapKind: OracleKind {
  let name = "swap"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let table = try oracle.table()
    let outcomes = try table.numbers("y")
    let position = try table.numbers("pos")
    let items = Clusters(try table.texts("item"))
    var answers = Answers()
    let order = OrderConsistency(
      items.rows.map { rows in
        (
          rows.contains { position[$0] > 0 && outcomes[$0] == 1 },
          rows.contains { position[$0] < 0 && outcomes[$0] == 1 }
        )
      })
    answers.offer("counts") { .counts([order.consistent, order.firstBoth, order.secondBoth]) }
    answers.offer("consistency", number: order.consistency.share)
    answers.offer("consistency_wilson95") {
      let interval = order.consistency.wilsonInterval()
      return .numbers([interval.lower, interval.upper])
    }
    answers.offer("first_vs_second_exact_p", number: order.positionPValue)
    answers.offer(
      "first_rate", number: mean(zip(outcomes, position).map { $1 > 0 ? $0 : 1 - $0 }))
    try offerModels(table, outcomes, items, to: &answers)
    return answers
  }

  private func offerModels(
    _ table: DataTable, _ outcomes: [Double], _ items: Clusters, to answers: inout Answers
  ) throws {
    let names = ["pos", "self"] + table.header.filter(OracleDesign.isFactor)
    let raw = try table.matrix(names)
    let sizes = rootMeanSquares(raw)
    let main = raw.scalingColumns(
      by: names.indices.map { OracleDesign.isFactor(names[$0]) ? 1 / sizes[$0] : 1 })
    let fit = try LogisticRegression.fit(design: main, outcomes: outcomes)
    let errors = standardErrors(Sandwich.covariance(of: fit, clusters: items))
    answers.offer("main.coef_std", numbers: fit.coefficients)
    answers.offer("main.loglik", number: fit.logLikelihood)
    answers.offer("main.se_cr1_std", numbers: errors)
    answers.offer("main.se_model_std", numbers: fit.modelStandardErrors)
    answers.offer(
      "self.p_cr1_t",
      number: WaldInterval(
        estimate: fit.coefficients[1], standardError: errors[1],
        degreesOfFreedom: Double(items.count - 1)
      ).pValue)
    let time = try table.numbers("time")
    let columns = names.indices.map { main.column($0) }
    let drifting = columns.map { column in zip(column, time).map { $0 * ($1 - 0.5) } }
    let drift = try LogisticRegression.fit(
      design: Matrix(columns: columns + drifting), outcomes: outcomes)
    let covariance = Sandwich.covariance(of: drift, clusters: items)
    let added = Array(names.count..<2 * names.count)
    let test = WaldTest(
      estimates: added.map { drift.coefficients[$0] }, covariance: covariance.block(added))
    answers.offer("drift.coef_std", numbers: drift.coefficients)
    answers.offer("drift.se_cr1_std", numbers: standardErrors(covariance))
    answers.offer("drift.wald_chisq", number: test?.statistic ?? .nan)
    answers.offer("drift.wald_p", number: test?.chiSquarePValue ?? .nan)
    answers.offer("drift.lr_chisq", number: 2 * (drift.logLikelihood - fit.logLikelihood))
  }
}
