import Preferences

/// Counts the codes of a file's verdict columns, with what each was read as.
struct CodeTally {
  private struct Entry: Hashable {
    var column: String
    var code: String
    var meaning: String
  }

  private let codes: [(path: ColumnProbe.Path, place: ColumnProbe.Place)]
  private var counts: [Entry: Int] = [:]
  /// Fractions between two codes, by column and meaning.
  private var ranges: [Entry: (count: Int, low: Double, high: Double)] = [:]
  private var distinct: [String: Int] = [:]

  /// Columns with more codes than this hold numbers, not codes.
  private static let limit = 24

  init(_ codes: [(path: ColumnProbe.Path, place: ColumnProbe.Place)]) { self.codes = codes }

  /// Counts the codes of one row.
  mutating func add(_ row: DraftRow, _ record: Record) {
    for (path, place) in codes {
      guard let choice = Self.choice(place, in: row), let field = record.fields.value(along: path)
      else { continue }
      let column = ColumnProbe.column(of: path)
      if case .probability(let probability) = choice {
        count(fraction: field.number ?? probability, of: column, meaning: choice.meaning)
        continue
      }
      let code = field.isNull ? "null" : excerpt(field.words ?? field.raw)
      var entry = Entry(column: column, code: code, meaning: choice.meaning)
      if counts[entry] == nil, (distinct[column] ?? 0) >= Self.limit {
        entry.code = "other values"
      }
      if counts[entry] == nil { distinct[column, default: 0] += 1 }
      counts[entry, default: 0] += 1
    }
  }

  private mutating func count(fraction: Double, of column: String, meaning: String) {
    let key = Entry(column: column, code: "", meaning: meaning)
    var range = ranges[key] ?? (0, fraction, fraction)
    range = (range.count + 1, min(range.low, fraction), max(range.high, fraction))
    ranges[key] = range
  }

  private static func choice(_ place: ColumnProbe.Place, in row: DraftRow) -> Choice? {
    switch row {
    case .verdict(let verdict, _, _): return verdict.choice
    case .comparisons(let drafts):
      guard drafts.indices.contains(place.comparison) else { return nil }
      let draft = drafts[place.comparison]
      // With a verdict left out, places no longer tell which is which.
      guard draft.badVerdicts.isEmpty, draft.verdicts.indices.contains(place.verdict) else {
        return nil
      }
      return draft.verdicts[place.verdict].choice
    default: return nil
    }
  }

  /// The codes, by column and from the most frequent.
  var found: [ImportCheck.Code] {
    let columns = self.codes.map { ColumnProbe.column(of: $0.path) }
    func rank(_ column: String) -> Int { columns.firstIndex(of: column) ?? .max }
    let whole = counts.map {
      ImportCheck.Code(
        column: $0.key.column, code: $0.key.code, meaning: $0.key.meaning, count: $0.value)
    }
    let fractions = ranges.map { entry, range in
      ImportCheck.Code(
        column: entry.column, code: "from \(range.low) to \(range.high)", meaning: entry.meaning,
        count: range.count)
    }
    return (whole + fractions).sorted {
      (rank($0.column), $1.count, $0.code, $0.meaning)
        < (rank($1.column), $0.count, $1.code, $1.meaning)
    }
  }
}

extension Choice {
  /// The choice in a few words, for a table of codes.
  fileprivate var meaning: String {
    switch self {
    case .a: "A is better"
    case .b: "B is better"
    case .tie: "tie"
    case .grade(let grade, let steps):
      grade == 0 ? "tie" : "\(grade > 0 ? "A" : "B") by \(abs(grade)) of \(steps)"
    case .probability(let probability): probability > 0.5 ? "probably A" : "probably B"
    case .abstention: "no verdict"
    }
  }
}
