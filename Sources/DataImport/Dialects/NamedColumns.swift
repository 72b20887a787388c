import Preferences

/// A table with a column for each of two systems, and a verdict that names a column.
///
/// Origin: the tables of VibeCheck.
/// Not checked: written from a description, without a file of the origin at hand.
struct NamedColumns: Dialect {
  let name = "named-columns"
  let summary = "a column of texts for each of two systems; the verdict names one of them"

  func recognise(_ layout: Layout) -> Recognition? {
    Self.columns(layout, mapping: ColumnMapping()) == nil
      ? nil : Recognition(Recognition.Strength.generic + 5)
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    guard let columns = Self.columns(layout, mapping: mapping) else {
      throw .unrecognised(path: layout.path, missing: .responseA, available: layout.columns)
    }
    return NamedColumnsReader(
      a: columns.a, b: columns.b, verdict: columns.verdict,
      roles: RoleColumns(mapping, guessingFrom: layout))
  }

  /// The two columns, in the order of the table, that the first verdicts name.
  private static func columns(
    _ layout: Layout, mapping: ColumnMapping
  ) -> (a: String, b: String, verdict: String)? {
    guard let verdict = mapping[.verdict] ?? layout.column(like: ["preference", "winner"]),
      PairColumns(layout, mapping: ColumnMapping()) == nil
    else { return nil }
    var named: Set<String> = []
    for record in layout.sample {
      guard let words = record.words(verdict).map(trimmed) else { continue }
      if layout.columns.contains(words), words != verdict {
        named.insert(words)
      } else if VerdictWords.choice(words.lowercased())?.preferred != nil {
        return nil
      }
    }
    let found = layout.columns.filter(named.contains)
    return found.count == 2 ? (found[0], found[1], verdict) : nil
  }
}

private struct NamedColumnsReader: DialectReader {
  let a: String
  let b: String
  let verdict: String
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let value = record.fields[verdict] else { throw .missingField(verdict) }
    var draft = DraftComparison(
      prompt: Prompt(text: ""), responseA: Response(text: try text(record, a), system: a),
      responseB: Response(text: try text(record, b), system: b))
    let choice = try VerdictTable(field: verdict).choice(value, systemA: a, systemB: b)
    draft.verdicts = [DraftVerdict(choice: choice)]
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  private func text(_ record: Record, _ column: String) throws(RowProblem) -> String {
    guard let field = record.fields[column] else { throw .missingField(column) }
    return try responseText(field, column: column)
  }
}
