import Foundation
import PreferenceModels

/// Writes tables to files of a folder, a row at a time.
struct TableFolder {
  let path: String
  let format: ExportCommand.Format
  /// The program that makes Parquet files; nil for other forms.
  private let duckdb: URL?

  /// Makes the folder.
  ///
  /// - Throws: ``CommandFailure`` where the folder cannot be made or a program is missing.
  init(path: String, format: ExportCommand.Format) throws {
    self.path = path
    self.format = format
    duckdb = format == .parquet ? TableFolder.program("duckdb") : nil
    if format == .parquet, duckdb == nil {
      throw CommandFailure(
        "--format parquet: the program duckdb was not found",
        fix: "install it from duckdb.org, or use --format csv, which every reader of Parquet "
          + "reads too", code: .usage)
    }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(
        "\(path): the folder cannot be made", fix: "give -o a folder that can be written to",
        code: .cannotWrite)
    }
  }

  /// Writes a table and returns the number of its rows.
  func write(_ table: StudyTable) throws -> Int {
    let ending = format == .jsonl ? "jsonl" : "csv"
    let file = "\(path)/\(table.name).\(ending)"
    let count = try file.writing { sink in
      if format != .jsonl { try sink(CSVText.line(table.columns.map(\.name)) + "\n") }
      let keys = table.columns.map { JSONLine.quoted($0.name) }
      var count = 0
      try table.forEachRow { cells in
        try sink(
          (format == .jsonl ? JSONLine.object(keys, cells) : CSVText.line(cells.map(\.csv))) + "\n")
        count += 1
      }
      return count
    }
    if let duckdb {
      try convert(file, of: table.columns, to: "\(path)/\(table.name).parquet", by: duckdb)
    }
    return count
  }

  /// Writes the page that explains the tables.
  func write(_ readme: String) throws {
    try "\(path)/README.md".writing { try $0(readme) }
  }

  /// Turns a CSV file into a Parquet file and removes it.
  ///
  /// Types are given, not guessed: a judge called 7 stays a text, an empty column its type.
  private func convert(
    _ file: String, of columns: [StudyTable.Column], to target: String, by program: URL
  ) throws {
    func literal(_ text: String) -> String {
      "'" + text.replacing("'", with: "''") + "'"
    }
    let types = columns.map { "\(literal($0.name)): '\($0.content.typeOfDuckDB)'" }
    let process = Process()
    process.executableURL = program
    process.arguments = [
      "-c",
      "COPY (SELECT * FROM read_csv(\(literal(file)), header = true, auto_detect = false, "
        + "delim = ',', quote = '\"', escape = '\"', columns = {\(types.joined(separator: ", "))})) "
        + "TO \(literal(target)) (FORMAT parquet)",
    ]
    process.standardOutput = FileHandle.standardError
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw CommandFailure(
        "\(target): duckdb ended with \(process.terminationStatus)",
        fix: "see its message above, or use --format csv", code: .cannotWrite)
    }
    try FileManager.default.removeItem(atPath: file)
  }

  /// A program on the search path.
  private static func program(_ name: String) -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.lazy.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}

extension StudyTable.Content {
  fileprivate var typeOfDuckDB: String {
    switch self {
    case .text: "VARCHAR"
    case .number: "DOUBLE"
    case .count: "BIGINT"
    }
  }
}

extension StudyTable.Cell {
  /// The cell in a CSV file.
  fileprivate var csv: String {
    switch self {
    case .text(let text): text
    case .number(let number): CSVText.number(number)
    case .count(let count): "\(count)"
    case .none: ""
    }
  }

  /// The cell in a line of JSON.
  fileprivate var json: String {
    switch self {
    case .text(let text): JSONLine.quoted(text)
    case .number(let number): number.isFinite ? "\(number)" : "null"
    case .count(let count): "\(count)"
    case .none: "null"
    }
  }
}

/// Objects of JSON with their keys in order.
private enum JSONLine {
  static func object(_ keys: [String], _ cells: [StudyTable.Cell]) -> String {
    "{" + zip(keys, cells).map { "\($0):\($1.json)" }.joined(separator: ",") + "}"
  }

  /// A string with what JSON asks to be escaped.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension String {
  /// Writes the file at this path in parts; it appears when it is whole.
  ///
  /// - Throws: ``CommandFailure`` where it cannot be written, and what `body` throws.
  @discardableResult
  fileprivate func writing<Result>(
    _ body: (_ sink: (String) throws -> Void) throws -> Result
  ) throws -> Result {
    let part = self + ".part"
    let failure = CommandFailure(
      "\(self): cannot be written", fix: "check the folder and the space on the disk",
      code: .cannotWrite)
    guard FileManager.default.createFile(atPath: part, contents: nil),
      let handle = FileHandle(forWritingAtPath: part)
    else { throw failure }
    var waiting = Data()
    let result: Result
    do {
      result = try body { text in
        waiting.append(contentsOf: text.utf8)
        if waiting.count > 1 << 20 {
          try handle.write(contentsOf: waiting)
          waiting.removeAll(keepingCapacity: true)
        }
      }
      try handle.write(contentsOf: waiting)
      try handle.close()
      if FileManager.default.fileExists(atPath: self) {
        try FileManager.default.removeItem(atPath: self)
      }
      try FileManager.default.moveItem(atPath: part, toPath: self)
    } catch let error as CommandFailure {
      throw error
    } catch {
      throw failure
    }
    return result
  }
}
