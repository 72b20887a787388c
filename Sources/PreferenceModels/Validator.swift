import Preferences
import Statistics

/// Says how well a judge's model predicts decided verdicts that it has not seen.
struct Validator: Sendable {
  let fitter: JudgeFitter
  let table: JudgedTable
  /// The judge's name.
  let judge: String
  let seed: UInt64

  /// Folds of the cross-validation; fewer where there are fewer clusters.
  static let foldCount = 10

  /// The predictions for a set of verdicts, a row each.
  struct Predictions {
    /// Probability of response A.
    var probabilities: [Double] = []
    var entries: [JudgedTable.Entry] = []
    var clusters: [Int] = []
    /// Probability of response A by position alone.
    var byPosition: [Double] = []
    /// Probability of response A by the best single factor of the training rows.
    var byFactor: [Double] = []
    /// For each factor, the increase of the log loss when its sign is drawn at random.
    var flips: [[Double]] = []
  }

  /// What predictions are assessed in.
  struct Setting {
    let method: String
    /// The table of the predicted verdicts.
    let table: JudgedTable
    let judge: String
    let bestFactor: String?
  }

  /// The figures of a set of predictions, and the predictions themselves.
  struct Assessment: Sendable {
    let validation: Validation
    let heldOut: HeldOutVerdicts
    /// By place of the factor; none with a single prompt.
    let importances: [Int: SignFlipImportance]
  }

  /// Cross-validation with whole prompts in a fold; nil where too few prompts or verdicts.
  func crossValidation(of rows: JudgeRows) -> Assessment? {
    let folds = min(Validator.foldCount, rows.clusterCount)
    guard folds >= 2 else { return nil }
    let assigned = Folds.grouped(
      clusterKeys: rows.clusters.map { "\($0)" }, count: folds, seed: seed)
    var predictions = Predictions()
    for fold in 0..<folds {
      let isOut = assigned.map { $0 == fold }
      let outside = rows.entries.indices.filter { isOut[$0] }
      let training = rows.selecting(rows: rows.entries.indices.filter { !isOut[$0] })
      guard let model = try? fitter.fit(training, hasIntervals: false) else { return nil }
      predict(rows.selecting(rows: outside), by: model, training: training, into: &predictions)
    }
    return assess(
      predictions,
      in: Setting(
        method: "\(folds)-fold by prompt", table: table, judge: judge,
        bestFactor: BestFactor(rows.entries, fitter.differences)?.name))
  }

  /// Predictions of verdicts in another table.
  ///
  /// - Parameters:
  ///   - judge: The held-out verdicts of the judge.
  ///   - holdout: The table they belong to.
  ///   - held: Its columns, on the scales of the fit.
  ///   - model: The judge's fit.
  /// - Returns: The figures, or nil without a usable verdict.
  func holdout(
    _ judge: JudgedTable.JudgeVerdicts, in holdout: JudgedTable, held: FactorDifferences,
    model: JudgeModel
  ) -> Assessment? {
    let entries = judge.entries.filter { $0.choice.isUsable && $0.weight > 0 }
    guard !entries.isEmpty else { return nil }
    let position = entries.map { $0.shownFirst.map { $0 == .a ? 1.0 : -1.0 } ?? 0 }
    var design = JudgeRows.design(entries, model.rows.columns, position, held)
    if fitter.choices.estimator.usesSigns { design = design.signs }
    var predictions = Predictions()
    predictions.probabilities = model.linearPredictor(design).map(expit)
    predictions.entries = entries
    addFlips(design, entries, model, to: &predictions)
    predictions.clusters = entries.map { holdout.comparisons[$0.comparison].cluster }
    predictions.byPosition = byPosition(entries, trainedOn: model.rows.entries)
    let best = BestFactor(model.rows.entries, fitter.differences)
    predictions.byFactor = entries.map { best?.prediction($0, held) ?? 0.5 }
    return assess(
      predictions,
      in: Setting(
        method: "holdout", table: holdout, judge: judge.judge.name, bestFactor: best?.name))
  }

  private func predict(
    _ rows: JudgeRows, by model: JudgeModel, training: JudgeRows, into all: inout Predictions
  ) {
    // A fold's fit may have lost columns that are aliased without the fold's rows.
    let columns = model.rows.columns.compactMap { rows.columns.firstIndex(of: $0) }
    let design = rows.design.selectingColumns(columns)
    let predictor = model.linearPredictor(design)
    addFlips(design, rows.entries, model, to: &all)
    all.probabilities += predictor.map(expit)
    all.entries += rows.entries
    all.clusters += rows.clusters
    all.byPosition += byPosition(rows.entries, trainedOn: training.entries)
    let best = BestFactor(training.entries, fitter.differences)
    all.byFactor += rows.entries.map { best?.prediction($0, fitter.differences) ?? 0.5 }
  }

  /// A factor that the model lacks changes nothing.
  private func addFlips(
    _ design: Matrix, _ entries: [JudgedTable.Entry], _ model: JudgeModel,
    to all: inout Predictions
  ) {
    let outcomes = entries.map { $0.choice.preferred == .a ? 1.0 : 0 }
    let count = fitter.differences.columns.count
    if all.flips.isEmpty { all.flips = [[Double]](repeating: [], count: count) }
    for factor in 0..<count {
      if let column = model.rows.columns.firstIndex(of: .factor(factor)) {
        all.flips[factor] += SignFlipImportance.changes(
          column: column, design: design, outcomes: outcomes, coefficients: model.coefficients)
      } else {
        all.flips[factor] += [Double](repeating: 0, count: entries.count)
      }
    }
  }

  /// The response in the position that the training verdicts favour; one half where unknown.
  private func byPosition(
    _ entries: [JudgedTable.Entry], trainedOn training: [JudgedTable.Entry]
  ) -> [Double] {
    let known = training.filter { $0.shownFirst != nil && $0.choice.preferred != nil }
    let first = known.count { $0.choice.preferred == $0.shownFirst }
    let lean = 2 * first - known.count
    return entries.map { entry in
      guard let shownFirst = entry.shownFirst, lean != 0 else { return 0.5 }
      return (shownFirst == .a) == (lean > 0) ? 1 : 0
    }
  }
}
