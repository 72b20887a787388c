import Preferences

/// A file of LLM Comparator: one object with the examples, their scores and their raters.
///
/// Scores run from -1.5 to 1.5, positive where A is better. Multiples of one half are
/// grades of three steps; other scores, which are means, speak by their sign alone.
/// Source: github.com/PAIR-code/llm-comparator, the JSON format in its README.
struct LLMComparator: Dialect {
  let name = "llm-comparator"
  let summary = "LLM Comparator file: examples with output_text_a, output_text_b and scores"

  func recognise(_ layout: Layout) -> Recognition? {
    layout.has(all: "examples", "models")
      ? Recognition(Recognition.Strength.specific) : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    LLMComparatorReader()
  }
}

private struct LLMComparatorReader: DialectReader {
  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let examples = record["examples"] else { throw .missingField("examples") }
    let models = (record["models"]?.elements ?? []).map { $0["name"]?.words ?? $0.words }
    return .reading(examples.elements) { example throws(RowProblem) in
      var draft = DraftComparison(
        prompt: Prompt(text: example["input_text"].map(Conversation.text(of:)) ?? ""),
        responseA: try response(example, "output_text_a"),
        responseB: try response(example, "output_text_b"),
        scenario: example["tags"]?.elements.first?.words)
      draft.responseA.system = models.first ?? nil
      draft.responseB.system = models.dropFirst().first ?? nil
      try addVerdicts(of: example, to: &draft)
      try draft.requireVerdict()
      return [draft]
    }
  }

  private func response(_ example: Field, _ column: String) throws(RowProblem) -> Response {
    guard let field = example[column] else { throw .missingField("examples.\(column)") }
    // Long texts come as lists of chunks.
    if field.isList { return Response(text: Conversation.text(of: field)) }
    return Response(text: try responseText(field, column: "examples.\(column)"))
  }

  /// Adds the verdicts of the single raters, or the score where there are none.
  private func addVerdicts(
    of example: Field, to draft: inout DraftComparison
  ) throws(RowProblem) {
    let raters = example["individual_rater_scores"]?.elements ?? []
    if raters.isEmpty {
      try draft.add { () throws(RowProblem) in
        DraftVerdict(kind: .llm, choice: try choice(example["score"]))
      }
    }
    for rater in raters {
      try draft.add { () throws(RowProblem) in
        var verdict = DraftVerdict(kind: .llm, choice: try choice(rater["score"]))
        if let isFlipped = rater["is_flipped"]?.truth {
          verdict.shownFirst = isFlipped ? .b : .a
        }
        verdict.rationale = rater["rationale"]?.words
        return verdict
      }
    }
  }

  private func choice(_ score: Field?) throws(RowProblem) -> Choice {
    guard let score, !score.isNull else { return .abstention(reason: "null") }
    guard let number = score.number, abs(number) <= 1.5 else {
      throw .outOfRange(
        field: "examples.score", value: excerpt(score.raw), expected: "a number from -1.5 to 1.5")
    }
    if let grade = Int(exactly: number * 2) { return .grade(grade, steps: 3) }
    return number > 0 ? .a : .b
  }
}
