import Preferences
import TextFactors

/// The rows of a task with the factor's values: what remains to be compared.
struct ScoredRows: Sendable {
  /// Values in the direction of the gold; not a number where null.
  var values: [Double] = []
  var gold: [Double] = []
  /// Words of each response.
  var words: [Double] = []
  var groups: [String] = []
  /// Rows left out because the factor was fitted on them.
  var refused = 0

  var nulls: Int { values.count(where: \.isNaN) }

  /// The rows that have a value.
  var defined: ScoredRows {
    var kept = ScoredRows()
    kept.refused = refused
    for row in values.indices where !values[row].isNaN {
      kept.values.append(values[row])
      kept.gold.append(gold[row])
      kept.words.append(words[row])
      kept.groups.append(groups[row])
    }
    return kept
  }

  /// Measures the rows that the task is about.
  init(_ task: GoldTask, rows: [GoldRow], file: String) {
    let fitted: [FittedRows] =
      if case .factor(let name) = task.subject {
        FactorCatalogue.fittedRows(of: name).filter { $0.file == file }
      } else {
        []
      }
    for row in rows {
      guard let gold = ScoredRows.gold(task, in: row),
        task.column.map({ row.fields[$0] == task.value }) ?? true
      else { continue }
      if fitted.contains(where: { $0.contains(group: row.group) }) {
        refused += 1
        continue
      }
      guard let (value, words) = ScoredRows.measure(task, row, gold: gold) else { continue }
      values.append(value)
      self.gold.append(gold)
      self.words.append(words)
      groups.append(row.group)
    }
  }

  private init() {}

  /// The gold of a row, or nil where the row has none.
  private static func gold(_ task: GoldTask, in row: GoldRow) -> Double? {
    if task.subject == .syllables { return row.counts[task.gold].map { Double($0.first ?? 0) } }
    if task.gold.hasPrefix("followed:") {
      let kind = task.gold.dropFirst("followed:".count)
      guard let place = row.lists["instructions"]?.firstIndex(where: { $0.hasSuffix(kind) }),
        row.followed.indices.contains(place)
      else { return nil }
      return row.followed[place] ? 1 : 0
    }
    if task.measure == .nullShare { return 1 }
    return row.numbers[task.gold]
  }

  /// The value of the task's subject on a row, and the row's words.
  private static func measure(
    _ task: GoldTask, _ row: GoldRow, gold: Double
  ) -> (value: Double, words: Double)? {
    let reading = TextReading(row.item.text)
    let name: String
    switch task.subject {
    case .syllables:
      // Any of the accepted counts is right; the first stands for the gold.
      let count = SyllableCount.of(row.item.text)
      let isRight = row.counts[task.gold]?.contains(count) ?? false
      return (isRight ? gold : gold + 1, 1)
    case .named:
      guard let factor = row.fields["factor"] else { return nil }
      name = GoldTasks.factorName(of: factor)
    case .factor(let factor): name = factor
    case .requirements, .control: return nil
    }
    guard let factor = FactorCatalogue.factor(named: name) else { return nil }
    let value = factor.measure(reading, of: PromptReading(row.item.prompt)).number
    let isFlipped = task.measure == .accuracy && task.sign < 0
    return (isFlipped ? 1 - value : task.sign * value, reading.wordCount)
  }
}
