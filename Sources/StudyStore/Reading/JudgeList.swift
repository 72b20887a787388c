import GRDB
import Preferences

/// The judges of a study with their keys.
struct JudgeList {
  /// Judges sorted by kind and name.
  var sorted: [(key: Int64, judge: Judge)] = []

  init(_ database: Database) throws {
    let rows = try SQLStatement("SELECT id, name, kind FROM judge", on: database)
    while try rows.step() {
      // The table admits no other kind than these four.
      guard let kind = JudgeKind(rawValue: rows.text(2)) else { continue }
      sorted.append((rows.integer(0), Judge(name: rows.text(1), kind: kind)))
    }
    sorted.sort { ($0.judge.kind, $0.judge.name) < ($1.judge.kind, $1.judge.name) }
  }

  /// The judges with these names, or all of them for no names.
  func selecting(_ names: [String]) throws -> [(key: Int64, judge: Judge)] {
    guard !names.isEmpty else { return sorted }
    let known = sorted.map(\.judge.name)
    for name in names where !known.contains(name) {
      throw StudyError.unknownJudge(name, known: known)
    }
    return sorted.filter { names.contains($0.judge.name) }
  }
}
