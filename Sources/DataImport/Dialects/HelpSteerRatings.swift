import Preferences

/// HelpSteer and HelpSteer2 ratings: one response a row, rows of one prompt one after another.
///
/// Helpfulness, from 0 to 4, decides; the other qualities become given factors.
/// Origin: huggingface.co/datasets/nvidia/HelpSteer2.
/// Not checked: written from a description, without a file of the origin at hand.
struct HelpSteerRatings: Dialect {
  let name = "helpsteer2-ratings"
  let summary = "HelpSteer ratings: prompt, response, helpfulness 0 to 4, neighbours compared"

  func recognise(_ layout: Layout) -> Recognition? {
    layout.has(all: "prompt", "response", "helpfulness", "correctness", "coherence")
      ? Recognition(Recognition.Strength.specific) : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    HelpSteerRatingsReader(
      aspects: ["correctness", "coherence", "complexity", "verbosity"].filter { layout.has($0) },
      roles: RoleColumns(mapping))
  }
}

private struct HelpSteerRatingsReader: DialectReader {
  let aspects: [String]
  let roles: RoleColumns
  let rows = RatedRows(RatedPairs(judge: "human", kind: .human, keepsTies: true))

  var notes: [String] { rows.notes }

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let text = record.fields["response"] else { throw .missingField("response") }
    let prompt = record.words("prompt") ?? ""
    var rated = RatedResponse(
      response: Response(text: try responseText(text, column: "response")),
      rating: try rating(record, "helpfulness"))
    for name in aspects {
      if let value = try rating(record, name) { rated.aspects.append((name, value)) }
    }
    let conversation = Conversation(transcript: prompt)
    var drafts: [DraftComparison] = []
    for var draft in rows.add(
      rated, group: prompt, prompt: conversation?.prompt ?? Prompt(text: prompt))
    {
      try roles.apply(record, to: &draft)
      drafts.append(draft)
    }
    return .comparisons(drafts)
  }

  private func rating(_ record: Record, _ column: String) throws(RowProblem) -> Double? {
    guard let field = record[column] else { return nil }
    guard let number = field.number, (0...4).contains(number) else {
      throw .outOfRange(
        field: column, value: excerpt(field.raw), expected: "a number from 0 to 4")
    }
    return number
  }
}
