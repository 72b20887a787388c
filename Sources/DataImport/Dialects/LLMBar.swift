import Preferences

/// LLMBar: pairs with a known better output, and what LLM evaluators said in both orders.
///
/// `label` is the truth, kept as the verdicts of a rule named "gold", once for each pair
/// however many files of the tree repeat it. In a tree of results the evaluator is named by
/// its folders. Both winners, swapped or not, speak of the row's own order. Of several
/// results the last one is the evaluator's final word.
/// Source: github.com/princeton-nlp/LLMBar, Dataset/*/dataset.json and
/// evaluators/*/*/result.json.
struct LLMBar: Dialect {
  let name = "llmbar"
  let summary = "LLMBar: input, output_1, output_2, label; results with swap = True and False"

  func recognise(_ layout: Layout) -> Recognition? {
    guard layout.has(all: "input", "output_1", "output_2", "label"),
      !layout.has("instruction"), !layout.has("preference")
    else { return nil }
    return Recognition(Recognition.Strength.specific)
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    LLMBarReader(path: layout.path, roles: RoleColumns(mapping))
  }
}

private struct LLMBarReader: DialectReader {
  let judge: String
  let scenario: String?
  let roles: RoleColumns

  /// The folders of a file tell the kind of task, the evaluator and its strategy.
  init(path: String, roles: RoleColumns) {
    self.roles = roles
    let folders = path.split(separator: "/").dropLast().map(String.init)
    if let position = folders.lastIndex(of: "evaluators") {
      let names = folders[(position + 1)...]
      judge = names.isEmpty ? "evaluator" : names.joined(separator: " ")
      scenario = position > 0 ? folders[position - 1] : nil
    } else {
      judge = "evaluator"
      scenario = fileName(path).hasPrefix("dataset.") ? folders.last : nil
    }
  }

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    var draft = DraftComparison(
      prompt: Prompt(text: record.words("input") ?? ""),
      responseA: try response(record, 1), responseB: try response(record, 2),
      scenario: scenario)
    try draft.add { () throws(RowProblem) in
      guard let label = record.fields["label"] else { throw .missingField("label") }
      var gold = DraftVerdict(
        judge: "gold", kind: .rule, choice: try table("label").choice(label))
      gold.countsOnce = true
      return gold
    }
    if let result = record["results"]?.elements.last {
      for (key, shownFirst) in [("swap = False", Side.a), ("swap = True", .b)] {
        guard let game = result[key] else { continue }
        try draft.add { () throws(RowProblem) in try verdict(game, key, shownFirst) }
      }
    }
    try draft.requireVerdict()
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  private func verdict(
    _ game: Field, _ key: String, _ shownFirst: Side
  ) throws(RowProblem) -> DraftVerdict {
    let field = "results.\(key).winner"
    guard let winner = game["winner"] else { throw .missingField(field) }
    return DraftVerdict(
      judge: judge, kind: .llm, choice: try table(field).choice(winner),
      shownFirst: shownFirst, rationale: game["completion"]?.elements.first?.words)
  }

  private func table(_ field: String) -> VerdictTable {
    VerdictTable(field: field, explicit: ["1": .a, "2": .b])
  }

  private func response(_ record: Record, _ number: Int) throws(RowProblem) -> Response {
    let column = "output_\(number)"
    guard let field = record.fields[column] else { throw .missingField(column) }
    return Response(text: try responseText(field, column: column))
  }
}
