import Preferences

/// Label Studio's JSON export: tasks with their data, and the annotations of each person.
///
/// The names of the two texts come from the project's own configuration: the usual ones are
/// known, others are mapped, as in `response_a=data.first`. A choice is a side that was
/// selected or an answer that was named; a cancelled annotation is no verdict.
/// Origin: labelstud.io, export format JSON.
/// Not checked: written from a description, without a file of the origin at hand.
struct LabelStudio: Dialect {
  let name = "label-studio"
  let summary = "Label Studio JSON export: data of two texts, annotations with results"

  func recognise(_ layout: Layout) -> Recognition? {
    guard layout.has(all: "data", "annotations"),
      layout.sample.contains(where: { record in
        record["data"]?.isObject == true
          && record["annotations"]?.elements.contains { $0["result"] != nil } == true
      })
    else { return nil }
    return Recognition(Recognition.Strength.specific)
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    let sample = layout.sample.compactMap { record in
      record["data"].map { Record(file: record.file, line: record.line, fields: $0) }
    }
    let inner = Layout(path: layout.path, columns: nil, sample: sample)
    let pair = PairColumns(inner, mapping: ColumnMapping())
    guard let a = mapping[.responseA] ?? pair.map({ "data." + $0.a }),
      let b = mapping[.responseB] ?? pair.map({ "data." + $0.b })
    else {
      throw .unrecognised(
        path: layout.path, missing: mapping[.responseA] == nil ? .responseA : .responseB,
        available: layout.columns)
    }
    let prompt = inner.column(like: ["prompt", "question", "questiontext", "instruction", "text"])
    return LabelStudioReader(
      a: a, b: b, prompt: mapping[.prompt] ?? prompt.map { "data." + $0 },
      roles: RoleColumns(mapping))
  }
}

private struct LabelStudioReader: DialectReader {
  let a: String
  let b: String
  let prompt: String?
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    var draft = DraftComparison(
      id: record.words("id"),
      prompt: Prompt(text: prompt.flatMap { record.words($0) } ?? ""),
      responseA: Response(text: try text(record, a)),
      responseB: Response(text: try text(record, b)))
    for annotation in record["annotations"]?.elements ?? [] {
      try draft.add { () throws(RowProblem) in
        DraftVerdict(
          judge: Self.person(annotation["completed_by"]), kind: .human,
          choice: try choice(annotation))
      }
    }
    if draft.badVerdicts.isEmpty, draft.verdicts.isEmpty {
      draft.verdicts = [
        DraftVerdict(kind: .human, choice: .abstention(reason: "no annotation"))
      ]
    }
    try draft.requireVerdict()
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  private func choice(_ annotation: Field) throws(RowProblem) -> Choice {
    if annotation["was_cancelled"]?.truth == true { return .abstention(reason: "cancelled") }
    for result in annotation["result"]?.elements ?? [] {
      guard let value = result["value"] else { continue }
      let named = value["selected"] ?? value["choices"]?.elements.first
      guard let named else { continue }
      return try VerdictTable(field: "annotations.result.value").choice(named)
    }
    return .abstention(reason: "no choice")
  }

  /// The person: a number, or an object with a number or an address.
  private static func person(_ field: Field?) -> String? {
    guard let field, !field.isNull else { return nil }
    let id = field.words ?? field["id"]?.words ?? field["email"]?.words
    return id.map { "person \($0)" }
  }

  private func text(_ record: Record, _ column: String) throws(RowProblem) -> String {
    guard let field = record.fields.value(at: column) else { throw .missingField(column) }
    return try responseText(field, column: column)
  }
}
