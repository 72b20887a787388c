import Preferences

/// Verdicts of FastChat's judge in both orders, with the texts in the row.
///
/// Both winners speak of the row's own order; the second game showed the second answer
/// first. "error" is no verdict.
/// Origin: github.com/lm-sys/FastChat; rows with texts as in ja-vicuna-qa.
/// Not checked: written from a description, without a file of the origin at hand.
struct FastChat: Dialect {
  let name = "fastchat"
  let summary = "FastChat judgments in two orders: answer_1, answer_2, g1_winner, g2_winner"

  func recognise(_ layout: Layout) -> Recognition? {
    layout.has(all: "answer_1", "answer_2", "g1_winner", "g2_winner")
      ? Recognition(Recognition.Strength.specific) : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    FastChatReader(roles: RoleColumns(mapping))
  }
}

private struct FastChatReader: DialectReader {
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    let judge = record["judge"].flatMap { $0.words ?? $0.elements.first?.words }
    var draft = DraftComparison(
      prompt: Prompt(text: record["question"].map(Conversation.text(of:)) ?? ""),
      responseA: try response(record, 1), responseB: try response(record, 2))
    for (game, shownFirst) in [("g1", Side.a), ("g2", .b)] {
      let column = game + "_winner"
      guard let winner = record.fields[column] else { throw .missingField(column) }
      let choice = try VerdictTable(field: column).choice(
        winner, systemA: draft.responseA.system, systemB: draft.responseB.system)
      draft.verdicts.append(
        DraftVerdict(
          judge: judge, kind: .llm, choice: choice, shownFirst: shownFirst,
          rationale: record.words(game + "_judgment")))
    }
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  private func response(_ record: Record, _ number: Int) throws(RowProblem) -> Response {
    let column = "answer_\(number)"
    guard let field = record.fields[column] else { throw .missingField(column) }
    return Response(
      text: try responseText(field, column: column), system: record.words("model_\(number)"))
  }
}
