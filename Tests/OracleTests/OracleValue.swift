/// A value of a reference file, and of the answer that is compared with it.
indirect enum OracleValue: Decodable, Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([OracleValue])
  case table([String: OracleValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([OracleValue].self) {
      self = .list(value)
    } else {
      self = .table(try container.decode([String: OracleValue].self))
    }
  }

  static func numbers(_ values: [Double]) -> OracleValue { .list(values.map { .number($0) }) }
  static func counts(_ values: [Int]) -> OracleValue { numbers(values.map(Double.init)) }
  static func optionals(_ values: [Double?]) -> OracleValue {
    .list(values.map { $0.map { .number($0) } ?? .null })
  }
  static func texts(_ values: [String]) -> OracleValue { .list(values.map { .text($0) }) }
  static func bools(_ values: [Bool]) -> OracleValue { .list(values.map { .bool($0) }) }
  static func rows(_ values: [[Double]]) -> OracleValue { .list(values.map { .numbers($0) }) }
  static func optionalRows(_ values: [[Double?]]) -> OracleValue {
    .list(values.map { .optionals($0) })
  }

  var text: String? {
    if case .text(let value) = self { value } else { nil }
  }

  var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  var list: [OracleValue]? {
    if case .list(let values) = self { values } else { nil }
  }
}

extension OracleValue: CustomStringConvertible {
  var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let value): "\(value)"
    case .text(let value): "\"\(value)\""
    case .list(let values): "[\(values.map(\.description).joined(separator: ", "))]"
    case .table(let entries): "\(entries.count) entries"
    }
  }
}
