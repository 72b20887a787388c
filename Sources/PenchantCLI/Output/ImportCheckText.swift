import DataImport
import Reports

/// What an import would read, for people.
enum ImportCheckText {
  /// Files of one kind: the same dialect and the same columns.
  private struct Group {
    var first: ImportCheck.File
    var others = 0
    var rows: Int
    var codes: [ImportCheck.Code]
  }

  /// The lines that tell how files are understood, and what should be known first.
  static func lines(_ check: ImportCheck, on terminal: Terminal) -> [String] {
    var lines: [String] = []
    for group in groups(check.files) {
      lines += text(of: group, on: terminal) + [""]
    }
    lines += ImportText.lines(check.summary, on: terminal).dropFirst()
    lines += swaps(check, on: terminal)
    if !check.findings.isEmpty {
      lines.append("")
      lines += check.findings.map { "\(terminal.paint("look:", .yellow)) \($0.message)" }
    }
    return lines.map(terminal.legible)
  }

  private static func text(of group: Group, on terminal: Terminal) -> [String] {
    let file = group.first
    let more = group.others > 0 ? " and \(NumberStyle.count(group.others, "more file"))" : ""
    var lines = [
      terminal.paint("\(file.path)\(more)", .bold),
      "dialect \(file.dialect): \(file.summary)",
    ]
    if !file.recognisedBy.isEmpty {
      lines.append("recognised by " + file.recognisedBy.joined(separator: ", "))
    }
    lines.append(NumberStyle.count(group.rows, "row"))
    lines.append("")
    var columns = TextTable([.left("Column"), .left("Read as")])
    columns.rows = rows(file.columns)
    lines += columns.lines(on: terminal)
    if !file.unused.isEmpty {
      lines += TextWrap.lines(
        "not read: " + file.unused.joined(separator: ", "), width: terminal.width)
    }
    guard !group.codes.isEmpty else { return lines }
    lines.append("")
    var codes = TextTable([.left("Verdict in"), .left("Code"), .left("Means"), .right("Rows")])
    for code in group.codes.prefix(codeLimit) {
      codes.rows.append([code.column, code.code, code.meaning, String(code.count)])
    }
    lines += codes.lines(on: terminal)
    if group.codes.count > codeLimit {
      lines.append("and \(NumberStyle.count(group.codes.count - codeLimit, "more code"))")
    }
    return lines
  }

  private static let codeLimit = 24

  /// The columns with their roles; brothers and sisters of one role share a row.
  private static func rows(_ columns: [ImportCheck.Column]) -> [[String]] {
    var rows: [[String]] = []
    var rest = columns[...]
    while let first = rest.first {
      let parent = first.name.split(separator: ".").dropLast().joined(separator: ".")
      let family = rest.prefix { column in
        column.roles == first.roles
          && column.name.split(separator: ".").dropLast().joined(separator: ".") == parent
      }
      let isFamily = family.count > 2 && !parent.isEmpty
      let name = isFamily ? "\(parent).* (\(family.count))" : first.name
      rows.append([name, first.roles.joined(separator: ", ")])
      rest = rest.dropFirst(isFamily ? family.count : 1)
    }
    return rows
  }

  private static func swaps(_ check: ImportCheck, on terminal: Terminal) -> [String] {
    guard !check.swaps.isEmpty else { return [] }
    var table = TextTable([
      .left("Judged in both orders"), .right("Pairs"), .right("Agree as read"),
      .right("Agree otherwise"),
    ])
    for swap in check.swaps {
      table.rows.append(
        [swap.judge] + [swap.pairs, swap.agreeing, swap.agreeingOtherwise].map(String.init))
    }
    return [""] + table.lines(on: terminal) + [
      "\"Otherwise\" takes the second verdict to speak of the order that was shown. Where that",
      "column is the larger one, the verdicts may be in another frame than this dialect says.",
    ]
  }

  private static func groups(_ files: [ImportCheck.File]) -> [Group] {
    var groups: [Group] = []
    for file in files {
      let known = groups.firstIndex {
        $0.first.dialect == file.dialect && $0.first.columns == file.columns
          && $0.first.unused == file.unused
      }
      guard let known else {
        groups.append(Group(first: file, rows: file.rows, codes: file.codes))
        continue
      }
      groups[known].others += 1
      groups[known].rows += file.rows
      for code in file.codes {
        let same = groups[known].codes.firstIndex {
          $0.column == code.column && $0.code == code.code && $0.meaning == code.meaning
        }
        if let same {
          groups[known].codes[same].count += code.count
        } else {
          groups[known].codes.append(code)
        }
      }
    }
    return groups
  }

  /// The findings as comma-separated values.
  static func csv(_ check: ImportCheck) -> String {
    var text = CSVText(["file", "dialect", "column", "read_as"])
    for file in check.files {
      for column in file.columns {
        text.add([file.path, file.dialect, column.name, column.roles.joined(separator: "; ")])
      }
    }
    return text.text
  }
}

/// The JSON of a check.
struct ImportCheckDocument: Encodable {
  let schema = "penchant.import-check/1"
  let check: ImportCheck

  init(_ check: ImportCheck) {
    self.check = check
  }
}
