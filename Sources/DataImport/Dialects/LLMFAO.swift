import Preferences

/// LLMFAO: one file of pairs with texts, and tables of verdicts by people and LLMs.
///
/// The left response was shown first, and is always `model_x`. The judge is in the column
/// `worker` or, for LLMs, in the name of the file.
/// Source: github.com/dustalov/llmfao.
struct LLMFAO: Dialect {
  let name = "llmfao"
  let summary = "LLMFAO pairs with result_x and result_y, joined to tables of winner left/right"

  func recognise(_ layout: Layout) -> Recognition? {
    if layout.has(all: "prompt", "model_x", "result_x", "model_y", "result_y") {
      return Recognition(Recognition.Strength.specific)
    }
    return layout.has(all: "prompt", "model_x", "model_y", "winner", "left", "right")
      ? Recognition(Recognition.Strength.specific, needs: "pairs-crowd.jsonl") : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    if layout.has(all: "result_x", "result_y") {
      return LLMFAOTexts(roles: RoleColumns(mapping))
    }
    return LLMFAOVerdicts(path: layout.path, hasWorkers: layout.has("worker"))
  }

  /// Both files count pairs in a way of their own, so a pair is named by what is compared.
  fileprivate static func key(_ record: Record) throws(RowProblem) -> JoinKey {
    var parts: [String] = []
    for column in ["prompt", "model_x", "model_y"] {
      guard let words = record.words(column) else { throw .missingField(column) }
      parts.append(words)
    }
    return JoinKey(
      dialect: "llmfao", field: "prompt, model_x, model_y", value: parts.joined(separator: ", "))
  }
}

private struct LLMFAOTexts: DialectReader {
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    var draft = DraftComparison(
      id: record.words("id"), prompt: Prompt(text: record.words("text") ?? ""),
      responseA: try response(record, "x"), responseB: try response(record, "y"),
      scenario: record.words("type"))
    draft.joinKey = try LLMFAO.key(record)
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  private func response(_ record: Record, _ side: String) throws(RowProblem) -> Response {
    let column = "result_\(side)"
    guard let field = record.fields[column] else { throw .missingField(column) }
    return Response(
      text: try responseText(field, column: column), system: record.words("model_\(side)"))
  }
}

private struct LLMFAOVerdicts: DialectReader {
  private let judge: String?

  init(path: String, hasWorkers: Bool) {
    guard !hasWorkers else {
      judge = nil
      return
    }
    judge = ["-crowd-comparisons", "-comparisons"].reduce(fileStem(path)) { name, ending in
      name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
    }
  }

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    let key = try LLMFAO.key(record)
    guard let winner = record.fields["winner"] else { throw .missingField("winner") }
    let choice = try VerdictTable(field: "winner").choice(winner)
    let worker = record.words("worker").map { "worker \($0)" }
    guard let name = judge ?? worker else { throw .missingField("worker") }
    let verdict = DraftVerdict(
      judge: name, kind: judge == nil ? .human : .llm, choice: choice, shownFirst: .a)
    let systems = SystemNames(a: record.words("left"), b: record.words("right"))
    return .verdict(verdict, on: key, systems: systems)
  }
}
