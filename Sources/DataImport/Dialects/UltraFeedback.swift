import Preferences

/// UltraFeedback: several completions of an instruction, each rated by GPT-4.
///
/// The overall score decides; the ratings of single qualities become given factors. Ratings
/// are strings, and "N/A" is no rating. The scores contradict the ratings now and then, which
/// the notes count.
/// Origin: huggingface.co/datasets/openbmb/UltraFeedback.
/// Not checked: written from a description, without a file of the origin at hand.
struct UltraFeedback: Dialect {
  let name = "ultrafeedback"
  let summary = "UltraFeedback: instruction and completions with overall_score and annotations"

  func recognise(_ layout: Layout) -> Recognition? {
    guard layout.has(all: "instruction", "completions"),
      layout.sample.contains(where: { record in
        record["completions"]?.elements.contains { $0["response"] != nil } == true
      })
    else { return nil }
    return Recognition(Recognition.Strength.specific)
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    UltraFeedbackReader(roles: RoleColumns(mapping))
  }
}

private struct UltraFeedbackReader: DialectReader {
  let roles: RoleColumns
  let pairs = RatedPairs(judge: "gpt-4", kind: .llm, keepsTies: false)

  var notes: [String] { pairs.notes }

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let completions = record["completions"] else { throw .missingField("completions") }
    var responses: [RatedResponse] = []
    for completion in completions.elements { responses.append(try rated(completion)) }
    let prompt = Prompt(text: record.words("instruction") ?? "")
    var drafts: [DraftComparison] = []
    for var draft in pairs.pairs(of: responses, prompt: prompt) {
      draft.scenario = record.words("source")
      try roles.apply(record, to: &draft)
      drafts.append(draft)
    }
    return .comparisons(drafts)
  }

  private func rated(_ completion: Field) throws(RowProblem) -> RatedResponse {
    guard let text = completion["response"] else { throw .missingField("completions.response") }
    var aspects: [(name: String, value: Double)] = []
    for (name, annotation) in completion["annotations"]?.members ?? [] {
      // Some qualities were judged several times over, in a list.
      let rating = annotation["Rating"] ?? annotation.elements.first?["Rating"]
      if let number = rating?.number { aspects.append((name, number)) }
    }
    let score = completion["overall_score"] ?? completion["fine-grained_score"]
    if let score, !score.isNull, score.number == nil, score.words?.lowercased() != "n/a" {
      throw .wrongKind(
        field: "completions.overall_score", value: excerpt(score.raw), expected: "a number")
    }
    return RatedResponse(
      response: Response(
        text: try responseText(text, column: "completions.response"),
        system: completion["model"]?.words),
      rating: score?.number, aspects: aspects)
  }
}
