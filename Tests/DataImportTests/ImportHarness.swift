import DataImport
import Foundation
import Preferences

/// Files of a test, in a folder that goes away with this value.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("import-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and returns its path; folders in the name are made.
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }
}

/// What an import gave.
struct Imported {
  var comparisons: [Comparison]
  var summary: ImportSummary

  /// The counts of one judge.
  func judge(_ name: String) -> ImportSummary.JudgeCount? {
    summary.judges.first { $0.name == name }
  }

  /// The choices of all verdicts, in order.
  var choices: [Choice] { comparisons.flatMap { $0.verdicts.map(\.choice) } }
}

/// Runs a request and collects what arrives.
func runImport(_ request: ImportRequest) throws -> Imported {
  var comparisons: [Comparison] = []
  let summary = try Importer(request).run { comparisons.append($0) }
  return Imported(comparisons: comparisons, summary: summary)
}

/// Imports one text as a file of the given name.
func importText(
  _ text: String, name: String = "votes.csv", mapping: [ColumnRole: String] = [:],
  dialect: String? = nil, judge: String? = nil, isStrict: Bool = false
) throws -> Imported {
  let folder = try TemporaryFolder()
  let path = try folder.write(text, to: name)
  return try runImport(
    ImportRequest(
      paths: [path], dialect: dialect, mapping: mapping, judge: judge, isStrict: isStrict))
}

/// The message of the error with which importing one text ends, without the folder's name.
func messageOfImporting(
  _ text: String, name: String = "votes.csv", mapping: [ColumnRole: String] = [:],
  dialect: String? = nil, isStrict: Bool = false
) throws -> String {
  try messageOfImporting(
    Array(text.utf8), name: name, mapping: mapping, dialect: dialect, isStrict: isStrict)
}

/// The same for bytes.
func messageOfImporting(
  _ bytes: [UInt8], name: String = "votes.csv", mapping: [ColumnRole: String] = [:],
  dialect: String? = nil, isStrict: Bool = false
) throws -> String {
  let folder = try TemporaryFolder()
  let path = try folder.write(bytes, to: name)
  do {
    _ = try runImport(
      ImportRequest(paths: [path], dialect: dialect, mapping: mapping, isStrict: isStrict))
    return "no error"
  } catch let error as ImportError {
    return error.message.replacingOccurrences(of: folder.url.path + "/", with: "")
  }
}

/// The share of decided verdicts of a judge that `test` holds for.
///
/// `test` gives nil for a comparison that is left out.
func share(
  _ comparisons: [Comparison], judge: String, where test: (Comparison, Verdict, Side) -> Bool?
) -> Double {
  var hits = 0.0
  var count = 0.0
  for comparison in comparisons {
    for verdict in comparison.verdicts where verdict.judge.name == judge {
      guard let side = verdict.choice.preferred, let hit = test(comparison, verdict, side)
      else { continue }
      count += 1
      if hit { hits += 1 }
    }
  }
  return hits / count
}

/// Whether the longer response won; nil where both have as many characters (scalars).
func longerWins(_ comparison: Comparison, _ verdict: Verdict, _ side: Side) -> Bool? {
  let a = comparison.responseA.text?.unicodeScalars.count ?? 0
  let b = comparison.responseB.text?.unicodeScalars.count ?? 0
  return a == b ? nil : (a > b) == (side == .a)
}
