import Foundation
import Preferences
import TestSupport
import Testing

@testable import DataImport

/// The page about formats says what is true.
@Suite struct `The page of formats` {
  /// The rows of the table whose header begins with a word, as cells.
  private func table(_ first: String) throws -> [[String]] {
    let url = SharedFolder.package.appendingPathComponent("docs/formats.md")
    let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("| \(first) |") })
    return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { line in
      line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
    }
  }

  @Test func `each dialect has one row, and each row a dialect`() throws {
    let named = try table("dialect").map { $0[0].replacingOccurrences(of: "`", with: "") }
    #expect(named.sorted() == Importer.dialects.map(\.name).sorted())
    for row in try table("dialect") {
      #expect(row.count == 4)
      #expect(["real data", "sample", "description"].contains(row.last ?? ""))
    }
  }

  @Test func `each bad input does what its row says`() throws {
    let rows = try table("input")
    #expect(rows.count > 20)
    for row in rows {
      #expect(row.count == 3)
      let text = row[0].dropFirst().dropLast().replacingOccurrences(of: "\\n", with: "\n")
      let found = try outcome(of: text)
      #expect(found.outcome == row[1], "\(row[0])")
      #expect(found.message == row[2], "\(row[0])")
    }
  }

  /// What importing a text does, and the first line of what it says.
  private func outcome(of text: String) throws -> (outcome: String, message: String) {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "votes")
    func plain(_ message: String) -> String {
      message.replacingOccurrences(of: folder.url.path + "/", with: "")
        .components(separatedBy: "\n")[0]
    }
    do {
      let data = try runImport(ImportRequest(paths: [path]))
      let skipped = data.summary.skipped + data.summary.skippedVerdicts
      if let first = skipped.first?.examples.first { return ("skipped", plain(first.message)) }
      let choice = data.choices.first
      if case .abstention(let reason)? = choice { return ("read", "no verdict: \"\(reason)\"") }
      return ("read", "the text \"\(data.comparisons.first?.responseB.text ?? "")\"")
    } catch let error as ImportError {
      return ("refused", plain(error.message))
    }
  }
}
