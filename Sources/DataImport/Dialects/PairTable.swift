import Preferences

/// Any table with a column for each response and one for the verdict.
struct PairTable: Dialect {
  let name = "pairs"
  let summary = "any table with two responses and a verdict in columns of usual names"

  func recognise(_ layout: Layout) -> Recognition? {
    let mapping = ColumnMapping()
    guard let pair = PairColumns(layout, mapping: mapping),
      VerdictColumns(layout, mapping: mapping, pair: pair) != nil
    else { return nil }
    return Recognition(Recognition.Strength.generic)
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    guard let pair = PairColumns(layout, mapping: mapping) else {
      let missing: ColumnRole = mapping[.responseA] == nil ? .responseA : .responseB
      throw .unrecognised(path: layout.path, missing: missing, available: layout.columns)
    }
    guard let verdict = VerdictColumns(layout, mapping: mapping, pair: pair) else {
      throw .unrecognised(path: layout.path, missing: .verdict, available: layout.columns)
    }
    return PairReader(
      pair: pair, verdict: try verdict.withSteps(layout),
      roles: RoleColumns(mapping, guessingFrom: layout), factors: [],
      order: OrderWitness(mapping))
  }
}

/// Reads rows of a table of pairs, with or without given factors.
struct PairReader: DialectReader {
  /// The columns of the texts; nil in a table that has numbers only.
  let pair: PairColumns?
  let verdict: VerdictColumns
  let roles: RoleColumns
  let factors: [FactorColumns]
  let order: OrderWitness

  var mapping: [ColumnRole: String] {
    var found = roles.named
    found[.responseA] = pair?.a
    found[.responseB] = pair?.b
    if case .codes(let table) = verdict { found[.verdict] = table.mapped }
    return found
  }

  var question: ImportQuestion? { order.question(column: roles[.shownFirst]) }

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    let texts: (a: String, b: String)?
    if let pair { texts = try pair.texts(record) } else { texts = nil }
    var draft = DraftComparison(
      prompt: Prompt(text: ""), responseA: Response(text: texts?.a),
      responseB: Response(text: texts?.b))
    draft.responseA.system = roles[.systemA].flatMap { record.words($0) }
    draft.responseB.system = roles[.systemB].flatMap { record.words($0) }
    let choice = try verdict.choice(
      record, systemA: draft.responseA.system, systemB: draft.responseB.system)
    draft.verdicts = [DraftVerdict(choice: choice)]
    draft.given.reserveCapacity(factors.count)
    for factor in factors {
      if let value = try factor.value(record) {
        draft.given.append(GivenFactor(name: factor.name, value: value))
      }
    }
    try roles.apply(record, to: &draft)
    if case .codes(let table) = verdict {
      try order.settleFrame(of: table.field, shown: roles[.shownFirst], record, &draft)
    }
    order.witness(draft)
    return .comparisons([draft])
  }
}
