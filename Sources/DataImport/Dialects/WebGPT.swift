import Preferences

/// WebGPT comparisons: two answers with scores that sum to zero; the higher one won.
///
/// Origin: huggingface.co/datasets/openai/webgpt_comparisons.
/// Not checked: written from a description, without a file of the origin at hand.
struct WebGPT: Dialect {
  let name = "webgpt"
  let summary = "WebGPT comparisons: question, answer_0, answer_1, score_0, score_1"

  func recognise(_ layout: Layout) -> Recognition? {
    layout.has(all: "question", "answer_0", "answer_1", "score_0", "score_1")
      ? Recognition(Recognition.Strength.specific) : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    WebGPTReader(roles: RoleColumns(mapping))
  }
}

private struct WebGPTReader: DialectReader {
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    let question = record["question"]
    let prompt = question?["full_text"]?.words ?? question?.words
    let score0 = try score(record, "score_0")
    let score1 = try score(record, "score_1")
    let choice: Choice = score0 == score1 ? .tie : (score0 > score1 ? .a : .b)
    var draft = DraftComparison(
      prompt: Prompt(text: prompt ?? ""),
      responseA: Response(text: try text(record, "answer_0")),
      responseB: Response(text: try text(record, "answer_1")))
    draft.verdicts = [DraftVerdict(judge: "human", kind: .human, choice: choice)]
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  private func score(_ record: Record, _ column: String) throws(RowProblem) -> Double {
    guard let field = record[column] else { throw .missingField(column) }
    guard let number = field.number else {
      throw .wrongKind(field: column, value: excerpt(field.raw), expected: "a number")
    }
    return number
  }

  private func text(_ record: Record, _ column: String) throws(RowProblem) -> String {
    guard let field = record.fields[column] else { throw .missingField(column) }
    return try responseText(field, column: column)
  }
}
