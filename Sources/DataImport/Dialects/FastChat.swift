import Preferences

/// Verdicts of FastChat's judge in both orders, with the texts in the row or joined to them.
///
/// Both winners speak of the row's own order; the second game showed the second answer
/// first. "error" is no verdict. MT-Bench judgments name the question, the turn and the two
/// models; their texts are in the files of questions and answers.
/// Origin: github.com/lm-sys/FastChat, llm_judge; rows with texts as in ja-vicuna-qa.
/// The fields were checked against the code that writes them; no file was at hand.
struct FastChat: Dialect {
  let name = "fastchat"
  let summary = "FastChat judgments in two orders: g1_winner, g2_winner, texts or model names"

  func recognise(_ layout: Layout) -> Recognition? {
    guard layout.has(all: "g1_winner", "g2_winner") else { return nil }
    if layout.has(all: "answer_1", "answer_2") {
      return Recognition(Recognition.Strength.specific)
    }
    guard layout.has(all: "question_id", "model_1", "model_2") else { return nil }
    return Recognition(
      Recognition.Strength.specific,
      part: .comparisonsOf(texts: "the files of questions and model answers"))
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
    var draft = try record.fields["answer_1"] == nil ? named(record) : withTexts(record)
    for (game, shownFirst) in [("g1", Side.a), ("g2", .b)] {
      let column = game + "_winner"
      let systems = (a: draft.responseA.system, b: draft.responseB.system)
      try draft.add { () throws(RowProblem) in
        guard let winner = record.fields[column] else { throw .missingField(column) }
        let choice = try VerdictTable(field: column).choice(
          winner, systemA: systems.a, systemB: systems.b)
        return DraftVerdict(
          judge: judge, kind: .llm, choice: choice, shownFirst: shownFirst,
          rationale: record.words(game + "_judgment"))
      }
    }
    try draft.requireVerdict()
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  private func withTexts(_ record: Record) throws(RowProblem) -> DraftComparison {
    DraftComparison(
      prompt: Prompt(text: record["question"].map(Conversation.text(of:)) ?? ""),
      responseA: try response(record, 1), responseB: try response(record, 2))
  }

  private func named(_ record: Record) throws(RowProblem) -> DraftComparison {
    guard let question = record.words("question_id") else { throw .missingField("question_id") }
    guard let one = record.words("model_1") else { throw .missingField("model_1") }
    guard let two = record.words("model_2") else { throw .missingField("model_2") }
    var draft = DraftComparison(
      prompt: Prompt(text: ""), responseA: Response(text: nil, system: one),
      responseB: Response(text: nil, system: two))
    draft.references = TextReferences(
      question: ModelAnswers.question(question), a: ModelAnswers.answer(to: question, by: one),
      b: ModelAnswers.answer(to: question, by: two),
      turn: record["turn"]?.number.flatMap { Int(exactly: $0) })
    return draft
  }

  private func response(_ record: Record, _ number: Int) throws(RowProblem) -> Response {
    let column = "answer_\(number)"
    guard let field = record.fields[column] else { throw .missingField(column) }
    return Response(
      text: try responseText(field, column: column), system: record.words("model_\(number)"))
  }
}
