import Preferences

/// The column, or columns, of a table that hold the verdict.
enum VerdictColumns {
  /// One column of codes.
  case codes(VerdictTable)
  /// A probability that A is better: 1 is A, 0 is B, one half a tie.
  case probability(String)
  /// Three columns of which one is 1.
  case oneHot(a: String, b: String, tie: String?)

  /// The column that the user named, or the first whose name says so.
  init?(_ layout: Layout, mapping: ColumnMapping, pair: PairColumns?) {
    if let column = mapping[.verdict] ?? layout.column(like: Self.usualNames) {
      var table = VerdictTable(field: column)
      table.explicit = mapping.codes
      table.steps = mapping.steps
      table.countsFromZero = pair?.countFromZero ?? false
      table.columnA = pair.map { VerdictWords.normalised($0.a) }
      table.columnB = pair.map { VerdictWords.normalised($0.b) }
      let isPlain = mapping.codes.isEmpty && mapping.steps == nil
      self = column == "y" && isPlain ? .probability("y") : .codes(table)
    } else if let a = layout.column(like: ["winnermodela", "winnera"]),
      let b = layout.column(like: ["winnermodelb", "winnerb"])
    {
      self = .oneHot(a: a, b: b, tie: layout.column(like: ["winnertie", "tie"]))
    } else if let y = layout.column(like: ["y"]) {
      self = .probability(y)
    } else if let grade = layout.column(like: ["grade"]) {
      self = .codes(VerdictTable(field: grade))
    } else {
      return nil
    }
  }

  /// The same columns; a column named `grade` gets its number of steps, the largest grade.
  ///
  /// - Throws: ``ImportError/unknownSteps(path:field:)`` where the file cannot be read twice.
  func withSteps(_ layout: Layout) throws(ImportError) -> VerdictColumns {
    guard case .codes(var table) = self, table.steps == nil, table.explicit.isEmpty,
      VerdictWords.normalised(table.field) == "grade"
    else { return self }
    table.steps = max(1, try layout.largestWholeNumber(in: table.field))
    return .codes(table)
  }

  /// The choice of a row.
  func choice(
    _ record: Record, systemA: String?, systemB: String?
  ) throws(RowProblem) -> Choice {
    switch self {
    case .codes(let table):
      guard let field = record.fields.value(at: table.field) else {
        throw .missingField(table.field)
      }
      return try table.choice(field, systemA: systemA, systemB: systemB)
    case .probability(let column):
      return try probability(record, column)
    case .oneHot(let a, let b, let tie):
      return try oneHot(record, a: a, b: b, tie: tie)
    }
  }

  private func probability(_ record: Record, _ column: String) throws(RowProblem) -> Choice {
    if let number = record.value(at: column)?.decimal, (0...1).contains(number) {
      return Self.choice(probability: number)
    }
    guard let words = record.words(column) else { return .abstention(reason: "empty") }
    guard let number = Double(trimmed(words)) else {
      if case .abstention(let reason)? = VerdictWords.choice(trimmed(words).lowercased()) {
        return .abstention(reason: reason)
      }
      throw .wrongKind(
        field: column, value: "\"\(excerpt(words))\"", expected: "a number from 0 to 1")
    }
    guard !number.isNaN else { return .abstention(reason: "nan") }
    guard (0...1).contains(number) else {
      throw .outOfRange(field: column, value: words, expected: "a number from 0 to 1")
    }
    return Self.choice(probability: number)
  }

  /// Certainty is a choice, one half a tie, anything between a probability.
  static func choice(probability: Double) -> Choice {
    switch probability {
    case 1: .a
    case 0: .b
    case 0.5: .tie
    default: .probability(probability)
    }
  }

  private func oneHot(
    _ record: Record, a: String, b: String, tie: String?
  ) throws(RowProblem) -> Choice {
    let columns: [(String, Choice)] = [(a, .a), (b, .b)] + (tie.map { [($0, .tie)] } ?? [])
    var chosen: [Choice] = []
    for (column, choice) in columns {
      guard let field = record[column] else { continue }
      let isSet = field.truth ?? (field.number.map { $0 == 1 } ?? false)
      if isSet || field.words.map({ trimmed($0).lowercased() }) == "true" { chosen.append(choice) }
    }
    if chosen.isEmpty { return .abstention(reason: "none") }
    guard chosen.count == 1, let choice = chosen.first else {
      throw .wrongKind(
        field: a, value: "set beside \"\(b)\"", expected: "one winner in a row")
    }
    return choice
  }

  private static let usualNames = [
    "verdict", "winner", "preference", "preferred", "preferredtext", "preferredresponse",
    "label", "choice", "vote", "outcome", "betteranswer", "betterresponse", "better",
    "overallpreference", "humanpreference", "judgment", "decision",
  ]
}
