import Preferences

/// A dialect whose rows are one pair each, in columns of fixed names and codes.
struct FixedColumns: Dialect {
  /// A verdict and who gave it.
  struct Verdict {
    /// The column or dotted path of the code.
    var column: String
    /// What the codes mean, beside words that are always understood.
    var codes: [String: Choice]
    /// The column of the judge's name.
    var judgeColumn: String?
    /// The judge where no column names one.
    var judge: String?
    /// What the judge is.
    var kind: JudgeKind?
  }

  let name: String
  let summary: String
  /// Columns that together tell the dialect from others.
  let signature: [String]
  let prompt: String
  let responseA: String
  let responseB: String
  let verdicts: [Verdict]
  /// Columns of roles that are read as in any table.
  var roles: [ColumnRole: String] = [:]

  func recognise(_ layout: Layout) -> Recognition? {
    signature.allSatisfy(layout.has) ? Recognition(Recognition.Strength.specific) : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    var all = mapping
    for (role, column) in roles where all.columns[role] == nil { all.columns[role] = column }
    return FixedColumnsReader(dialect: self, roles: RoleColumns(all))
  }
}

private struct FixedColumnsReader: DialectReader {
  let dialect: FixedColumns
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    var draft = DraftComparison(
      prompt: try prompt(record),
      responseA: Response(text: try text(record, dialect.responseA)),
      responseB: Response(text: try text(record, dialect.responseB)))
    for verdict in dialect.verdicts {
      try draft.add { () throws(RowProblem) in
        guard let value = record.fields.value(at: verdict.column) else {
          throw .missingField(verdict.column)
        }
        let table = VerdictTable(field: verdict.column, explicit: verdict.codes)
        return DraftVerdict(
          judge: verdict.judgeColumn.flatMap { record.words($0) } ?? verdict.judge,
          kind: verdict.kind, choice: try table.choice(value))
      }
    }
    try draft.requireVerdict()
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  private func text(_ record: Record, _ column: String) throws(RowProblem) -> String {
    guard let field = record.fields.value(at: column) else { throw .missingField(column) }
    return try responseText(field, column: column)
  }

  /// The prompt; of a list of messages the last question, with the rest as context.
  private func prompt(_ record: Record) throws(RowProblem) -> Prompt {
    guard let field = record.value(at: dialect.prompt) else { throw .missingField(dialect.prompt) }
    if let conversation = Conversation(messages: field) { return conversation.prompt }
    return Prompt(text: Conversation.text(of: field))
  }
}
