import Preferences

/// AdParaphrase: advertising texts, with counts of votes in place of verdicts.
///
/// The people are not named, so the counts are the weights of one judge's verdicts, "crowd".
/// A row without a vote was never shown to anyone: an abstention, not a tie. In v1 and in
/// the main file of v2 the first text is the original of the second, and stands for the
/// missing prompt as a cluster.
/// Source: github.com/CyberAgentAILab/AdParaphrase and AdParaphrase-v2.0.
struct AdParaphrase: Dialect {
  let name = "adparaphrase"
  let summary = "AdParaphrase: two ads with count.preference_ad1, _ad2 and _skip"

  func recognise(_ layout: Layout) -> Recognition? {
    layout.has(all: "count.preference_ad1", "count.preference_ad2", "count.preference_skip")
      ? Recognition(Recognition.Strength.specific) : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    let isGenerated = layout.has(all: "generated_ad1", "generated_ad2")
    return AdParaphraseReader(
      prefix: isGenerated ? "generated_" : "", origin: isGenerated ? "model_ad" : "source_ad",
      roles: RoleColumns(mapping))
  }
}

private struct AdParaphraseReader: DialectReader {
  let prefix: String
  let origin: String
  let roles: RoleColumns

  var notes: [String] {
    ["votes are counts: each comparison has one weighted verdict for every count above 0"]
  }

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    let a = try response(record, 1)
    var draft = DraftComparison(
      id: record.words("id") ?? record.words("index"),
      prompt: Prompt(text: record.words("input_ad") ?? ""), responseA: a,
      responseB: try response(record, 2))
    draft.cluster = record.words("input_ad") ?? a.text
    let counts: [(Choice, String)] = [(.a, "ad1"), (.b, "ad2"), (.tie, "skip")]
    for (choice, name) in counts {
      let votes = try votes(record, "count.preference_" + name)
      if votes > 0 {
        draft.verdicts.append(
          DraftVerdict(judge: "crowd", kind: .human, choice: choice, weight: votes))
      }
    }
    if draft.verdicts.isEmpty {
      draft.verdicts = [
        DraftVerdict(judge: "crowd", kind: .human, choice: .abstention(reason: "no votes"))
      ]
    }
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  private func response(_ record: Record, _ number: Int) throws(RowProblem) -> Response {
    let column = "\(prefix)ad\(number)"
    guard let field = record.fields[column] else { throw .missingField(column) }
    return Response(
      text: try responseText(field, column: column), system: record.words("\(origin)\(number)"))
  }

  private func votes(_ record: Record, _ column: String) throws(RowProblem) -> Double {
    guard let field = record[column] else { throw .missingField(column) }
    guard let votes = field.number, votes >= 0, votes == votes.rounded() else {
      throw .outOfRange(
        field: column, value: excerpt(field.raw), expected: "a count from 0 upwards")
    }
    return votes
  }
}
