import Foundation
import PreferenceModels
import Preferences
import StudyStore
import TextFactors

/// From an open study to its analysis: measure, select, fit.
struct AnalysisSession {
  let session: StudySession
  let model: ModelOptions
  let reading: FormatOptions
  /// The title of the data: the first input without folder and ending.
  let title: String
  let isQuiet: Bool
  /// Factors of the user that are measured by rules and lists, to find their words in texts.
  let ownFactors: [OwnFactor]
  private let fitting: FitOptions
  private let studyOptions: StudyAnalyst.Options

  /// Opens what the options name, after checking that they agree.
  ///
  /// With `hasScenarios` the analysis has weights by scenario for each kind of judge.
  init(
    _ input: InputOptions, _ model: ModelOptions, fitting: FitOptions? = nil,
    hasScenarios: Bool = false, isQuiet: Bool
  ) throws {
    self.fitting = try fitting ?? FitOptions.defaults
    var studyOptions = try self.fitting.studyOptions(with: model)
    if hasScenarios, studyOptions.scenarios == .none { studyOptions.scenarios = .kinds }
    self.studyOptions = studyOptions
    ownFactors = try FactorsFile(model.factorsFile).rules
    session = try StudySession.open(input, isQuiet: isQuiet)
    self.model = model
    reading = input.reading
    title = AnalysisSession.title(of: input.inputs.first ?? "")
    self.isQuiet = isQuiet
  }

  /// The analysis of the study.
  ///
  /// - Parameters:
  ///   - title: The title of the data; nil for the name of the input.
  ///   - scenario: The only scenario to look at, in place of those of the options.
  /// - Returns: The analysis.
  /// - Throws: ``CommandFailure`` where nothing is left to explain, and the store's errors.
  func analysis(title: String? = nil, scenario: String? = nil) async throws -> Analysis {
    try await fittedStudy(title: title, scenario: scenario).analysis
  }

  /// The analysis of the study with the models behind it, for questions across judges.
  func fittedStudy(title: String? = nil, scenario: String? = nil) async throws -> FittedStudy {
    let (table, factors) = try await measured(scenario: scenario)
    return try await fitted(table, holdout: try await holdout(factors), title: title)
  }

  /// The analysis with the models behind it and the data to assess them on, for audits.
  ///
  /// Texts are told apart, nothing is cross-validated, and factors may be missing.
  func auditedStudy() async throws -> (study: FittedStudy, holdout: JudgedTable?) {
    let (table, factors) = try await measured(scenario: nil, isAudited: true)
    let holdout = try await holdout(factors, hasContents: true)
    return (try await fitted(table, holdout: holdout, isValidated: false), holdout)
  }

  /// The study for a page: its fits, and how to work out what a page can wait for, models
  /// assessed and the quick audits.
  func exploredStudy() async throws -> (
    study: FittedStudy, rest: @Sendable () async -> Analysis
  ) {
    let (table, factors) = try await measured(scenario: nil)
    var studyOptions = studyOptions
    studyOptions.isBrief = true
    let analyst = StudyAnalyst(
      table, holdout: try await holdout(factors), options: studyOptions)
    let fitted = try await fitted(analyst)
    let settings = AuditSettings(seed: model.seed, isBrief: true)
    return (
      fitted,
      {
        var study = fitted
        study.analysis = await analyst.assessed(fitted)
        study.analysis.audits = await StudyAuditor(study, settings: settings)
          .audits(StudyAuditor.brief)
        return study.analysis
      }
    )
  }

  private func fitted(
    _ table: JudgedTable, holdout: JudgedTable?, title: String? = nil, isValidated: Bool = true
  ) async throws -> FittedStudy {
    var studyOptions = studyOptions
    studyOptions.isValidated = studyOptions.isValidated && isValidated
    return try await fitted(
      StudyAnalyst(table, holdout: holdout, options: studyOptions), title: title)
  }

  private func fitted(_ analyst: StudyAnalyst, title: String? = nil) async throws -> FittedStudy {
    let progress = ProgressLine(
      "fitting judges", unit: "judges", terminal: .messages, isQuiet: isQuiet)
    defer { progress.finish() }
    return await analyst.fittedStudy(
      run: RunInfo(
        version: Penchant.version, seed: model.seed, options: options,
        inputs: try session.study.inputs),
      title: title ?? self.title
    ) { progress.update($0, of: $1) }
  }

  /// The analysis with the judges compared, for reports and for questions across judges.
  func comparedStudy(title: String? = nil) async throws -> FittedStudy {
    let fitted = try await fittedStudy(title: title)
    let progress = ProgressLine(
      "comparing judges", unit: "parts", terminal: .messages, isQuiet: isQuiet)
    defer { progress.finish() }
    var study = await fitted.comparingJudges { progress.update($0, of: $1) }
    study.analysis.disagreements = try study.analysis.disagreements.map(withTexts)
    return study
  }

  /// The analysis with all that a report shows: judges compared, and the quick audits.
  ///
  /// Pooled judges are not audited: audits look at each judge alone.
  func reportedStudy(title: String? = nil) async throws -> FittedStudy {
    var study = try await comparedStudy(title: title)
    guard model.pool != .partial else { return study }
    let progress = ProgressLine(
      "auditing", unit: "parts", terminal: .messages, isQuiet: isQuiet)
    defer { progress.finish() }
    let auditor = StudyAuditor(study, settings: AuditSettings(seed: model.seed, isBrief: true))
    study.analysis.audits = await auditor.audits(StudyAuditor.brief) {
      progress.update($0, of: $1)
    }
    return study
  }

  /// Whether the judges want the same; nil where no two have a model.
  func comparison(of study: FittedStudy, hasScenarios: Bool) async throws -> JudgeComparison? {
    let progress = ProgressLine(
      "testing judges", unit: "pairs", terminal: .messages, isQuiet: isQuiet)
    defer { progress.finish() }
    return await study.judgeComparison(hasScenarios: hasScenarios) { progress.update($0, of: $1) }
  }

  /// The explained comparison with its prompt and both texts.
  func withTexts(_ pair: ExplainedPair) throws -> ExplainedPair {
    guard let comparison = try session.study.comparison(id: pair.comparison) else { return pair }
    var pair = pair
    pair.prompt = comparison.prompt.text.isEmpty ? nil : comparison.prompt.text
    let names = pair.factors.map(\.factor)
    for place in pair.responses.indices {
      let text =
        pair.responses[place].side == .a ? comparison.responseA.text : comparison.responseB.text
      pair.responses[place].text = text
      pair.responses[place].passages =
        text.map {
          PassageFinder.passages(
            in: $0, prompt: comparison.prompt, of: names, own: ownFactors)
        } ?? []
    }
    return pair
  }

  /// The pairs, factor values and verdicts that an analysis would explain.
  func table() async throws -> JudgedTable { try await measured(scenario: nil).table }

  /// How the models are made.
  var choices: ModelChoices { studyOptions.model }

  /// What is run on what.
  func run() throws -> RunInfo {
    RunInfo(
      version: Penchant.version, seed: model.seed, options: options,
      inputs: try session.study.inputs)
  }

  /// The same for audits and rankings, which need no factors.
  func auditedTable() async throws -> JudgedTable {
    try await measured(scenario: nil, isAudited: true).table
  }

  private func measured(
    scenario: String?, isAudited: Bool = false
  ) async throws -> (table: JudgedTable, factors: FactorChoice) {
    let factors = try FactorChoice(model, in: session.study, canBeEmpty: isAudited)
    try await Measurement.run(factors, on: session.study, isQuiet: isQuiet)
    var selection = selection(
      factors.columns, scenarios: scenario.map { [$0] } ?? model.scenario)
    selection.hasContents = isAudited
    let table = factors.named(try session.study.table(selection))
    guard table.judges.contains(where: { !$0.entries.isEmpty }) else {
      throw CommandFailure(
        "no verdict is left to explain", fix: "check --judge and --scenario", code: .data)
    }
    return (try table.adding(model.whatIf.map(WhatIfFile.read)), factors)
  }

  private func selection(_ factors: [Factor], scenarios: [String]) -> TableSelection {
    TableSelection(
      factors: factors, judges: model.judge, scenarios: scenarios,
      pooling: model.pool == .complete ? .complete : .none)
  }

  /// The data to assess the models on, measured with the same factors.
  private func holdout(
    _ factors: FactorChoice, hasContents: Bool = false
  ) async throws -> JudgedTable? {
    guard !model.holdout.isEmpty else { return nil }
    let study = try Study.temporary()
    _ = try StudySession.read(
      model.holdout, by: reading, judge: nil, into: study, isQuiet: isQuiet)
    try await Measurement.run(factors, on: study, fittedOn: session.study, isQuiet: isQuiet)
    let known = Set(try study.judges.map(\.name))
    return factors.named(
      try study.table(
        TableSelection(
          factors: factors.columns, judges: model.judge.filter(known.contains),
          pooling: model.pool == .complete ? .complete : .none, hasContents: hasContents)))
  }

  /// The options that differ from their default, by name.
  private var options: [String: String] {
    var options = fitting.named
    if model.pool != .none { options["pool"] = model.pool.rawValue }
    if model.factors != .both { options["factors"] = model.factors.rawValue }
    if !model.factorsFile.isEmpty {
      options["factors-file"] =
        model.factorsFile.map { URL(fileURLWithPath: $0).lastPathComponent }
        .joined(separator: ", ")
    }
    for (name, values) in [
      ("factor", model.factor), ("add-factor", model.addFactor), ("judge", model.judge),
      ("scenario", model.scenario),
      ("what-if", model.whatIf.map { URL(fileURLWithPath: $0).lastPathComponent }),
      ("map", reading.map), ("judge-kind", reading.judgeKind),
    ] where !values.isEmpty {
      options[name] = values.joined(separator: ", ")
    }
    if !model.holdout.isEmpty {
      options["holdout"] =
        model.holdout.map { URL(fileURLWithPath: $0).lastPathComponent }.joined(separator: ", ")
    }
    return options
  }

  /// The name of a file or folder without the endings of data files.
  private static func title(of path: String) -> String {
    guard path != "-" else { return "Standard input" }
    var url = URL(fileURLWithPath: path).standardizedFileURL
    let endings = ["gz", "jsonl", "ndjson", "json", "csv", "tsv", "db", "sqlite", "study"]
    while endings.contains(url.pathExtension.lowercased()) { url.deletePathExtension() }
    return url.lastPathComponent
  }
}
