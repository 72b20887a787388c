import Preferences

/// JudgeBench: pairs with a known better response, and a judge asked in both orders.
///
/// `label` is the truth, kept as the verdicts of a rule named "gold". `judgments` holds the
/// decisions of one judge; the second was made with the responses exchanged, and speaks of
/// the order that was shown.
/// Source: github.com/ScalerLab/JudgeBench, run_judge.py and a file of outputs.
struct JudgeBench: Dialect {
  let name = "judgebench"
  let summary = "JudgeBench pairs: response_A, response_B, label \"A>B\", judgments in two orders"

  func recognise(_ layout: Layout) -> Recognition? {
    layout.has(all: "pair_id", "question", "response_A", "response_B", "label")
      ? Recognition(Recognition.Strength.specific) : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    JudgeBenchReader(roles: RoleColumns(mapping))
  }
}

private struct JudgeBenchReader: DialectReader {
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    var draft = DraftComparison(
      id: record.words("pair_id"), prompt: Prompt(text: record.words("question") ?? ""),
      responseA: try response(record, "response_A"),
      responseB: try response(record, "response_B"), scenario: record.words("source"))
    try draft.add { () throws(RowProblem) in
      guard let label = record.fields["label"] else { throw .missingField("label") }
      var gold = DraftVerdict(
        judge: "gold", kind: .rule, choice: try VerdictTable(field: "label").choice(label))
      gold.countsOnce = true
      return gold
    }
    let judgments = Array((record["judgments"]?.elements ?? []).prefix(2))
    let model = judgments.lazy.compactMap { $0.value(at: "judgment.judge_model")?.words }.first
    let method = record.words("judge_name")
    for (position, judgment) in judgments.enumerated() {
      try draft.add { () throws(RowProblem) in
        let choice = try choice(judgment)
        return DraftVerdict(
          judge: model ?? method, kind: method == "reward_model" ? .rewardModel : .llm,
          choice: position == 1 ? choice.swapped : choice,
          shownFirst: position == 1 ? .b : .a)
      }
    }
    try draft.requireVerdict()
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  private func response(_ record: Record, _ column: String) throws(RowProblem) -> Response {
    guard let field = record.fields[column] else { throw .missingField(column) }
    return Response(
      text: try responseText(field, column: column), system: record.words("response_model"))
  }

  /// The decision in the order that was shown; a judge that failed left a null.
  private func choice(_ judgment: Field) throws(RowProblem) -> Choice {
    guard let decision = judgment["decision"] else { return .abstention(reason: "null") }
    return try VerdictTable(field: "judgments.decision").choice(decision)
  }
}
