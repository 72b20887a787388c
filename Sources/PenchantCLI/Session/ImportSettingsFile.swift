import DataImport
import Foundation
import Yams

/// Settings of an import in a YAML file.
enum ImportSettingsFile {
  /// Reads settings.
  ///
  /// - Throws: ``CommandFailure`` that names the file and what is wrong with it.
  static func read(_ path: String) throws -> ImportConfiguration {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(
        "\(path): there is no such file, or it cannot be read",
        fix: "penchant import --check FILE --save-config \(path) writes one", code: .noInput)
    }
    do {
      let text = String(decoding: data, as: UTF8.self)
      let settings = try YAMLDecoder().decode(ImportConfiguration.self, from: text)
      guard settings.schema == ImportConfiguration.currentSchema else {
        throw CommandFailure(
          "\(path): the schema is \"\(settings.schema)\"",
          fix: "this version reads \(ImportConfiguration.currentSchema)", code: .data)
      }
      if let role = settings.map.keys.sorted().first(where: { ColumnRole(rawValue: $0) == nil }) {
        throw CommandFailure(
          "\(path): \"\(role)\" is not a role",
          fix: "roles are " + ColumnRole.allCases.map(\.rawValue).joined(separator: ", "),
          code: .data)
      }
      return settings
    } catch let error as DecodingError {
      throw CommandFailure(
        "\(path): these are no import settings: \(problem(error))",
        fix: "penchant import --check FILE --save-config FILE writes some", code: .data)
    }
  }

  /// Writes settings, with a line that says how to use them.
  static func write(_ settings: ImportConfiguration, to path: String) throws {
    let encoder = YAMLEncoder()
    encoder.options.sortKeys = true
    encoder.options.allowUnicode = true
    let text =
      "# How penchant reads these files; use it with: penchant import STUDY FILE… --config \(path)\n"
      + (try encoder.encode(settings))
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandFailure(
        "\(path): cannot be written: \(error.localizedDescription)", code: .cannotWrite)
    }
  }

  private static func problem(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, _): "there is no \"\(key.stringValue)\""
    case .dataCorrupted(let context):
      context.underlyingError.map { "\($0)" } ?? context.debugDescription
    case .typeMismatch(_, let context), .valueNotFound(_, let context): context.debugDescription
    @unknown default: "\(error)"
    }
  }
}
