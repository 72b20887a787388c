import Foundation

/// Results as JSON: sorted keys, full precision, one object.
enum JSONText {
  /// The text of a value.
  ///
  /// - Throws: What the encoder throws, such as for a number that is not finite.
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
