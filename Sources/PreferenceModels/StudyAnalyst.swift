public import Preferences
import Statistics

/// Builds the analysis of a study: one model per judge, then people against LLMs.
public struct StudyAnalyst: Sendable {
  /// What the analysis may vary.
  public struct Options: Hashable, Sendable {
    /// Seed of the folds.
    public var seed: UInt64
    /// Whether models are assessed by cross-validation where there is no held-out data.
    public var isValidated: Bool
    /// Whether the fit is divided among the factors, which takes a while.
    public var isDivided: Bool
    /// Whether models are refitted with one choice made otherwise at a time.
    public var isVaried: Bool
    /// For whom weights by scenario are fitted.
    public var scenarios: ScenarioChoice
    /// Whether fits are wanted first and in little room, for a page: no explanation, no
    /// assessment (``StudyAnalyst/assessed(_:)`` adds it), models without their rows laid out.
    public var isBrief = false
    /// How the models are made.
    public var model: ModelChoices

    /// Creates options.
    public init(
      seed: UInt64 = 1, isValidated: Bool = true, isDivided: Bool = false,
      isVaried: Bool = false, scenarios: ScenarioChoice = .none,
      model: ModelChoices = ModelChoices()
    ) {
      self.seed = seed
      self.isValidated = isValidated
      self.isDivided = isDivided
      self.isVaried = isVaried
      self.scenarios = scenarios
      self.model = model
    }
  }

  let table: JudgedTable
  let holdout: JudgedTable?
  let options: Options

  /// Prepares the analysis of a table.
  ///
  /// - Parameters:
  ///   - table: Comparisons, factor values and verdicts.
  ///   - holdout: Data to assess the models on; nil for cross-validation.
  ///   - options: What may vary.
  public init(_ table: JudgedTable, holdout: JudgedTable? = nil, options: Options = Options()) {
    self.table = table
    self.holdout = holdout
    self.options = options
  }

  /// Fits every judge and puts the results together.
  ///
  /// Judges are fitted side by side; the result does not depend on how many cores there are.
  ///
  /// - Parameters:
  ///   - run: What was run, for the reader.
  ///   - title: The title of the data.
  ///   - progress: Told the number of judges done and of all judges.
  /// - Returns: The analysis.
  public func analysis(
    run: RunInfo, title: String, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async -> Analysis {
    await fittedStudy(run: run, title: title, progress: progress).analysis
  }

  /// Fits every judge and keeps the models beside the results, for questions across judges.
  ///
  /// - Parameters:
  ///   - run: What was run, for the reader.
  ///   - title: The title of the data.
  ///   - progress: Told the number of judges done and of all judges.
  /// - Returns: The analysis with the models behind it.
  public func fittedStudy(
    run: RunInfo, title: String, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async -> FittedStudy {
    let differences = FactorDifferences(table)
    var pooling = Pooling()
    if options.model.pooling == .partial { pooling = pool(differences) }
    let results: [Result]
    if let together = pooling.results {
      results = together
    } else {
      results = await fits(differences, progress: progress)
    }
    let fitted = zip(table.judges, results).compactMap { judge, result in
      result.model.map { FittedStudy.FittedJudge(judge: judge.judge, model: $0) }
    }
    let heldOut = zip(table.judges, results).compactMap { judge, result in
      result.heldOut.map { (judge: judge.judge, heldOut: $0) }
    }
    var scenarios: ScenarioWeights?
    if options.scenarios != .none {
      scenarios = await ScenarioPooling(
        table: table, differences: differences, choices: options.model
      ).weights(eachJudge: options.scenarios == .judges)
    }
    let analysis = Analysis(
      run: run, data: summary(differences, title: title),
      judges: adjusted(results.map(\.fit)),
      kinds: KindGap(differences: differences, scale: options.model.scale)
        .comparison(of: fitted),
      pooled: pooling.weights, scenarios: scenarios,
      calibration: HeldOutVerdicts.byKind(heldOut, seed: options.seed),
      diagnostics: notes(differences) + pooling.notes)
    return FittedStudy(
      analysis: analysis, table: table, differences: differences, fitted: fitted,
      options: options)
  }

  struct Result: Sendable {
    let fit: JudgeFit
    let model: JudgeModel?
    var heldOut: HeldOutVerdicts?
  }

  private func fits(
    _ differences: FactorDifferences, progress: (@Sendable (Int, Int) -> Void)?
  ) async -> [Result] {
    let held = holdout.map { FactorDifferences($0, like: differences) }
    var results = [Result?](repeating: nil, count: table.judges.count)
    await withTaskGroup(of: (Int, Result).self) { group in
      for index in table.judges.indices {
        group.addTask { (index, fit(table.judges[index], differences, held)) }
      }
      var done = 0
      for await (index, result) in group {
        results[index] = result
        done += 1
        progress?(done, table.judges.count)
      }
    }
    return results.compactMap(\.self)
  }

  /// The number of clusters in the table.
  var clusterCount: Int { (table.comparisons.map(\.cluster).max() ?? -1) + 1 }

  private func fit(
    _ judge: JudgedTable.JudgeVerdicts, _ differences: FactorDifferences,
    _ held: FactorDifferences?
  ) -> Result {
    let fitter = JudgeFitter(
      differences: differences, clusterCount: clusterCount, choices: options.model,
      isBrief: options.isBrief)
    var rows = JudgeRows(judge, in: table, differences: differences)
    if options.model.estimator.usesSigns { rows = rows.inSigns }
    let draft = JudgeFitDraft(
      judge: judge, table: table, rows: rows, differences: differences,
      choices: options.model)
    do {
      let model = try fitter.fit(rows)
      guard !options.isBrief else {
        return Result(
          fit: draft.fit(of: model, validation: nil),
          model: options.model.estimator.usesSigns ? model : model.folded(differences))
      }
      let assessor = assessor(of: judge, fitter, held)
      let assessment = assessor.assessment(of: model, rows)
      var fit = draft.fit(of: model, validation: assessment?.validation)
      var assessing: (@Sendable (JudgeRows) -> Validator.Assessment?)?
      if options.isValidated, holdout == nil, model.outcome.isLogitOfDecided {
        assessing = { assessor.validator.crossValidation(of: $0) }
      }
      let explained = Explainer(
        fitter: fitter, model: model, coefficients: fit.coefficients,
        coefficient: { draft.coefficient($0, $1.rows.columns[$0], $1) },
        hasShares: options.isDivided, seed: options.seed,
        importances: assessment?.importances ?? [:],
        assessing: assessing
      ).explanation()
      fit.explanation = explained.explanation
      fit.diagnostics += explained.notes
      if options.isVaried {
        fit.robustness = RobustnessPanel(
          judge: judge, table: table, rows: rows, fitter: fitter, model: model, fit: fit
        ).variants()
      }
      return Result(fit: fit, model: model, heldOut: assessment?.heldOut)
    } catch {
      return Result(fit: draft.withoutModel(error.diagnostic), model: nil)
    }
  }

  /// Benjamini-Hochberg over all judges and factors shown together; position is not in it.
  private func adjusted(_ fits: [JudgeFit]) -> [JudgeFit] {
    let adjusted = MultipleTesting.benjaminiHochberg(
      fits.flatMap { $0.coefficients.map(\.pValue) })
    var next = 0
    return fits.map { fit in
      var fit = fit
      for index in fit.coefficients.indices {
        fit.coefficients[index].qValue = adjusted[next]
        next += 1
      }
      return fit
    }
  }
}
