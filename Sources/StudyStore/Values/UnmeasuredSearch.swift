import GRDB
import Preferences

/// Finds the responses that lack a measurement.
struct UnmeasuredSearch {
  private let factors: [Int64?]
  private let findBlock: SQLStatement
  private let findResponse: SQLStatement

  init(_ database: Database, factors: [String]) throws {
    // A factor the study has never heard of was measured nowhere.
    self.factors = try factors.map {
      try Int64.fetchOne(database, sql: "SELECT id FROM factor WHERE name = ?", arguments: [$0])
    }
    findBlock = try SQLStatement(
      "SELECT numbers FROM factorValue WHERE factor = ? AND block = ?", on: database)
    findResponse = try SQLStatement(Self.responses + " AND response.id = ?", on: database)
  }

  /// The first `limit` such responses of a block with keys beyond `last`.
  func responses(in block: Int64, after last: Int64, limit: Int) throws -> [StoredResponse] {
    var lacking = [Bool](repeating: false, count: FactorBlock.length)
    for factor in factors {
      guard let factor, let values = try values(of: factor, in: block) else {
        lacking = [Bool](repeating: true, count: FactorBlock.length)
        break
      }
      for place in lacking.indices where !values.isMeasured(place) { lacking[place] = true }
    }
    var found: [StoredResponse] = []
    for place in lacking.indices where lacking[place] && found.count < limit {
      let key = block * Int64(FactorBlock.length) + Int64(place)
      if key > last, let response = try response(key) { found.append(response) }
    }
    return found
  }

  private func values(of factor: Int64, in block: Int64) throws -> FactorBlock? {
    findBlock.bind(factor)
    findBlock.bind(block)
    defer { findBlock.reset() }
    return try findBlock.step() ? findBlock.withBytes(0) { FactorBlock(bytes: $0) } : nil
  }

  /// The response with this key; nil beyond the last one and for one without a text.
  private func response(_ key: Int64) throws -> StoredResponse? {
    findResponse.bind(key)
    defer { findResponse.reset() }
    return try findResponse.step() ? Self.response(in: findResponse) : nil
  }

  /// All responses with a text and their prompts, as ``response(in:)`` reads them.
  static let responses = """
    SELECT response.id, response.text, prompt.text, context, reference, source
    FROM response JOIN prompt ON prompt.id = response.prompt
    WHERE response.characters IS NOT NULL
    """

  /// The response in the row at hand.
  static func response(in row: SQLStatement) -> StoredResponse {
    StoredResponse(
      id: row.integer(0), text: row.text(1),
      prompt: Prompt(
        text: row.text(2), context: row.optionalText(3), reference: row.optionalText(4),
        source: row.optionalText(5)))
  }
}
