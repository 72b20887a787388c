import Preferences

/// AnnotatedPairs: one object with named annotators and what each says of each pair.
///
/// Annotators of type "principle" are no judges but tests of a text's quality: they become
/// given factors, with the difference 1 where the principle speaks for A and -1 for B.
/// Source: github.com/rdnfn/feedback-forensics, data/output/annotated_pairs.json (version 2);
/// version 1 from a description.
struct AnnotatedPairs: Dialect {
  let name = "annotated-pairs"
  let summary = "AnnotatedPairs file: annotators and comparisons with annotations"

  func recognise(_ layout: Layout) -> Recognition? {
    layout.has(all: "annotators", "comparisons")
      ? Recognition(Recognition.Strength.specific) : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    AnnotatedPairsReader()
  }
}

private struct AnnotatedPairsReader: DialectReader {
  private struct Annotator {
    var name: String
    var type: String?
    var kind: JudgeKind? {
      switch type?.lowercased() {
      case "human": .human
      case "ai", "llm", "model": .llm
      case "reward_model", "reward-model": .rewardModel
      default: nil
      }
    }
  }

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let comparisons = record["comparisons"] else { throw .missingField("comparisons") }
    var annotators: [String: Annotator] = [:]
    for (id, field) in record["annotators"]?.members ?? [] {
      annotators[id] = Annotator(
        name: field["name"]?.words ?? field["description"]?.words ?? id,
        type: field["type"]?.words)
    }
    return .reading(comparisons.elements) { comparison throws(RowProblem) in
      [try draft(comparison, annotators)]
    }
  }

  private func draft(
    _ comparison: Field, _ annotators: [String: Annotator]
  ) throws(RowProblem) -> DraftComparison {
    var draft = DraftComparison(
      id: comparison["id"]?.words,
      prompt: Prompt(text: comparison["prompt"].map(Conversation.text(of:)) ?? ""),
      responseA: try response(comparison, "a"), responseB: try response(comparison, "b"))
    let table = VerdictTable(field: "comparisons.annotations.pref")
    for (id, annotation) in comparison["annotations"]?.members ?? [] {
      let annotator = annotators[id] ?? Annotator(name: id)
      if annotator.type?.lowercased() == "principle" {
        if let difference = difference(try choice(annotation, table)) {
          draft.given.append(GivenFactor(name: annotator.name, value: .difference(difference)))
        }
      } else {
        try draft.add { () throws(RowProblem) in
          DraftVerdict(
            judge: annotator.name, kind: annotator.kind, choice: try choice(annotation, table))
        }
      }
    }
    try draft.requireVerdict()
    return draft
  }

  /// What a principle says of the difference; nil where it says nothing usable.
  ///
  /// A principle that does not apply tells the responses apart as little as a tie.
  private func difference(_ choice: Choice) -> Double? {
    switch choice {
    case .a: 1
    case .b: -1
    case .tie, .abstention(reason: "not_applicable"): 0
    default: nil
    }
  }

  /// `pref` is a or b; without it `no_pref_reason` tells a tie from no verdict.
  private func choice(_ annotation: Field, _ table: VerdictTable) throws(RowProblem) -> Choice {
    if let preference = annotation["pref"], !preference.isNull {
      return try table.choice(preference)
    }
    let reason = annotation["no_pref_reason"]?.words ?? "null"
    if VerdictWords.choice(reason.lowercased()) == .tie { return .tie }
    return .abstention(reason: reason)
  }

  /// Version 2 has `response_a.text` and `.model`, version 1 has `text_a`.
  private func response(_ comparison: Field, _ side: String) throws(RowProblem) -> Response {
    if let response = comparison["response_\(side)"], let text = response["text"] {
      return Response(
        text: try responseText(text, column: "comparisons.response_\(side).text"),
        system: response["model"]?.words)
    }
    guard let text = comparison["text_\(side)"] else {
      throw .missingField("comparisons.response_\(side).text")
    }
    return Response(text: try responseText(text, column: "comparisons.text_\(side)"))
  }
}
