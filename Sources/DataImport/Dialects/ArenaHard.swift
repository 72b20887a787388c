import Preferences

/// Judgments of Arena-Hard: two games between a model and the baseline, joined to the answers.
///
/// A score speaks of the order that was shown: the baseline was first in the first game and
/// second in the other. "A>>B" is a grade of two steps; null is no verdict.
/// Source: github.com/lmarena/arena-hard-auto, gen_judgment.py. Files from before version 2
/// do not name the baseline.
struct ArenaHard: Dialect {
  let name = "arena-hard"
  let summary = "Arena-Hard judgments: uid or question_id, model, baseline, judge, two games"

  func recognise(_ layout: Layout) -> Recognition? {
    guard layout.has(all: "model", "games"), layout.has("uid") || layout.has("question_id") else {
      return nil
    }
    return Recognition(
      Recognition.Strength.specific,
      part: .comparisonsOf(texts: "the files of questions and model answers"))
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    ArenaHardReader(folder: folderName(layout.path), roles: RoleColumns(mapping))
  }
}

private struct ArenaHardReader: DialectReader {
  let folder: String?
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let question = record.words("uid") ?? record.words("question_id") else {
      throw .missingField("uid")
    }
    guard let model = record.words("model") else { throw .missingField("model") }
    let baselineColumn = roles[.systemA] ?? "baseline"
    guard let baseline = record.words(baselineColumn) else { throw .missingField(baselineColumn) }
    var draft = DraftComparison(
      prompt: Prompt(text: ""), responseA: Response(text: nil, system: baseline),
      responseB: Response(text: nil, system: model), scenario: record.words("category"))
    draft.references = TextReferences(
      question: ModelAnswers.question(question),
      a: ModelAnswers.answer(to: question, by: baseline),
      b: ModelAnswers.answer(to: question, by: model))
    let judge = record.words("judge") ?? folder
    for (position, game) in (record["games"]?.elements ?? []).prefix(2).enumerated() {
      let isSwapped = position == 1
      try draft.add { () throws(RowProblem) in
        let choice = try choice(game)
        return DraftVerdict(
          judge: judge, kind: .llm, choice: isSwapped ? choice.swapped : choice,
          shownFirst: isSwapped ? .b : .a,
          rationale: game["judgment"]?["answer"]?.words ?? game["judgment"]?.words)
      }
    }
    try draft.requireVerdict()
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  /// The choice in the order that was shown; a game that failed is null.
  private func choice(_ game: Field) throws(RowProblem) -> Choice {
    guard let score = game["score"] else { return .abstention(reason: "null") }
    var table = VerdictTable(field: "games.score")
    table.explicit = Self.scores
    return try table.choice(score)
  }

  private static let scores: [String: Choice] = [
    "a>>b": .grade(2, steps: 2), "a>b": .grade(1, steps: 2), "a=b": .grade(0, steps: 2),
    "b>a": .grade(-1, steps: 2), "b>>a": .grade(-2, steps: 2), "b<<a": .grade(2, steps: 2),
    "b<a": .grade(1, steps: 2), "b=a": .grade(0, steps: 2), "a<b": .grade(-1, steps: 2),
    "a<<b": .grade(-2, steps: 2),
  ]
}

/// The name of the folder in which a file lies.
func folderName(_ path: String) -> String? {
  path.split(separator: "/").dropLast().last.map(String.init)
}
