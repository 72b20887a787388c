import Foundation

/// A case: its data files, what was computed from them, and the expected answers.
struct OracleCase: Sendable {
  let name: String
  let analyses: [OracleAnalysis]
  let checks: [OracleCheck]
  private let tables: [String: DataTable]

  private struct File: Decodable {
    let `case`: String
    let files: [String: String]
    let analyses: [[String: OracleValue]]
    let checks: [OracleCheck]
  }

  init(_ url: URL) throws {
    let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: url))
    let folder = url.deletingLastPathComponent()
    name = file.case
    tables = try file.files.mapValues { try DataTable(folder.appendingPathComponent($0)) }
    analyses = file.analyses.map { OracleAnalysis(roles: $0) }
    checks = file.checks
  }

  /// All cases of a folder, by name.
  static func all(in folder: URL) throws -> [OracleCase] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { try OracleCase($0) }
  }

  func table(_ role: String = "data") throws -> DataTable {
    guard let table = tables[role] else { throw OracleError.missing("file \(role) of \(name)") }
    return table
  }

  /// The analysis that a check belongs to, with the rest of its id.
  func analysis(of check: OracleCheck) -> (analysis: OracleAnalysis, name: String)? {
    let owner = analyses.filter { check.id.hasPrefix($0.prefix + ".") }
      .max { $0.prefix.count < $1.prefix.count }
    return owner.map { ($0, String(check.id.dropFirst($0.prefix.count + 1))) }
  }
}

/// What was computed from a case's data, with the roles of its columns.
struct OracleAnalysis: Sendable {
  let roles: [String: OracleValue]

  var kind: String { roles["kind"]?.text ?? "" }
  var prefix: String { roles["prefix"]?.text ?? "" }

  func text(_ role: String) throws -> String {
    guard let value = roles[role]?.text else { throw OracleError.missing("role \(role)") }
    return value
  }

  func texts(_ role: String) throws -> [String] {
    guard let values = roles[role]?.list else { throw OracleError.missing("role \(role)") }
    return values.compactMap(\.text)
  }

  func number(_ role: String) throws -> Double {
    guard let value = roles[role]?.number else { throw OracleError.missing("role \(role)") }
    return value
  }

  func numbers(_ role: String) throws -> [Double] {
    guard let values = roles[role]?.list else { throw OracleError.missing("role \(role)") }
    return values.compactMap(\.number)
  }
}

enum OracleError: Error {
  case missing(String)
}
