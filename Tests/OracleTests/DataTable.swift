import Foundation
import Statistics

/// A CSV file of a case: a header and fields without quotes.
struct DataTable: Sendable {
  let header: [String]
  let rows: [[String]]

  init(_ url: URL) throws {
    let text = try String(contentsOf: url, encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    header = lines.first.map(Self.fields) ?? []
    rows = lines.dropFirst().map(Self.fields)
  }

  private static func fields(_ line: Substring) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  func texts(_ column: String) throws -> [String] {
    guard let index = header.firstIndex(of: column) else {
      throw OracleError.missing("column \(column)")
    }
    return rows.map { $0[index] }
  }

  func numbers(_ column: String) throws -> [Double] {
    try texts(column).map { text in
      guard let value = Double(text) else { throw OracleError.missing("number in \(column)") }
      return value
    }
  }

  func integers(_ column: String) throws -> [Int] {
    try numbers(column).map { Int($0) }
  }

  func matrix(_ columns: [String]) throws -> Matrix {
    Matrix(columns: try columns.map { try numbers($0) })
  }
}
