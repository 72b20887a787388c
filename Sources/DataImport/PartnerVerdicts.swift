/// What a verdict in one file and a comparison in another have in common.
struct JoinKey: Hashable {
  /// The dialect, so that keys of different formats never meet.
  var dialect: String
  /// The field that both files have.
  var field: String
  /// Its value.
  var value: String
}

/// Verdicts from files without texts, waiting for their comparisons.
struct PartnerVerdicts {
  private struct Entry {
    var verdict: DraftVerdict
    var file: String
    var line: Int
  }

  private var entries: [JoinKey: [Entry]] = [:]
  private var taken: Set<JoinKey> = []

  /// Adds the verdict of a row.
  mutating func add(_ verdict: DraftVerdict, on key: JoinKey, record: Record) {
    entries[key, default: []].append(
      Entry(verdict: verdict, file: record.file, line: record.line))
  }

  /// The verdicts on a comparison, in the order in which they were added.
  mutating func take(_ key: JoinKey) -> [DraftVerdict] {
    guard let found = entries[key] else { return [] }
    taken.insert(key)
    return found.map(\.verdict)
  }

  /// Rows whose comparison never came by, in the order of files and lines.
  var orphans: [BadRow] {
    let rows = entries.filter { !taken.contains($0.key) }.flatMap { key, entries in
      entries.map { entry in
        BadRow(
          file: entry.file, line: entry.line,
          problem: .noPartner(field: key.field, value: key.value))
      }
    }
    return rows.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
  }
}
