import Statistics

/// The share of wins at equal length.
struct LengthControlKind: OracleKind {
  let name = "lc"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let table = try oracle.table()
    let model = try LengthControlledRate(
      firstLengths: try table.numbers("a_length"), secondLengths: try table.numbers("b_length"),
      difficulties: try table.numbers("difficulty"),
      outcomes: try table.numbers(try analysis.text("y")))
    let robust = Sandwich.covariance(of: model.fit)
    var answers = Answers()
    answers.offer("coef", numbers: model.fit.coefficients)
    answers.offer("se_hc0", numbers: standardErrors(robust))
    answers.offer("win_rate", number: model.plainRate)
    answers.offer("length_controlled_win_rate", number: model.rate)
    answers.offer("length_controlled_se_delta", number: model.standardError(covariance: robust))
    return answers
  }
}
