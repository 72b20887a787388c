import Preferences

/// The arena table of a Kaggle contest: turns as JSON lists in cells, three winner flags.
///
/// Origin: kaggle.com/competitions/lmsys-chatbot-arena.
/// Not checked: written from a description, without a file of the origin at hand.
struct KaggleArena: Dialect {
  let name = "kaggle-arena"
  let summary = "Kaggle arena table: lists of turns in cells, winner_model_a, _b and _tie"

  func recognise(_ layout: Layout) -> Recognition? {
    guard
      layout.has(all: "prompt", "response_a", "response_b", "winner_model_a", "winner_model_b"),
      layout.sample.allSatisfy({ $0.words("response_a")?.hasPrefix("[") ?? true })
    else { return nil }
    return Recognition(Recognition.Strength.specific)
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    guard let verdict = VerdictColumns(layout, mapping: mapping, pair: nil) else {
      throw .unrecognised(path: layout.path, missing: .verdict, available: layout.columns)
    }
    return KaggleArenaReader(verdict: verdict, roles: RoleColumns(mapping))
  }
}

private struct KaggleArenaReader: DialectReader {
  let verdict: VerdictColumns
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    let questions = try turns(record, "prompt")
    let a = Conversation(questions: questions, answers: try turns(record, "response_a"))
    let b = Conversation(questions: questions, answers: try turns(record, "response_b"))
    guard let split = SplitConversations(a, b) else { throw .noCommonPrompt("prompt") }
    var draft = DraftComparison(
      id: record.words("id"), prompt: Prompt(text: split.prompt, context: split.context),
      responseA: Response(text: split.first, system: record.words("model_a")),
      responseB: Response(text: split.second, system: record.words("model_b")))
    let choice = try verdict.choice(
      record, systemA: draft.responseA.system, systemB: draft.responseB.system)
    draft.verdicts = [DraftVerdict(choice: choice)]
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  /// The turns of a cell: a JSON list of texts, of which a null is an empty turn, or a text.
  private func turns(_ record: Record, _ column: String) throws(RowProblem) -> [String] {
    guard let field = record.fields[column] else { throw .missingField(column) }
    let list = field.isList ? field : field.string.flatMap(Field.init(parsing:))
    guard let list, list.isList else { return [try responseText(field, column: column)] }
    return list.elements.map { $0.words ?? "" }
  }
}
