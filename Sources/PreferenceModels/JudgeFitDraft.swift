import Preferences

/// Puts a judge's counts and model together into the fit that readers see.
struct JudgeFitDraft: Sendable {
  let judge: JudgedTable.JudgeVerdicts
  let table: JudgedTable
  let rows: JudgeRows
  let differences: FactorDifferences
  let choices: ModelChoices

  /// The fit of a model.
  func fit(of model: JudgeModel, validation: Validation?) -> JudgeFit {
    var position: Coefficient?
    var coefficients: [Coefficient] = []
    var applies: [Coefficient] = []
    for (index, column) in model.rows.columns.enumerated() {
      let coefficient = coefficient(index, column, model)
      switch column {
      case .position: position = rows.columns.contains(.position) ? coefficient : nil
      case .factor: coefficients.append(coefficient)
      case .applies: applies.append(coefficient)
      }
    }
    return fit(
      status: model.status, model: model, position: position, coefficients: coefficients,
      applies: applies, omitted: model.rows.omitted, validation: validation,
      diagnostics: model.diagnostics)
  }

  /// The fit of a judge without a model.
  func withoutModel(_ reason: Diagnostic) -> JudgeFit {
    fit(
      status: .notFitted, model: nil, position: nil, coefficients: [], applies: [],
      omitted: rows.omitted, validation: nil, diagnostics: [reason])
  }

  /// The coefficient of a column of a model of this judge.
  func coefficient(
    _ index: Int, _ column: JudgeRows.Column, _ model: JudgeModel
  ) -> Coefficient {
    let entries = model.rows.entries
    let differing: Int
    switch column {
    case .position:
      // A pooled judge may have the column without having the order.
      differing = entries.count { $0.shownFirst != nil }
    case .factor(let factor):
      differing = entries.count { differences.columns[factor].values[$0.comparison] != 0 }
    case .applies(let group):
      differing = entries.count { differences.applies[group].values[$0.comparison] != 0 }
    }
    let coefficient = Intervals.coefficient(
      of: index, in: model, named: JudgeRows.name(of: column, differences),
      scale: choices.estimator.usesSigns ? 1 : JudgeRows.scale(of: column, differences),
      differing: differing)
    guard choices.scale == .unit else { return coefficient }
    var perUnit = coefficient.perScale(1)
    perUnit.state = model.state(perUnit.state)
    return perUnit
  }

  private func fit(
    status: JudgeFit.Status, model: JudgeModel?, position: Coefficient?,
    coefficients: [Coefficient], applies: [Coefficient], omitted: [OmittedFactor],
    validation: Validation?, diagnostics: [Diagnostic]
  ) -> JudgeFit {
    let tally = VerdictTally(judge.entries, in: table)
    return JudgeFit(
      judge: judge.judge.name, kind: judge.judge.kind, comparisons: judge.entries.count,
      ties: tally.ties, abstentions: tally.abstentions.reduce(0) { $0 + $1.count },
      clusters: rows.clusterCount, tally: tally, estimator: model?.estimator ?? "none",
      tieModel: (model?.outcome
        ?? OutcomeModel(for: rows.entries.map(\.choice), ties: choices.ties)).rawValue,
      errors: model?.errors ?? "none", degreesOfFreedom: model?.commonDegrees,
      status: status, logLikelihood: model?.logLikelihood, positionBias: position,
      levels: model?.levels ?? [],
      coefficients: coefficients, applies: applies, omitted: omitted, validation: validation,
      diagnostics: dataNotes(tally) + diagnostics)
  }

  /// Caveats of the verdicts themselves.
  private func dataNotes(_ tally: VerdictTally) -> [Diagnostic] {
    var notes = rows.positionDiagnostic.map { [$0] } ?? []
    if !tally.abstentions.isEmpty {
      let reasons = tally.abstentions.map { "\($0.count) × \"\($0.reason)\"" }
      let count = tally.abstentions.reduce(0) { $0 + $1.count }
      notes.append(
        Diagnostic(
          code: .abstentions,
          message: "\(counted(count, "verdict")) not usable: \(reasons.joined(separator: ", "))"))
    }
    let dropped = judge.entries.count { $0.weight == 0 && $0.choice.isUsable }
    if dropped > 0 {
      notes.append(
        Diagnostic(
          code: .droppedRows, message: "\(counted(dropped, "verdict")) of weight zero left out"))
    }
    let weights = rows.entries.map(\.weight)
    if let least = weights.min(), let most = weights.max(), least != 1 || most != 1 {
      notes.append(
        Diagnostic(
          code: .weighted,
          message: "verdicts have weights from \(Rounded.text(least)) to \(Rounded.text(most)), "
            + "read as importance: n counts verdicts, not weights; errors by prompt hold for "
            + "counts too"))
    }
    let pairs = Set(judge.entries.map(\.comparison)).count
    if pairs < judge.entries.count {
      notes.append(
        Diagnostic(
          code: .repeatedVerdicts,
          message: "\(judge.entries.count) verdicts on \(pairs) comparisons: repeats are kept, "
            + "and share a cluster"))
    }
    return notes
  }
}
