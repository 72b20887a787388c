import Preferences

/// A table of several responses to a prompt and their ranks, in columns counted from 1.
///
/// Either each response has its rank (`response_1_rank`, or `rank_1` beside `response_1`), 1
/// for the best and equal ranks for ties; or each rank holds the response that took it, in
/// words (`rank_1` is "Response 3"). Numbers in `rank_1` may mean the one or the other.
/// Origin: tables of surveys and of expert rankings; general knowledge.
struct Rankings: Dialect {
  /// What the cells of a rank column hold.
  enum Reading: Hashable {
    /// The rank of the response of the same number.
    case rankOfResponse
    /// The response that took the rank of the same number.
    case responseOfRank
  }

  let name: String
  let summary: String
  /// The reading that the user asked for by naming this dialect.
  let reading: Reading

  static let ranks = Rankings(
    name: "rankings", summary: "response_1..k with rank_1..k: the rank of each response",
    reading: .rankOfResponse)
  static let order = Rankings(
    name: "rank-order", summary: "response_1..k with rank_1..k: the response at each rank",
    reading: .responseOfRank)

  func recognise(_ layout: Layout) -> Recognition? {
    guard let columns = RankingColumns(layout) else { return nil }
    let holdsNames = layout.sample.contains { record in
      columns.ranks.contains { record.words($0).map { Double(trimmed($0)) == nil } ?? false }
    }
    guard holdsNames == (reading == .responseOfRank) else { return nil }
    return Recognition(
      Recognition.Strength.generic + 2,
      question: holdsNames || columns.namesResponse ? nil : .rankNumbers(column: columns.ranks[0]))
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    guard let columns = RankingColumns(layout) else {
      throw .unrecognised(path: layout.path, missing: .verdict, available: layout.columns)
    }
    return RankingsReader(
      columns: columns, reading: reading, roles: RoleColumns(mapping, guessingFrom: layout))
  }
}

/// The columns of responses and their ranks, in the order of their numbers.
private struct RankingColumns {
  var responses: [String] = []
  var ranks: [String] = []
  /// Whether the name of a rank column says of which response it is the rank.
  var namesResponse = false

  init?(_ layout: Layout) {
    for noun in ResponseNouns.all + ["prediction"] {
      var number = 1
      while let response = layout.column(like: ["\(noun)\(number)"]) {
        let own = layout.column(like: ["\(noun)\(number)rank", "rank\(noun)\(number)"])
        guard let rank = own ?? layout.column(like: ["rank\(number)"]) else { break }
        namesResponse = own != nil
        responses.append(response)
        ranks.append(rank)
        number += 1
      }
      if responses.count > 1 { return }
      responses = []
      ranks = []
    }
    return nil
  }
}

private struct RankingsReader: DialectReader {
  let columns: RankingColumns
  let reading: Rankings.Reading
  let roles: RoleColumns
  let pairs = RatedPairs(judge: nil, kind: nil, keepsTies: true)

  var notes: [String] { pairs.notes }

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    var responses: [RatedResponse] = []
    for column in columns.responses {
      guard let field = record.fields[column] else { throw .missingField(column) }
      responses.append(
        RatedResponse(response: Response(text: try responseText(field, column: column))))
    }
    for (index, column) in columns.ranks.enumerated() {
      guard let number = try number(record, column) else { continue }
      switch reading {
      case .rankOfResponse: responses[index].rating = -Double(number)
      case .responseOfRank:
        guard responses.indices.contains(number - 1), responses[number - 1].rating == nil else {
          throw .wrongKind(
            field: column, value: excerpt(record.words(column) ?? ""),
            expected: "each response at one rank")
        }
        responses[number - 1].rating = -Double(index)
      }
    }
    var drafts: [DraftComparison] = []
    for var draft in pairs.pairs(of: responses, prompt: Prompt(text: "")) {
      try roles.apply(record, to: &draft)
      drafts.append(draft)
    }
    return .comparisons(drafts)
  }

  /// A rank, or the number that ends a response's name; nil in an empty cell.
  private func number(_ record: Record, _ column: String) throws(RowProblem) -> Int? {
    guard let words = record.words(column).map(trimmed), !words.isEmpty else { return nil }
    if let number = Double(words), number >= 1, let whole = Int(exactly: number) { return whole }
    let digits = words.reversed().prefix { $0.isNumber && $0.isASCII }
    if reading == .responseOfRank, let number = Int(String(digits.reversed())), number > 0 {
      return number
    }
    throw .wrongKind(
      field: column, value: "\"\(excerpt(words))\"",
      expected: reading == .rankOfResponse ? "a rank from 1" : "the name of a response")
  }
}
