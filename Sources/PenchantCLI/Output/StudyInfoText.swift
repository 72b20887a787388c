import Preferences
import Reports
import StudyStore

/// What a study holds, for people and programs.
enum StudyInfoText {
  /// Names of inputs, scenarios and given factors that are told one by one.
  private static let limit = 8

  /// The lines that tell it.
  static func lines(_ facts: StudyFacts, path: String, on terminal: Terminal) -> [String] {
    var lines = ["\(path): study of format \(facts.format)\(age(facts)), \(size(facts))"]
    let counts = facts.counts
    lines.append(
      [
        NumberStyle.count(counts.comparisons, "comparison"),
        NumberStyle.count(counts.verdicts, "verdict"),
        NumberStyle.count(counts.prompts, "prompt"),
        NumberStyle.count(counts.responses, "response") + " with a text",
      ].joined(separator: ", "))
    if facts.logBytes > 0 {
      lines.append(
        "note: a log of \(ByteText.of(facts.logBytes)) stands beside it: another program is "
          + "writing, or was killed; the next command brings it in order")
    }
    lines.append("")
    lines += judges(facts).lines(on: terminal)
    lines.append("")
    lines.append("inputs: " + list(facts.inputs.map { "\($0.name) (\($0.dialect))" }))
    if !facts.scenarios.isEmpty {
      lines.append("scenarios: " + list(facts.scenarios.map { "\($0.name) (\($0.comparisons))" }))
    }
    if !facts.givenFactors.isEmpty {
      lines.append("given factors: " + list(facts.givenFactors))
    }
    lines.append("measured: \(measured(facts))")
    if let space = facts.space {
      lines.append("")
      lines += table(space, of: facts).lines(on: terminal)
    }
    return lines.map(terminal.legible)
  }

  /// The judges as comma-separated values.
  static func csv(_ facts: StudyFacts) -> String {
    var text = CSVText(["judge", "kind", "verdicts"])
    for entry in facts.judges {
      text.add([entry.judge.name, entry.judge.kind.rawValue, String(entry.verdicts)])
    }
    return text.text
  }

  private static func age(_ facts: StudyFacts) -> String {
    facts.format < facts.currentFormat
      ? " (this program writes \(facts.currentFormat))" : ""
  }

  private static func size(_ facts: StudyFacts) -> String {
    let free = facts.freePages * facts.pageBytes
    return ByteText.of(facts.bytes)
      + (free > 0 ? ", of which \(ByteText.of(free)) unused" : "")
  }

  private static func list(_ names: [String]) -> String {
    guard !names.isEmpty else { return "none" }
    let rest = names.count > limit ? " and \(names.count - limit) more" : ""
    return names.prefix(limit).joined(separator: ", ") + rest
  }

  /// How many factors are measured, and those that are not measured everywhere.
  private static func measured(_ facts: StudyFacts) -> String {
    guard !facts.measuredFactors.isEmpty else { return "no factors yet" }
    let stale = facts.measuredFactors.filter { MeasuredName($0.factor).isStale }
    let current = facts.measuredFactors.filter { !MeasuredName($0.factor).isStale }
    let old =
      stale.isEmpty
      ? "" : "; \(NumberStyle.count(stale.count)) by an earlier definition, which nothing reads"
    let all = NumberStyle.count(current.count, "factor")
    let partial = current.filter { $0.responses < facts.counts.responses }
    guard !partial.isEmpty else { return "\(all) on all responses" + old }
    return all + "; not everywhere: "
      + list(
        partial.map { entry in
          "\(MeasuredName(entry.factor).factor) (\(NumberStyle.count(entry.responses)))"
        }) + old
  }

  private static func judges(_ facts: StudyFacts) -> TextTable {
    var table = TextTable([.left("Judge"), .left("Kind"), .right("Verdicts")])
    for entry in facts.judges {
      table.rows.append([
        entry.judge.name, entry.judge.kind.rawValue, NumberStyle.count(entry.verdicts),
      ])
    }
    return table
  }

  private static func table(_ space: [StudyFacts.Space], of facts: StudyFacts) -> TextTable {
    var table = TextTable([.left("Table"), .right("Room"), .right("Share"), .right("Unused")])
    for entry in space {
      table.rows.append([
        entry.table, ByteText.of(entry.bytes),
        NumberStyle.share(Double(entry.bytes) / Double(max(1, facts.pages * facts.pageBytes))),
        ByteText.of(entry.unusedBytes),
      ])
    }
    return table
  }
}
