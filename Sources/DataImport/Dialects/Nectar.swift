import Preferences

/// Nectar and its like: a list of answers, each with its rank, 1 for the best.
///
/// Equal ranks are ties. The prompt may be a transcript that ends with an open turn.
/// Origin: huggingface.co/datasets/berkeley-nest/Nectar.
/// Not checked: written from a description, without a file of the origin at hand.
struct Nectar: Dialect {
  let name = "nectar"
  let summary = "Nectar: prompt and answers, each with a rank from 1 for the best"

  func recognise(_ layout: Layout) -> Recognition? {
    guard layout.has(all: "prompt", "answers"),
      layout.sample.contains(where: { record in
        record["answers"]?.elements.contains { $0["answer"] != nil && $0["rank"] != nil } == true
      })
    else { return nil }
    return Recognition(Recognition.Strength.specific)
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    NectarReader(roles: RoleColumns(mapping))
  }
}

private struct NectarReader: DialectReader {
  let roles: RoleColumns
  let pairs = RatedPairs(judge: "gpt-4", kind: .llm, keepsTies: true)

  var notes: [String] { pairs.notes }

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let answers = record["answers"] else { throw .missingField("answers") }
    var responses: [RatedResponse] = []
    for answer in answers.elements { responses.append(try rated(answer)) }
    var drafts: [DraftComparison] = []
    for var draft in pairs.pairs(of: responses, prompt: prompt(record)) {
      draft.scenario = (record["source"]?.elements.first ?? record["source"])?.words
      try roles.apply(record, to: &draft)
      drafts.append(draft)
    }
    return .comparisons(drafts)
  }

  private func prompt(_ record: Record) -> Prompt {
    let text = record.words("prompt") ?? ""
    guard var conversation = Conversation(transcript: text) else { return Prompt(text: text) }
    // The transcript ends where the answer belongs.
    if conversation.turns.last?.text.isEmpty == true { conversation.turns.removeLast() }
    return conversation.prompt
  }

  private func rated(_ answer: Field) throws(RowProblem) -> RatedResponse {
    guard let text = answer["answer"] else { throw .missingField("answers.answer") }
    guard let rank = answer["rank"] else { throw .missingField("answers.rank") }
    guard rank.isNull || rank.number != nil else {
      throw .wrongKind(field: "answers.rank", value: excerpt(rank.raw), expected: "a number")
    }
    return RatedResponse(
      response: Response(
        text: try responseText(text, column: "answers.answer"), system: answer["model"]?.words),
      rating: rank.number.map { -$0 })
  }
}
