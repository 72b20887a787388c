import CZlib
public import Foundation

/// One gold file, named `TASK.jsonl` or `TASK.jsonl.gz`.
public struct GoldFile: Hashable, Sendable {
  /// The name without endings, such as "fluency.gug".
  public let name: String
  /// Where it is.
  public let url: URL

  /// The gold files of a folder, by name.
  ///
  /// - Throws: ``GoldError/noFolder(_:)`` or ``GoldError/noFiles(_:)``.
  public static func files(in folder: String) throws(GoldError) -> [GoldFile] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .noFolder(folder)
    }
    let files = names.compactMap { name -> GoldFile? in
      for ending in [".jsonl.gz", ".jsonl"] where name.hasSuffix(ending) {
        return GoldFile(
          name: String(name.dropLast(ending.count)),
          url: URL(fileURLWithPath: folder).appendingPathComponent(name))
      }
      return nil
    }
    guard !files.isEmpty else { throw .noFiles(folder) }
    return files.sorted { ($0.name, $0.url.path) < ($1.name, $1.url.path) }
  }

  /// The rows of the file in their order, at most `limit`, whole groups.
  ///
  /// - Throws: ``GoldError/unreadable(_:line:)`` where a line is no JSON object.
  public func rows(limit: Int = .max) throws(GoldError) -> [GoldRow] {
    guard let data = contents() else { throw .unreadable(url.path, line: 1) }
    var rows: [GoldRow] = []
    var number = 0
    for line in data.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard !line.isEmpty else { continue }
      guard let row = GoldRow(Data(line)) else { throw .unreadable(url.path, line: number) }
      if rows.count >= limit, row.group != rows.last?.group { break }
      rows.append(row)
    }
    return rows
  }

  /// The bytes of the file, inflated where it is gzipped.
  private func contents() -> Data? {
    guard let file = gzopen(url.path, "rb") else { return nil }
    defer { gzclose(file) }
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let count = gzread(file, &buffer, UInt32(buffer.count))
      guard count >= 0 else { return nil }
      guard count > 0 else { return data }
      data.append(contentsOf: buffer[0..<Int(count)])
    }
  }
}

/// Why gold data cannot be used.
public enum GoldError: Error, Hashable, Sendable {
  /// There is no such folder.
  case noFolder(String)
  /// The folder holds no gold file.
  case noFiles(String)
  /// A line cannot be read.
  case unreadable(String, line: Int)
}
