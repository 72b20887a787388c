import Preferences

/// Annotations of AlpacaEval: LLM verdicts from 1 (first output) to 2 (second output).
///
/// A fraction is one plus the judge's probability of the second output; 1.5, and 0 in old
/// files, is a tie. The first output is the reference model's, not the one shown first:
/// the judge is in the row or, without an annotator, in the folder's name;
/// the shown order is known only where `referenced_models` tells it (`m` came first).
/// Source: github.com/tatsu-lab/alpaca_eval, results/*/*/annotations.json.
struct AlpacaEval: Dialect {
  let name = "alpaca-eval"
  let summary = "AlpacaEval annotations: output_1, output_2, annotator, preference from 1 to 2"

  func recognise(_ layout: Layout) -> Recognition? {
    guard layout.has(all: "instruction", "output_1", "output_2", "preference"),
      layout.has("annotator") || layout.has(all: "generator_1", "generator_2")
    else { return nil }
    return Recognition(Recognition.Strength.specific)
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    AlpacaEvalReader(folder: Self.judgeFolder(layout.path), roles: RoleColumns(mapping))
  }

  /// The judge that the folder of `annotations.json` names, for rows that name none.
  private static func judgeFolder(_ path: String) -> String? {
    fileStem(path) == "annotations" ? folderName(path) : nil
  }
}

private struct AlpacaEvalReader: DialectReader {
  let folder: String?
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let preference = record.fields["preference"] else { throw .missingField("preference") }
    var draft = DraftComparison(
      prompt: Prompt(text: instructionText(record)),
      responseA: try response(record, number: 1), responseB: try response(record, number: 2),
      scenario: record.words("dataset"))
    draft.verdicts = [
      DraftVerdict(
        judge: record.words("annotator") ?? folder, kind: .llm, choice: try choice(preference),
        shownFirst: shownFirst(record),
        rationale: record.words("raw_completion.concise_explanation"))
    ]
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  private func response(_ record: Record, number: Int) throws(RowProblem) -> Response {
    let column = "output_\(number)"
    guard let field = record.fields[column] else { throw .missingField(column) }
    return Response(
      text: try responseText(field, column: column), system: record.words("generator_\(number)"))
  }

  private func choice(_ preference: Field) throws(RowProblem) -> Choice {
    if preference.isNull { return .abstention(reason: "null") }
    guard let number = preference.words.flatMap({ Double(trimmed($0)) }), preference.truth == nil
    else {
      throw .wrongKind(
        field: "preference", value: excerpt(preference.raw), expected: "a number from 1 to 2")
    }
    if number.isNaN { return .abstention(reason: "nan") }
    if number == 0 { return .tie }
    guard (1...2).contains(number) else {
      throw .outOfRange(
        field: "preference", value: excerpt(preference.raw), expected: "0 or a number from 1 to 2")
    }
    return VerdictColumns.choice(probability: 2 - number)
  }

  private func shownFirst(_ record: Record) -> Side? {
    switch record.words("referenced_models.m") {
    case "output_1": .a
    case "output_2": .b
    default: nil
    }
  }
}
