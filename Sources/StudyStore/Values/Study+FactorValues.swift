import GRDB
public import Preferences

/// A response that waits to be measured.
public struct StoredResponse: Hashable, Sendable, Identifiable {
  /// The key under which its values are saved.
  public var id: Int64
  /// The words of the response.
  public var text: String
  /// The task it answers.
  public var prompt: Prompt

  /// Creates a stored response.
  public init(id: Int64, text: String, prompt: Prompt) {
    self.id = id
    self.text = text
    self.prompt = prompt
  }
}

/// What was measured on one response.
public struct MeasuredResponse: Hashable, Sendable {
  /// The key of the response.
  public var response: Int64
  /// A value for each factor, in the order of the factors; nil where one does not apply.
  public var values: [Double?]

  /// Creates measured values.
  public init(response: Int64, values: [Double?]) {
    self.response = response
    self.values = values
  }
}

extension Study {
  /// Responses with a text on which at least one of the factors was never measured, by key.
  ///
  /// To measure a large study in parts, ask for a part after the last key of the part before:
  ///
  /// ```swift
  /// var last: Int64 = 0
  /// while case let part = try study.unmeasured(factors: names, after: last, limit: 10_000),
  ///   let end = part.last
  /// {
  ///   try study.saveValues(part.map(measure), factors: names)
  ///   last = end.id
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - factors: Names of factors.
  ///   - response: The key after which to begin.
  ///   - limit: The largest number of responses to return.
  /// - Returns: The responses with their prompts, in order of their keys.
  /// - Throws: ``StudyError`` when the file cannot be read.
  public func unmeasured(
    factors: [String], after response: Int64 = 0, limit: Int = .max
  ) throws -> [StoredResponse] {
    guard !factors.isEmpty, limit > 0 else { return [] }
    return try reading { database in
      let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM response") ?? 0
      guard response < last else { return [] }
      let search = try UnmeasuredSearch(database, factors: factors)
      var found: [StoredResponse] = []
      let blocks = FactorBlock.place(of: response + 1).block...FactorBlock.place(of: last).block
      for block in blocks where found.count < limit {
        found += try search.responses(in: block, after: response, limit: limit - found.count)
      }
      return found
    }
  }

  /// Goes through the responses that have a text, in the order of their keys, one at a time.
  ///
  /// - Parameter body: Is handed each response with its prompt.
  /// - Throws: ``StudyError`` when the file cannot be read, and what `body` throws.
  public func forEachResponse(_ body: (StoredResponse) throws -> Void) throws {
    try reading { database in
      let rows = try SQLStatement(
        UnmeasuredSearch.responses + " ORDER BY response.id", on: database)
      while try rows.step() { try body(UnmeasuredSearch.response(in: rows)) }
    }
  }

  /// Saves what was measured, in one transaction; a value measured before is replaced.
  ///
  /// - Parameters:
  ///   - rows: Responses, each with a value for every factor.
  ///   - factors: Names of the factors.
  /// - Throws: ``StudyError`` when the file cannot be changed; nothing is saved then.
  public func saveValues(_ rows: [MeasuredResponse], factors: [String]) throws {
    guard !rows.isEmpty, !factors.isEmpty else { return }
    for row in rows {
      precondition(
        row.values.count == factors.count,
        "response \(row.response) has \(row.values.count) values for \(factors.count) factors")
    }
    try writing { database in
      let writer = try FactorValueWriter(database)
      for (column, factor) in factors.enumerated() {
        try writer.save(factor, rows.lazy.map { ($0.response, $0.values[column]) })
      }
    }
  }

  /// Names of the factors that were measured on at least one response, in order of arrival.
  public var measuredFactorNames: [String] {
    get throws {
      try reading { try String.fetchAll($0, sql: "SELECT name FROM factor ORDER BY id") }
    }
  }
}
