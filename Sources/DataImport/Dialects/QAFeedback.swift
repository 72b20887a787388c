import Preferences

/// QA-feedback: four answers to a question and a person's verdict on all six pairs.
///
/// Source: github.com/allenai/FineGrainedRLHF, tasks/qa_feedback/data.
struct QAFeedback: Dialect {
  let name = "qa-feedback"
  let summary = "QA-feedback: prediction 1..4 with six preferences, passages and a reference"

  func recognise(_ layout: Layout) -> Recognition? {
    layout.has(all: "question", "prediction 1", "prediction 2", "preference")
      ? Recognition(Recognition.Strength.specific) : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    QAFeedbackReader(roles: RoleColumns(mapping))
  }
}

private struct QAFeedbackReader: DialectReader {
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    let answers = try answers(record)
    let pairs = answers.indices.flatMap { first in
      answers.indices.filter { $0 > first }.map { (first, $0) }
    }
    let preferences = record["preference"]?.elements ?? []
    guard preferences.count == pairs.count else {
      throw .wrongKind(
        field: "preference", value: "a list of \(preferences.count)",
        expected: "a list of \(pairs.count), one for each pair of \(answers.count) answers")
    }
    let prompt = Prompt(
      text: record.words("question") ?? "", reference: record.words("gold"),
      source: record["passages"].map(passages))
    let table = VerdictTable(field: "preference", explicit: ["1": .a, "2": .b, "0": .tie])
    var drafts: [DraftComparison] = []
    for ((first, second), preference) in zip(pairs, preferences) {
      var draft = DraftComparison(
        prompt: prompt, responseA: Response(text: answers[first]),
        responseB: Response(text: answers[second]))
      try draft.add { () throws(RowProblem) in
        DraftVerdict(judge: "human", kind: .human, choice: try table.choice(preference))
      }
      try roles.apply(record, to: &draft)
      drafts.append(draft)
    }
    if let problem = drafts.first?.badVerdicts.first,
      drafts.allSatisfy({ $0.verdicts.isEmpty })
    {
      throw problem
    }
    return .comparisons(drafts)
  }

  private func answers(_ record: Record) throws(RowProblem) -> [String] {
    var answers: [String] = []
    while let field = record.fields["prediction \(answers.count + 1)"] {
      answers.append(try responseText(field, column: "prediction \(answers.count + 1)"))
    }
    guard answers.count > 1 else { throw .missingField("prediction \(answers.count + 1)") }
    return answers
  }

  /// Each passage is a list of a title and sentences.
  private func passages(_ field: Field) -> String {
    field.elements.map { passage in
      passage.elements.compactMap(\.words).joined(separator: " ")
    }.joined(separator: "\n\n")
  }
}
