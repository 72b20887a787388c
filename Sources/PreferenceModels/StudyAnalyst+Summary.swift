import Preferences

extension StudyAnalyst {
  /// What the data hold, before any model.
  func summary(_ differences: FactorDifferences, title: String) -> DataSummary {
    var scenarios: [String: Int] = [:]
    for row in table.comparisons {
      if let scenario = row.scenario { scenarios[scenario, default: 0] += 1 }
    }
    return DataSummary(
      title: title, comparisons: table.comparisons.count,
      verdicts: table.judges.reduce(0) { $0 + $1.entries.count },
      clusters: Set(table.comparisons.map(\.cluster)).count,
      scenarios: scenarios.map { DataSummary.Scenario(name: $0.key, comparisons: $0.value) }
        .sorted { ($1.comparisons, $0.name) < ($0.comparisons, $1.name) },
      factors: differences.columns.map { column in
        DataSummary.FactorUse(
          factor: column.factor, measured: column.measured, differing: column.differing,
          scale: column.scale, inModel: column.differing > 0)
      })
  }

  /// Caveats of the data as a whole.
  func notes(_ differences: FactorDifferences) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    let count = table.comparisons.count
    for column in differences.columns {
      let name = column.factor.name
      if column.measured == 0 {
        notes.append(
          Diagnostic(
            code: .missingValues, factors: [name],
            message: "\(name) has no value on any comparison: left out of the models"))
      } else if column.measured * 10 < count * 9 {
        notes.append(
          Diagnostic(
            code: .missingValues, factors: [name],
            message: "\(name) has a value for both responses on \(column.measured) of "
              + "\(count) comparisons"))
      }
      if column.infinite > 0 {
        notes.append(
          Diagnostic(
            code: .droppedRows, factors: [name],
            message: "\(name) is infinite on \(counted(column.infinite, "comparison")): counted "
              + "as having no value there"))
      }
      let largest = column.values.lazy.map(abs).max() ?? 0
      if column.scale > 0, largest > FactorDifferences.heavyTail * column.scale {
        notes.append(
          Diagnostic(
            code: .heavyTail, factors: [name],
            message: "\(name) differs by up to \(Int((largest / column.scale).rounded())) "
              + "times its typical difference: a few comparisons weigh much"))
      }
    }
    return notes
  }
}
