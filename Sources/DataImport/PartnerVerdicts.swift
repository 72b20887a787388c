import Preferences

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
    var systems: SystemNames?
    var file: String
    var line: Int
  }

  private var entries: [JoinKey: [Entry]] = [:]
  private var taken: Set<JoinKey> = []
  /// Verdicts that stand in more than one file and count once.
  private(set) var repeats = 0

  /// Adds the verdict of a row.
  ///
  /// Published folders hold a table and its excerpt: the same verdict of the same judge in
  /// a second file counts once.
  mutating func add(
    _ verdict: DraftVerdict, on key: JoinKey, systems: SystemNames?, record: Record
  ) {
    let entry = Entry(verdict: verdict, systems: systems, file: record.file, line: record.line)
    let isRepeat = entries[key]?.contains {
      $0.file != entry.file && $0.verdict.judge == verdict.judge
        && $0.verdict.choice == verdict.choice
    }
    if isRepeat == true {
      repeats += 1
    } else {
      entries[key, default: []].append(entry)
    }
  }

  /// Gives a comparison the verdicts on it, in the order in which they were added.
  mutating func complete(_ draft: inout DraftComparison) {
    guard let key = draft.joinKey, let found = entries[key] else { return }
    taken.insert(key)
    draft.verdicts += found.map(\.verdict)
    if let systems = found.lazy.compactMap(\.systems).first {
      draft.responseA.system = systems.a ?? draft.responseA.system
      draft.responseB.system = systems.b ?? draft.responseB.system
    }
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
