import Preferences
import Statistics
import TextFactors

/// Runs the benchmark of factor validity on a folder of gold data.
public struct FactorValidator: Sendable {
  private let files: [GoldFile]
  private let resamples: Int
  private let seed: UInt64
  private let rowLimit: Int

  /// A validator of the files; `rowLimit` cuts each file short, whole groups.
  public init(
    files: [GoldFile], resamples: Int = 1000, seed: UInt64 = 1, rowLimit: Int = .max
  ) {
    self.files = files
    self.resamples = resamples
    self.seed = seed
    self.rowLimit = rowLimit
  }

  /// Answers the questions, on all cores.
  ///
  /// - Parameters:
  ///   - tasks: The questions; those about absent files are left out.
  ///   - progress: Hears how many files are done, and of how many.
  /// - Returns: The figures, in the order of the questions.
  /// - Throws: ``GoldError`` for a file that cannot be read.
  public func run(
    _ tasks: [GoldTask] = GoldTasks.all, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws -> ValidityReport {
    let jobs = files.map { file in
      (file, tasks.indices.filter { tasks[$0].matches(file.name) })
    }
    var found: [(task: Int, figures: [ValidityFigure])] = []
    try await withThrowingTaskGroup(of: [(Int, [ValidityFigure])].self) { group in
      for (file, places) in jobs where !places.isEmpty {
        group.addTask {
          let rows = try file.rows(limit: rowLimit)
          return places.map { ($0, figures(tasks[$0], rows: rows, file: file.name)) }
        }
      }
      var done = 0
      let total = jobs.count { !$0.1.isEmpty }
      for try await part in group {
        found += part.map { (task: $0.0, figures: $0.1) }
        done += 1
        progress?(done, total)
      }
    }
    found.sort { ($0.task, $0.figures.first?.file ?? "") < ($1.task, $1.figures.first?.file ?? "") }
    return ValidityReport(
      figures: found.flatMap(\.figures),
      filesWithoutFactor: jobs.filter(\.1.isEmpty).map(\.0.name), resamples: resamples,
      seed: seed)
  }

  private func figures(_ task: GoldTask, rows: [GoldRow], file: String) -> [ValidityFigure] {
    switch task.subject {
    case .control: return controls(task, rows: rows, file: file)
    case .requirements: return [detection(task, rows: rows, file: file)]
    case .factor(let name) where FactorCatalogue.factor(named: name) == nil: return []
    default: break
    }
    let scored = ScoredRows(task, rows: rows, file: file)
    let count = scored.values.count
    guard count > 0 || scored.refused > 0 else { return [] }
    var figure = Draft(task: task, file: file, rows: count, nulls: scored.nulls)
    figure.refused = scored.refused
    guard count > 0 else { return [figure.finished(.refused)] }
    // Without its dictionary a spelling factor has no value but where a language is misread.
    if task.measure != .nullShare, scored.nulls * 10 > count * 9 {
      return [figure.finished(.noValue)]
    }
    let measure = AgreementMeasure(scored, task.measure)
    figure.groups = measure.groupCount
    figure.value = interval(measure.groupCount, measure.value)
    if task.measure.hasPartial {
      let partial = PartialMeasure(scored)
      figure.partial = interval(partial.groupCount, partial.value)
    }
    return [figure.judged()]
  }

  private func detection(_ task: GoldTask, rows: [GoldRow], file: String) -> ValidityFigure {
    let fitted = FactorCatalogue.fittedRows(of: "correctness.constraints_met")
      .filter { $0.file == file }
    let all = RequirementDetection(rows).groupCount
    let detection = RequirementDetection(
      rows.filter { row in !fitted.contains { $0.contains(group: row.group) } })
    var figure = Draft(task: task, file: file, rows: detection.groupCount, nulls: 0)
    figure.refused = all - detection.groupCount
    figure.groups = detection.groupCount
    figure.value = interval(
      detection.groupCount,
      task.measure == .precision ? detection.precision : detection.recall)
    return figure.judged()
  }

  /// The value under equal weights, and the ends of its percentile interval.
  private func interval(_ groupCount: Int, _ value: ([Double]) -> Double) -> Draft.Interval {
    let estimate = value([Double](repeating: 1, count: groupCount))
    guard estimate.isFinite else { return Draft.Interval(value: nil, lower: nil, upper: nil) }
    let draws = (0..<resamples).map { replicate in
      value(
        ClusterBootstrap.multiplicities(
          clusterCount: groupCount, replicate: replicate, seed: seed))
    }
    let sorted = draws.filter(\.isFinite).sorted()
    return Draft.Interval(
      value: estimate, lower: sorted.isEmpty ? nil : quantile(sorted, 0.025),
      upper: sorted.isEmpty ? nil : quantile(sorted, 0.975))
  }
}

extension FactorValidator {
  /// Factors of correctness that speak without reference and source, each of its own matter.
  private static let selfContained = [
    "correctness.constraints_met", "correctness.equations_hold", "correctness.code_parses",
  ]

  /// A control: that no factor claims correctness there, and what the self-contained ones say.
  private func controls(_ task: GoldTask, rows: [GoldRow], file: String) -> [ValidityFigure] {
    let bound = FactorCatalogue.all.filter {
      $0.factor.family == .correctness && !Self.selfContained.contains($0.name)
    }
    var claims = 0
    for row in rows {
      let prompt = PromptReading(row.item.prompt)
      let reading = TextReading(row.item.text)
      if bound.contains(where: { !$0.measure(reading, of: prompt).number.isNaN }) { claims += 1 }
    }
    let draft = Draft(task: task, file: file, rows: rows.count, nulls: rows.count - claims)
    return [draft.finished(claims == 0 ? .noClaim : .claims)]
      + Self.selfContained.flatMap { name -> [ValidityFigure] in
        let question = GoldTask(task.file, name, task.measure, gold: task.gold)
        let scored = ScoredRows(question, rows: rows, file: file)
        guard scored.nulls < scored.values.count else { return [] }
        return figures(question, rows: rows, file: file)
      }
  }
}
