import DataImport
import Preferences
import Reports

/// What was read, for people and programs.
enum ImportText {
  /// The lines that tell what was read, per judge, and what was skipped and why.
  static func lines(_ summary: ImportSummary, on terminal: Terminal) -> [String] {
    let names = names(summary.files)
    var lines = ["read " + names.joined(separator: ", ")]
    lines.append(
      NumberStyle.count(summary.comparisons, "comparison") + ", "
        + NumberStyle.count(summary.verdicts, "verdict") + ", "
        + NumberStyle.count(summary.judges.count, "judge"))
    lines.append("")
    lines += table(summary).lines(on: terminal)
    for judge in summary.judges where !judge.abstentions.isEmpty {
      let reasons = judge.abstentions.map { "\($0.count) × \"\($0.reason)\"" }
      lines.append("\(judge.name): no verdict in " + reasons.joined(separator: ", "))
    }
    lines += skipped(summary, on: terminal)
    let guessed = summary.judges.filter(\.kindGuessed).map { "\($0.name) (\($0.kind.rawValue))" }
    if !guessed.isEmpty {
      lines.append(
        "guessed from the name: \(guessed.joined(separator: ", ")); say it with --judge-kind")
    }
    lines += summary.notes.map { "note: \($0)" }
    return lines.map(terminal.legible)
  }

  /// The files by name; many of them by dialect.
  private static func names(_ files: [ImportSummary.File]) -> [String] {
    guard files.count > 8 else {
      return files.map { "\($0.name) (\($0.dialect), \(NumberStyle.count($0.rows, "row")))" }
    }
    var dialects: [String] = []
    for file in files where !dialects.contains(file.dialect) { dialects.append(file.dialect) }
    return dialects.map { dialect in
      let own = files.filter { $0.dialect == dialect }
      let rows = NumberStyle.count(own.reduce(0) { $0 + $1.rows }, "row")
      return "\(NumberStyle.count(own.count, "file")) (\(dialect), \(rows))"
    }
  }

  /// The rows and single verdicts that could not be used, with examples.
  static func skipped(_ summary: ImportSummary, on terminal: Terminal) -> [String] {
    skipped(summary.skipped, "row", on: terminal)
      + skipped(summary.skippedVerdicts, "verdict", on: terminal)
  }

  private static func skipped(
    _ groups: [ImportSummary.SkippedRows], _ noun: String, on terminal: Terminal
  ) -> [String] {
    var lines: [String] = []
    for skipped in groups {
      let count = NumberStyle.count(skipped.count, noun)
      lines.append(
        terminal.paint("warning:", .yellow) + " \(count) skipped: \(skipped.reason)")
      lines += skipped.examples.prefix(3).map { "  " + $0.message }
      if let fix = skipped.examples.first?.fix { lines.append("fix: " + fix) }
    }
    return lines
  }

  /// The judges as comma-separated values.
  static func csv(_ summary: ImportSummary) -> String {
    var text = CSVText([
      "judge", "kind", "verdicts", "a", "b", "ties", "abstentions", "order_known",
    ])
    for judge in summary.judges {
      let abstentions = judge.abstentions.reduce(0) { $0 + $1.count }
      text.add(
        [judge.name, judge.kind.rawValue]
          + [judge.verdicts, judge.a, judge.b, judge.ties, abstentions, judge.orderKnown]
          .map(String.init))
    }
    return text.text
  }

  private static func table(_ summary: ImportSummary) -> TextTable {
    var table = TextTable([
      .left("Judge"), .left("Kind"), .right("Verdicts"), .right("A"), .right("B"),
      .right("Ties"), .right("None"), .right("Order known"),
    ])
    for judge in summary.judges {
      let abstentions = judge.abstentions.reduce(0) { $0 + $1.count }
      table.rows.append(
        [judge.name, judge.kind.rawValue]
          + [judge.verdicts, judge.a, judge.b, judge.ties, abstentions, judge.orderKnown]
          .map(String.init))
    }
    return table
  }
}

/// The JSON of an import.
struct ImportDocument: Encodable {
  let schema = "penchant.import/1"
  let summary: ImportSummary

  init(_ summary: ImportSummary) {
    self.summary = summary
  }
}
