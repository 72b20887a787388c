import PreferenceModels
import Preferences
import Reports

/// The page that explains exported tables.
struct ExportReadme {
  let run: RunInfo
  let tables: [StudyTable]
  /// Rows of each table.
  let counts: [Int]
  let format: ExportCommand.Format

  var text: String {
    (head + tables.indices.flatMap(section) + reading).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    var lines = ["# Tables of a study", ""]
    lines.append("Written by penchant \(run.version), seed \(run.seed), from")
    lines.append("")
    lines += run.inputs.map { "- \($0.name), SHA-256 \($0.sha256)" }
    if !run.options.isEmpty {
      lines += ["", "with the options", ""]
      lines += run.options.sorted { $0.key < $1.key }.map { "- \($0.key): \($0.value)" }
    }
    return lines
  }

  private func section(_ index: Int) -> [String] {
    let table = tables[index]
    let rows = NumberStyle.count(counts[index], "row")
    return [
      "", "## \(table.name).\(format.rawValue)", "", "\(rows); a row is \(table.meaning).", "",
      "| column | meaning |", "|---|---|",
    ]
      + table.columns.map {
        "| `\($0.name)` | \($0.meaning.replacing("|", with: "\\|")) |"
      }
  }

  private var reading: [String] {
    [
      "", "## Making a fit again", "",
      "For a judge without ties, `outcome` is the response of a logistic regression without a",
      "constant on the columns of `design` that are not empty. Its coefficients are those of",
      "`coefficients`; errors are clustered by `cluster`. A cell that is empty (null) has no value.",
      "Prompts and responses themselves stay in the study.",
    ]
  }
}
