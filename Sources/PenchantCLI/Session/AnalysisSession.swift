import Foundation
import PreferenceModels
import Preferences
import StudyStore

/// From an open study to its analysis: measure, select, fit.
struct AnalysisSession {
  let session: StudySession
  let model: ModelOptions
  let reading: FormatOptions
  let isQuiet: Bool

  /// Opens what the options name.
  init(_ input: InputOptions, _ model: ModelOptions, isQuiet: Bool) throws {
    session = try StudySession.open(input, isQuiet: isQuiet)
    self.model = model
    reading = input.reading
    self.isQuiet = isQuiet
  }

  /// The analysis of the study.
  ///
  /// - Parameters:
  ///   - title: The title of the data; nil for the name of the first input.
  ///   - scenario: The only scenario to look at, in place of those of the options.
  /// - Returns: The analysis.
  /// - Throws: ``CommandFailure`` where nothing is left to explain, and the store's errors.
  func analysis(title: String? = nil, scenario: String? = nil) async throws -> Analysis {
    let factors = try FactorChoice(model, in: session.study)
    try await Measurement.run(factors.text, on: session.study, isQuiet: isQuiet)
    let table = try session.study.table(
      selection(factors.columns, scenarios: scenario.map { [$0] } ?? model.scenario))
    guard table.judges.contains(where: { !$0.entries.isEmpty }) else {
      throw CommandFailure(
        "no verdict is left to explain", fix: "check --judge and --scenario", code: .data)
    }
    let analyst = StudyAnalyst(
      table, holdout: try await holdout(factors), options: .init(seed: model.seed))
    let progress = ProgressLine(
      "fitting judges", unit: "judges", terminal: .messages, isQuiet: isQuiet)
    defer { progress.finish() }
    let inputs = try session.study.inputs
    return await analyst.analysis(
      run: RunInfo(
        version: Penchant.version, seed: model.seed, options: options, inputs: inputs),
      title: title ?? inputs.first.map { AnalysisSession.title(of: $0.name) } ?? "Study"
    ) { progress.update($0, of: $1) }
  }

  private func selection(_ factors: [Factor], scenarios: [String]) -> TableSelection {
    TableSelection(
      factors: factors, judges: model.judge, scenarios: scenarios,
      pooling: model.pool == .complete ? .complete : .none)
  }

  /// The data to assess the models on, measured with the same factors.
  private func holdout(_ factors: FactorChoice) async throws -> JudgedTable? {
    guard !model.holdout.isEmpty else { return nil }
    let study = try Study.temporary()
    _ = try StudySession.read(
      model.holdout, by: reading, judge: nil, into: study, isQuiet: isQuiet)
    try await Measurement.run(factors.text, on: study, isQuiet: isQuiet)
    let known = Set(try study.judges.map(\.name))
    return try study.table(
      TableSelection(
        factors: factors.columns, judges: model.judge.filter(known.contains),
        pooling: model.pool == .complete ? .complete : .none))
  }

  /// The options that differ from their default, by name.
  private var options: [String: String] {
    var options: [String: String] = [:]
    if model.pool != .none { options["pool"] = model.pool.rawValue }
    if model.factors != .both { options["factors"] = model.factors.rawValue }
    for (name, values) in [
      ("factor", model.factor), ("judge", model.judge), ("scenario", model.scenario),
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

  /// A file's name without its endings.
  private static func title(of name: String) -> String {
    name.split(separator: ".").first.map(String.init) ?? name
  }
}
