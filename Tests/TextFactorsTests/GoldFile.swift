import Foundation
import Preferences
import TestSupport
import TextFactors

/// A row of a gold file: an item, and what people or other programs say of it.
struct GoldRow {
  var item: MeasurementItem
  var group: String
  var language: String
  var fields: [String: String]
  var numbers: [String: Double]

  /// The row of one JSON line, or nil for one without a text.
  init?(_ line: Data) {
    guard let object = (try? JSONSerialization.jsonObject(with: line)) as? [String: Any],
      let text = object["text"] as? String
    else { return nil }
    let string = { (key: String) in object[key] as? String }
    item = MeasurementItem(
      text: text,
      prompt: Prompt(
        text: string("prompt") ?? "", reference: string("reference"), source: string("source")))
    group = string("group") ?? text
    language = string("lang") ?? "en"
    fields = object.compactMapValues { $0 as? String }
    numbers = object.compactMapValues { ($0 as? NSNumber)?.doubleValue }
  }
}

/// Reads files of the factor validity benchmark.
enum GoldFile {
  /// Rows read of each file; all with `GOLD_ROWS=all`, which takes minutes in a debug build.
  static let limit =
    ProcessInfo.processInfo.environment["GOLD_ROWS"] == "all" ? Int.max : 200

  /// The rows of a file, whole groups from its beginning, or nil where the file is absent.
  static func rows(_ name: String) throws -> [GoldRow]? {
    guard let lines = try lines(name) else { return nil }
    var rows: [GoldRow] = []
    for line in lines {
      guard let row = GoldRow(line) else { continue }
      if rows.count >= limit, row.group != rows.last?.group { break }
      rows.append(row)
    }
    return rows
  }

  /// The lines of a file, or nil where it is absent.
  static func lines(_ name: String) throws -> [Data]? {
    guard let url = SharedFolder.url("gold/\(name).jsonl.gz") else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", url.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data.split(separator: 0x0A).map { Data($0) }
  }

  /// Which half of a file a group is in, 0 or 1: the lowest bit of its CRC-32.
  ///
  /// Weights of factors are fitted on half 0 and scored on half 1.
  static func half(_ group: String) -> Int {
    var checksum: UInt32 = 0xFFFF_FFFF
    for byte in group.utf8 {
      checksum ^= UInt32(byte)
      for _ in 0..<8 {
        checksum = checksum & 1 == 1 ? (checksum >> 1) ^ 0xEDB8_8320 : checksum >> 1
      }
    }
    return Int(~checksum & 1)
  }
}
