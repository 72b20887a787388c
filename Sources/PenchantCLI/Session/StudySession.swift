import DataImport
import Foundation
import Preferences
import StudyStore

/// A study that a command works on: opened, or read from data files.
struct StudySession {
  /// The study.
  let study: Study
  /// What was read, if data files were.
  let summary: ImportSummary?

  /// Opens the study that the input names, or reads data files into one.
  ///
  /// A single input that is a study file is opened as it is. Anything else is data, read into
  /// the file of `--study`, or into a temporary study.
  static func open(_ input: InputOptions, isQuiet: Bool) throws -> StudySession {
    guard !input.inputs.isEmpty else {
      throw CommandFailure(
        "no input", fix: "name a study file, data files or a folder, or - for standard input",
        code: .usage)
    }
    if input.inputs.count == 1, input.study == nil, isStudyFile(input.inputs[0]) {
      return StudySession(
        study: try Study.open(path: input.inputs[0], creating: false), summary: nil)
    }
    let study =
      try input.study.map { try Study.open(path: $0, creating: true) }
      ?? Study.temporary()
    let summary = try read(
      input.inputs, by: input.reading, judge: nil, into: study, isQuiet: isQuiet)
    return StudySession(study: study, summary: summary)
  }

  /// Reads data files into a study, all or nothing.
  ///
  /// - Returns: What was read; nil where all of it had been imported before.
  static func read(
    _ paths: [String], by reading: FormatOptions, judge: String?, into study: Study,
    isQuiet: Bool
  ) throws -> ImportSummary? {
    let request = try reading.request(for: paths, judge: judge)
    return try ImportQuestionPrompt.answering(request) { request in
      let progress = ProgressLine("reading", unit: "MB", terminal: .messages, isQuiet: isQuiet)
      defer { progress.finish() }
      let stop = StopRequest()
      defer { stop.end() }
      do {
        return try study.importing { writer in
          let summary = try Importer(request).run(progress: { progress.update(bytes: $0) }) {
            try stop.check()
            try writer.add($0)
          }
          try record(summary, settings: settings(request), in: writer)
          return summary
        }
      } catch is AllImportedBefore {
        return nil
      }
    }
  }

  private struct AllImportedBefore: Error {}

  private static func record(
    _ summary: ImportSummary, settings: String, in writer: StudyWriter
  ) throws {
    let present = try summary.files.filter {
      try writer.hasInput(sha256: $0.sha256, settings: settings)
    }
    if present.count == summary.files.count, !present.isEmpty { throw AllImportedBefore() }
    if let first = present.first {
      throw CommandFailure(
        "\(first.name) is in the study already, other files of this import are not",
        fix: "import the new files alone; nothing was added", code: .data)
    }
    // Folders may hold the same bytes twice; they are one input.
    var recorded: Set<String> = []
    for file in summary.files where recorded.insert(file.sha256).inserted {
      try writer.record(
        input: RunInfo.Input(name: file.name, sha256: file.sha256), dialect: file.dialect,
        settings: settings)
    }
  }

  /// Everything besides the bytes that decides what a file means.
  private static func settings(_ request: ImportRequest) -> String {
    let mapping = ColumnRole.allCases.compactMap { role in
      request.mapping[role].map { "\(role.rawValue)=\($0)" }
    }
    let kinds = request.judgeKinds.map { "\($0.key)=\($0.value.rawValue)" }.sorted()
    let dialects = request.dialects.map { "\($0.key)=\($0.value)" }.sorted()
    return ([request.dialect ?? "", request.judge ?? ""] + mapping + kinds + dialects)
      .joined(separator: "\n")
  }

  /// Whether a file begins as SQLite files do.
  private static func isStudyFile(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
  }
}
