/// One kind of analysis: how its expected values are computed here.
protocol OracleKind: Sendable {
  /// The kind's name in the files.
  var name: String { get }
  /// The answers to an analysis of a case, by the id without its prefix.
  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers
}

/// Answers by id, each computed only when a check asks for it.
struct Answers {
  private var makers: [String: () throws -> OracleValue] = [:]

  /// Offers the answer to `id`.
  mutating func offer(_ id: String, _ make: @escaping () throws -> OracleValue) {
    makers[id] = make
  }

  mutating func offer(_ id: String, numbers: @escaping @autoclosure () throws -> [Double]) {
    makers[id] = { .numbers(try numbers()) }
  }

  mutating func offer(_ id: String, number: @escaping @autoclosure () throws -> Double) {
    makers[id] = { .number(try number()) }
  }

  /// The answer to `id`, or nil where it is not offered.
  func answer(_ id: String) throws -> OracleValue? {
    try makers[id]?()
  }
}

/// A value that several answers share, made when the first of them asks.
final class Memo<Value> {
  private let make: () throws -> Value
  private var made: Value?

  init(_ make: @escaping () throws -> Value) { self.make = make }

  func value() throws -> Value {
    if let made { return made }
    let value = try make()
    made = value
    return value
  }
}
