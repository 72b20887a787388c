import Preferences

/// The PandaLM test set: texts with three people, and side files with the verdicts of LLMs.
///
/// Source: github.com/WeOpenML/PandaLM, data/testset-v1.json and its neighbours.
struct PandaLM: Dialect {
  let name = "pandalm"
  let summary = "PandaLM test set with annotator1..3, joined to files of idx and X_result"

  func recognise(_ layout: Layout) -> Recognition? {
    if layout.has(all: "response1", "response2", "annotator1") {
      return Recognition(Recognition.Strength.specific)
    }
    guard layout.has(all: "idx"), Self.resultColumn(layout) != nil else { return nil }
    return Recognition(Recognition.Strength.specific, needs: "testset-v1.json")
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    if layout.has(all: "response1", "response2", "annotator1") {
      let judges = layout.columns.filter { column in
        column.hasPrefix("annotator") && Int(column.dropFirst(9)) != nil
      }
      return PandaLMTexts(judges: judges, roles: RoleColumns(mapping))
    }
    guard let column = Self.resultColumn(layout) else {
      throw .unrecognised(path: layout.path, missing: .verdict, available: layout.columns)
    }
    return PandaLMVerdicts(path: layout.path, column: column)
  }

  /// The column of a judge's verdicts, beside its reasons.
  private static func resultColumn(_ layout: Layout) -> String? {
    layout.columns.first { column in
      column.hasSuffix("_result") && layout.has(all: column.dropLast(6) + "reason")
    }
  }

  /// 1 and 2 name a response, 0 is a tie.
  fileprivate static func table(_ field: String) -> VerdictTable {
    VerdictTable(field: field, explicit: ["1": .a, "2": .b, "0": .tie])
  }
}

private struct PandaLMTexts: DialectReader {
  let judges: [String]
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let a = record.fields["response1"], let b = record.fields["response2"] else {
      throw .missingField(record.fields["response1"] == nil ? "response1" : "response2")
    }
    let systems = Self.systems(record.words("cmp_key"))
    var draft = DraftComparison(
      id: record.words("idx"), prompt: Prompt(text: instructionText(record)),
      responseA: Response(text: try responseText(a, column: "response1"), system: systems?.a),
      responseB: Response(text: try responseText(b, column: "response2"), system: systems?.b))
    draft.joinKey = draft.id.map { JoinKey(dialect: "pandalm", field: "idx", value: $0) }
    for judge in judges {
      try draft.add { () throws(RowProblem) in
        guard let value = record.fields[judge] else { throw .missingField(judge) }
        let choice = try PandaLM.table(judge).choice(value)
        return DraftVerdict(judge: judge, kind: .human, choice: choice)
      }
    }
    try draft.requireVerdict()
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  /// The two names in `MODEL_MODEL`; nil where it is not clear which underscore parts them.
  private static func systems(_ key: String?) -> (a: String, b: String)? {
    let parts = key?.split(separator: "_", omittingEmptySubsequences: false) ?? []
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }
}

private struct PandaLMVerdicts: DialectReader {
  let column: String
  let prefix: String
  let judge: String

  /// The judge is named by the file where its name begins with the column's prefix.
  init(path: String, column: String) {
    self.column = column
    prefix = String(column.dropLast(7))
    let stem = fileStem(path)
    let name = stem.range(ofFirst: "-testset").map { String(stem[..<$0.lowerBound]) } ?? stem
    judge = name.lowercased().hasPrefix(prefix.lowercased()) ? name : prefix
  }

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let key = record.words("idx") else { throw .missingField("idx") }
    guard let value = record.fields[column] else { throw .missingField(column) }
    let verdict = DraftVerdict(
      judge: judge, kind: .llm, choice: try PandaLM.table(column).choice(value),
      rationale: record.words(prefix + "_reason"))
    return .verdict(verdict, on: JoinKey(dialect: "pandalm", field: "idx", value: key))
  }
}

/// An instruction, and below it the input it speaks of.
func instructionText(_ record: Record) -> String {
  [record.words("instruction"), record.words("input")].compactMap { $0 }
    .joined(separator: "\n\n")
}

/// A file's name without its folder and endings.
func fileStem(_ path: String) -> String {
  var name = fileName(path)
  for ending in [".gz", ".xz", ".parquet"] + InputFiles.endings where name.hasSuffix(ending) {
    name.removeLast(ending.count)
  }
  return name
}

extension String {
  /// The first place where `part` stands.
  func range(ofFirst part: String) -> Range<String.Index>? {
    indices.first { self[$0...].hasPrefix(part) }
      .map { $0..<index($0, offsetBy: part.count) }
  }
}
