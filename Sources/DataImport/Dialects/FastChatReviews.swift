import Preferences

/// Reviews of old FastChat: two scores for two answers, joined to the answers by their ids.
///
/// Assistant 1 was shown first. Equal scores are a tie, -1 is a review that failed. The judge
/// is named by the file, before "_review_", or by the folder; `reviewer_id` means the prompt
/// that the judge was given.
/// Source: github.com/lm-sys/FastChat, fastchat/eval/table/review.
struct FastChatReviews: Dialect {
  let name = "fastchat-reviews"
  let summary = "FastChat reviews: answer1_id, answer2_id, score of two numbers, joined by id"

  func recognise(_ layout: Layout) -> Recognition? {
    guard layout.has(all: "question_id", "answer1_id", "answer2_id", "score") else { return nil }
    return Recognition(
      Recognition.Strength.specific, part: .comparisonsOf(texts: "the files of answers"))
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    FastChatReviewsReader(judge: Self.judge(layout.path), roles: RoleColumns(mapping))
  }

  private static func judge(_ path: String) -> String? {
    [fileStem(path), folderName(path) ?? ""].lazy.compactMap { name in
      name.range(ofFirst: "_review_").map { String(name[..<$0.lowerBound]) }
    }.first
  }
}

private struct FastChatReviewsReader: DialectReader {
  let judge: String?
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let question = record.words("question_id") else { throw .missingField("question_id") }
    guard let a = record.words("answer1_id") else { throw .missingField("answer1_id") }
    guard let b = record.words("answer2_id") else { throw .missingField("answer2_id") }
    var draft = DraftComparison(
      prompt: Prompt(text: ""), responseA: Response(text: nil), responseB: Response(text: nil))
    draft.references = TextReferences(
      question: ModelAnswers.question(question), a: ModelAnswers.answer(a),
      b: ModelAnswers.answer(b))
    draft.verdicts = [
      DraftVerdict(
        judge: judge, kind: .llm, choice: try choice(record), shownFirst: .a,
        rationale: record.words("text"))
    ]
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  private func choice(_ record: Record) throws(RowProblem) -> Choice {
    guard let score = record.fields["score"] else { throw .missingField("score") }
    let numbers = score.elements.compactMap(\.number)
    guard numbers.count == 2, score.elements.count == 2 else {
      throw .wrongKind(field: "score", value: excerpt(score.raw), expected: "two numbers")
    }
    if numbers.contains(-1) { return .abstention(reason: "-1") }
    return numbers[0] == numbers[1] ? .tie : (numbers[0] > numbers[1] ? .a : .b)
  }
}
