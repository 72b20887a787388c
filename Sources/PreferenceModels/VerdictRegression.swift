import Preferences
import Statistics

/// Chooses and runs the regression that a judge's verdicts ask for.
///
/// Maximum likelihood of the outcome model first. Firth's penalised likelihood of the decided
/// verdicts takes its place where no finite maximum exists, or where the verdicts are A and B
/// only and fewer than ten of the rarer kind stand against each column.
struct VerdictRegression {
  /// The outcome of a regression, before errors are clustered.
  struct Estimate {
    let rows: JudgeRows
    let outcome: OutcomeModel
    let estimator: String
    let status: JudgeFit.Status
    /// Estimates of the columns.
    let coefficients: [Double]
    /// Inverse information of all parameters, columns first.
    let bread: Matrix
    /// Scores of each row in all parameters, weighted.
    let scores: Matrix
    let logLikelihood: Double
    /// Intervals by the profile of the penalised likelihood, a column each, where the Wald
    /// intervals would mislead.
    let profiles: [Profile]?
    /// The same as a binary fit, where the likelihood is one.
    let binary: BinaryFit?
    let diagnostics: [Diagnostic]
  }

  /// A fit of outcomes from 0 to 1, with what it was made from.
  struct BinaryFit {
    let fit: LogisticFit
    let outcomes: [Double]
    let weights: [Double]?
  }

  /// The intervals and the test of one column from the profile of a likelihood.
  struct Profile {
    let outer: ProfileInterval
    let inner: ProfileInterval
    let pValue: Double
  }

  /// Decided verdicts of the rarer kind that each column needs.
  ///
  /// Which response is called A is arbitrary, so the rarer kind is half of the decided rows.
  static let eventsPerColumn = 10

  let rows: JudgeRows
  let outcome: OutcomeModel
  /// Whether profile intervals are wanted; predictions need none, and they take most of the time.
  let hasIntervals: Bool

  /// Runs the regression.
  ///
  /// - Throws: ``NoModel`` where neither likelihood can be maximised.
  func estimate() throws(NoModel) -> Estimate {
    let decided = rows.entries.count { $0.choice.preferred != nil }
    let isSparse = decided / 2 < VerdictRegression.eventsPerColumn * rows.columns.count
    if outcome == .none && isSparse {
      return try firth(rows, status: .converged, notes: [sparseNote(decided)])
    }
    do {
      return try maximumLikelihood(notes: isSparse ? [sparseNote(decided)] : [])
    } catch FitError.separated {
      let note = Diagnostic(
        code: .separation,
        message: "a combination of factors splits the verdicts perfectly: no largest "
          + "likelihood exists, estimates are Firth's penalised ones")
      return try firth(decidedRows, status: .separated, notes: [note] + tieNotes)
    } catch {
      throw NoModel(.notConverged, "no model fitted: \(error)")
    }
  }

  private func maximumLikelihood(notes: [Diagnostic]) throws(FitError) -> Estimate {
    let fit: LogisticFit
    var binary: BinaryFit?
    let weights = weights(rows)
    switch outcome {
    case .none, .fractional:
      let outcomes = rows.entries.map(\.choice.share)
      fit = try LogisticRegression.fit(design: rows.design, outcomes: outcomes, weights: weights)
      binary = BinaryFit(fit: fit, outcomes: outcomes, weights: weights)
    case .davidson, .graded:
      let steps = rows.entries.map(\.choice.steps).max() ?? 1
      fit = try AdjacentCategoryRegression.fit(
        design: rows.design, grades: rows.entries.map { $0.choice.grade(steps: steps) },
        steps: steps, weights: weights)
    }
    return Estimate(
      rows: rows, outcome: outcome, estimator: "ml", status: .converged,
      coefficients: Array(fit.coefficients[..<fit.columnCount]), bread: fit.covariance,
      scores: fit.scores, logLikelihood: fit.logLikelihood, profiles: nil, binary: binary,
      diagnostics: notes)
  }

  private func profiles(_ firth: FirthRegression) throws(FitError) -> [Profile] {
    var result: [Profile] = []
    for column in rows.columns.indices {
      result.append(
        Profile(
          outer: try firth.profileInterval(column: column),
          inner: try firth.profileInterval(column: column, level: Intervals.inner),
          pValue: try firth.likelihoodRatio(column: column).pValue))
    }
    return result
  }

  private func firth(
    _ rows: JudgeRows, status: JudgeFit.Status, notes: [Diagnostic]
  ) throws(NoModel) -> Estimate {
    do {
      let outcomes = rows.entries.map(\.choice.share)
      let firth = try FirthRegression(
        design: rows.design, outcomes: outcomes, weights: weights(rows))
      return Estimate(
        rows: rows, outcome: outcome == .fractional ? .fractional : .none, estimator: "firth",
        status: status, coefficients: firth.fit.coefficients, bread: firth.fit.covariance,
        scores: firth.fit.scores, logLikelihood: firth.fit.logLikelihood,
        profiles: status == .separated && hasIntervals ? try profiles(firth) : nil,
        binary: BinaryFit(fit: firth.fit, outcomes: outcomes, weights: weights(rows)),
        diagnostics: notes)
    } catch {
      throw NoModel(.notConverged, "no model fitted: \(error)")
    }
  }

  /// The rows that penalised likelihood can use; a probability is never dropped.
  private var decidedRows: JudgeRows {
    outcome == .fractional
      ? rows : rows.selecting { $0.choice.preferred != nil }
  }

  private var tieNotes: [Diagnostic] {
    let ties = rows.entries.count { $0.choice.isTie }
    guard ties > 0, outcome != .fractional else { return [] }
    return [
      Diagnostic(
        code: .ties,
        message: "\(counted(ties, "tie")) left out of this fit: the penalised likelihood uses "
          + "decided verdicts")
    ]
  }

  private func sparseNote(_ decided: Int) -> Diagnostic {
    Diagnostic(
      code: .fewEvents,
      message: "\(decided) decided verdicts for \(counted(rows.columns.count, "column")): "
        + (outcome == .none
          ? "estimates are Firth's penalised ones, which lean towards 50 %"
          : "estimates may be too large"))
  }

  private func weights(_ rows: JudgeRows) -> [Double]? {
    rows.entries.contains { $0.weight != 1 } ? rows.entries.map(\.weight) : nil
  }
}
