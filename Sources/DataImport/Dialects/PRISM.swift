import Preferences

/// PRISM utterances: several models answer a person, who scores each answer from 1 to 100.
///
/// The answers of one interaction and turn stand in rows one after another; each pair of them
/// is a comparison by the person. Equal scores are ties.
/// Origin: huggingface.co/datasets/HannahRoseKirk/prism-alignment, utterances.jsonl.
/// Not checked: written from a description, without a file of the origin at hand.
struct PRISM: Dialect {
  let name = "prism"
  let summary = "PRISM utterances: user_prompt, model_response, score 1 to 100, user_id"

  func recognise(_ layout: Layout) -> Recognition? {
    layout.has(all: "user_prompt", "model_response", "score", "user_id", "interaction_id")
      ? Recognition(Recognition.Strength.specific) : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    PRISMReader(roles: RoleColumns(mapping))
  }
}

private struct PRISMReader: DialectReader {
  let roles: RoleColumns
  let rows = RatedRows(RatedPairs(judge: nil, kind: .human, keepsTies: true))

  var notes: [String] { rows.notes }

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let text = record.fields["model_response"] else {
      throw .missingField("model_response")
    }
    guard let interaction = record.words("interaction_id") else {
      throw .missingField("interaction_id")
    }
    guard let user = record.words("user_id") else { throw .missingField("user_id") }
    let rated = RatedResponse(
      response: Response(
        text: try responseText(text, column: "model_response"),
        system: record.words("model_name")),
      rating: try score(record))
    let prompt = Prompt(text: record.words("user_prompt") ?? "")
    var drafts: [DraftComparison] = []
    for var draft in rows.add(
      rated, group: interaction + "/" + (record.words("turn") ?? ""), prompt: prompt)
    {
      draft.cluster = record.words("conversation_id")
      draft.scenario = record.words("conversation_type")
      for index in draft.verdicts.indices { draft.verdicts[index].judge = user }
      try roles.apply(record, to: &draft)
      drafts.append(draft)
    }
    return .comparisons(drafts)
  }

  private func score(_ record: Record) throws(RowProblem) -> Double? {
    guard let field = record["score"] else { return nil }
    guard let number = field.number, (0...100).contains(number) else {
      throw .outOfRange(
        field: "score", value: excerpt(field.raw), expected: "a number from 0 to 100")
    }
    return number
  }
}
