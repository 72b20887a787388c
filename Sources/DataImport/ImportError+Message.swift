extension ImportError: CustomStringConvertible {
  /// Where and what is wrong and what would be right, then a fix, then what was kept.
  public var message: String {
    [problem, fix.map { "fix: \($0)" }, kept.map(Self.keptSentence)]
      .compactMap { $0 }.joined(separator: "\n")
  }

  /// The same as ``message``.
  public var description: String { message }

  private var problem: String {
    switch self {
    case .missingFile(let path): "\(path): there is no file or folder of this name"
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .noDataFiles(let folder):
      "\(folder): the folder holds no data files; expected names that end in "
        + "\(InputFiles.endings.joined(separator: ", ")), .parquet or .tar, "
        + "also .gz and .xz"
    case .emptyFile(let path): "\(shownPath(path)): the file is empty; expected comparisons"
    case .foreignFormat(let path, let format):
      "\(shownPath(path)): this is a \(format.rawValue) file; "
        + "expected JSON, CSV or TSV, plain, gzip or xz"
    case .notUTF8(let path, let line, let offset, _):
      "\(shownPath(path)):\(line): the bytes at offset \(offset) are not UTF-8; "
        + "expected text in UTF-8"
    case .brokenJSON(let path, let problem, _):
      "\(shownPath(path)):\(problem.line): \(problem.words)"
    case .brokenGzip(let path, let offset, _):
      "\(shownPath(path)): the compressed data are damaged or cut short at byte \(offset); "
        + "expected a complete gzip file"
    case .brokenXz(let path, let offset, _):
      "\(shownPath(path)): the compressed data are damaged or cut short at byte \(offset); "
        + "expected a complete xz file"
    case .brokenTar(let path, let reason):
      "\(shownPath(path)): this is no complete tar archive: \(reason); "
        + "expected one with data files in it"
    case .duckDBMissing(let path):
      "\(shownPath(path)): Parquet files and remote tables are read through the program duckdb, "
        + "which is not on the PATH"
    case .duckDBFailed(let path, let reason):
      "\(shownPath(path)): duckdb cannot read it: \(reason)"
    case .openQuote(let path, let line, _):
      "\(shownPath(path)):\(line): the quote opened here is never closed; "
        + "expected a second one before the end of the file"
    case .duplicateColumn(let path, let name):
      "\(shownPath(path)):1: two columns are named \"\(name)\"; expected each name once"
    case .unknownSteps(let path, let field):
      "\(shownPath(path)): the largest grade in \"\(field)\" is not known before the end; "
        + "expected a file, or the number of steps"
    case .rowTooLarge(let path, let line, let limit):
      "\(shownPath(path)):\(line): the row is larger than \(limit / 1_048_576) MiB; "
        + "expected one comparison per row"
    case .badRow(let row, _): row.message
    case .nothingUsable(let rows, let examples):
      (["none of \(rows) \(rows == 1 ? "row" : "rows") can be used; expected at least one"]
        + examples.map { "  " + $0.message }).joined(separator: "\n")
    case .question(let question): question.problem
    case .unknownColumn(let path, let role, let name, let available):
      "\(shownPath(path)): there is no column \"\(name)\" for the role \(role.rawValue); "
        + "the columns are \(available.quotedList)"
    case .unreadableCodes(let role, let text):
      "--map \(role.rawValue)=\(text): the codes cannot be read; "
        + "expected COLUMN:CODE=A,CODE=B,CODE=tie or COLUMN:steps=N or COLUMN:frame=shown"
    case .unrecognised(let path, let missing, let available):
      "\(shownPath(path)): no column is known to be the \(missing.rawValue); "
        + "the columns are \(available.quotedList)"
    case .unknownDialect(let name, let known):
      "--dialect \(name): there is no such dialect; expected \(known.joined(separator: ", "))"
    case .textsOnly(let path):
      "\(shownPath(path)): these are questions or answers without verdicts; "
        + "expected the judgments beside them"
    case .textsMissing(let path, let dialect, let needed):
      "\(shownPath(path)): these are verdicts in the dialect \(dialect) without the texts; "
        + "expected \(needed) beside them"
    }
  }

  /// What the reader can do about it, where there is something.
  public var fix: String? {
    switch self {
    case .missingFile: "check the name, or give - to read standard input"
    case .unreadable: nil
    case .noDataFiles: "name a file in it, or give - to read standard input"
    case .emptyFile: "check how the file was made"
    case .foreignFormat(let path, let format): Self.conversion(of: fileName(path), from: format)
    case .notUTF8(let path, _, _, let guess):
      "convert the file: iconv -f \(guess) -t UTF-8 \(fileName(path)) > utf8-\(fileName(path))"
    case .brokenJSON: "mend the file at this line, or fetch it again"
    case .brokenGzip: "fetch the file again; gzip -t says whether it is whole"
    case .brokenXz: "fetch the file again; xz -t says whether it is whole"
    case .brokenTar: "fetch the file again; tar tf lists what is in it"
    case .duckDBMissing:
      "install the duckdb command line (https://duckdb.org/docs/installation), "
        + "or turn the table into JSON Lines elsewhere"
    case .duckDBFailed(let path, _): "see what duckdb says: duckdb -c \"FROM '\(path)' LIMIT 3\""
    case .openQuote: "double every quote inside a quoted cell"
    case .duplicateColumn: "rename one of them"
    case .unknownSteps(_, let field): "--map verdict=\(field):steps=3 for grades from -3 to 3"
    case .rowTooLarge: "write one JSON object per line, or a JSON array of objects"
    case .badRow(let row, _): row.fix ?? "leave out --strict to skip such rows"
    case .nothingUsable(_, let examples): examples.first?.fix
    case .question(let question): question.fix
    case .unknownColumn(_, let role, let name, let available):
      nearest(to: name, among: available).map { "did you mean --map \(role.rawValue)=\($0)?" }
        ?? "name one of these columns"
    case .unreadableCodes(let role, _):
      "for example --map \(role.rawValue)=label:0=A,1=B,2=tie"
    case .unrecognised(_, let missing, _):
      "name the column with --map \(missing.rawValue)=COLUMN"
    case .unknownDialect(let name, let known):
      nearest(to: name, among: known).map { "did you mean --dialect \($0)?" }
        ?? "leave out --dialect to recognise files by their fields"
    case .textsOnly: "give the file of judgments too, or the folder of all"
    case .textsMissing(_, _, let needed): "give \(needed) too, or the folder of both"
    }
  }

  /// How to turn a file into one that can be read.
  private static func conversion(of name: String, from format: ForeignFormat) -> String {
    switch format {
    case .parquet: "name the file so that it ends in .parquet: duckdb reads it then"
    case .zstandard: "unzstd \(name)"
    case .bzip2: "bunzip2 \(name)"
    case .zip: "unzip it, or save the sheet as CSV"
    case .sqlite: "a study is opened by itself, without data files beside it"
    case .pdf: "name the data that the document was made from"
    }
  }

  private var kept: Int? {
    switch self {
    case .brokenJSON(_, _, let kept), .brokenGzip(_, _, let kept), .brokenXz(_, _, let kept),
      .openQuote(_, _, let kept),
      .badRow(_, let kept):
      kept
    case .question(let question): question.kept
    default: nil
    }
  }

  private static func keptSentence(_ count: Int) -> String {
    count == 1
      ? "read before it: 1 comparison" : "read before it: \(count) comparisons"
  }
}

extension BadRow {
  /// Where the row is, what is wrong with it, and what would be right.
  public var message: String { "\(shownPath(file)):\(line): \(problem.message)" }

  /// What the reader can do about it, where there is something.
  public var fix: String? { problem.fix }
}

extension RowProblem {
  /// What is wrong in a few words, the same for all rows with the same trouble.
  public var reason: String {
    switch self {
    case .missingField(let field): "no field \"\(field)\""
    case .missingText(let field): "no text in \"\(field)\""
    case .wrongKind(let field, _, let expected): "\"\(field)\" is not \(expected)"
    case .unknownVerdict(let field, _, _): "unknown verdict in \"\(field)\""
    case .outOfRange(let field, _, _): "\"\(field)\" out of range"
    case .cellCount: "wrong number of cells"
    case .strayQuote: "text after a closing quote"
    case .notAnObject: "not an object"
    case .ambiguousVerdict(let field, _): "ambiguous verdict in \"\(field)\""
    case .open: "more than one reading"
    case .brokenJSON: "broken JSON"
    case .duplicateKey: "the same key twice"
    case .noPartner: "verdict on a comparison that is not in the data"
    case .noCommonPrompt: "transcripts without a common beginning"
    }
  }

  /// What is wrong, and what would be right.
  public var message: String {
    switch self {
    case .missingField(let field): "there is no field \"\(field)\"; expected one in every row"
    case .missingText(let field): "field \"\(field)\" is null; expected the text of a response"
    case .wrongKind(let field, let value, let expected):
      "field \"\(field)\" is \(value); expected \(expected)"
    case .unknownVerdict(let field, let value, let allowed):
      "field \"\(field)\" is \"\(value)\"; expected \(allowed.alternatives)"
    case .outOfRange(let field, let value, let expected):
      "field \"\(field)\" is \(value); expected \(expected)"
    case .cellCount(let expected, let found):
      "the row has \(found) \(found == 1 ? "cell" : "cells"); expected \(expected)"
    case .strayQuote(let field):
      "there is text after the closing quote of \"\(field)\"; expected the next cell"
    case .notAnObject(let text):
      "the row is \(text); expected an object with named fields"
    case .ambiguousVerdict(let field, let value):
      "field \"\(field)\" is \"\(value)\", which has two readings"
    case .open(let question): "\(question.subject), which has two readings"
    case .brokenJSON(let problem): problem.words
    case .duplicateKey(let key): "the key \"\(key)\" occurs twice; expected it once"
    case .noPartner(let field, let value):
      "field \"\(field)\" is \"\(value)\"; expected one that is in the file with the texts"
    case .noCommonPrompt(let field):
      "the transcripts in \"\(field)\" and its partner begin differently; "
        + "expected the same turns up to the last one"
    }
  }

  /// What the reader can do about it, where there is something.
  public var fix: String? {
    switch self {
    case .unknownVerdict(let field, let value, _):
      "say what it means: --map verdict=\(field):\(value)=tie, or =A, =B, =none"
    case .strayQuote: "double every quote inside a quoted cell"
    case .cellCount: "put quotes around cells that hold commas or line breaks"
    default: nil
    }
  }
}

extension JSONProblem {
  fileprivate var words: String {
    let trouble = found.hasPrefix("the end of") ? "breaks off at" : "goes on with"
    return "the JSON \(trouble) \(found); expected \(expected)"
  }
}

extension [String] {
  /// `"a", "b" and "c"`.
  fileprivate var quotedList: String { joined(with: "and") }

  /// `"a", "b" or "c"`.
  fileprivate var alternatives: String { joined(with: "or") }

  private func joined(with word: String) -> String {
    let quoted = map { "\"\($0)\"" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "none" }
    return quoted.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}

/// A path as messages show it.
func shownPath(_ path: String) -> String { path == "-" ? "standard input" : path }

/// The last part of a path.
func fileName(_ path: String) -> String {
  path == "-" ? "standard input" : String(path.split(separator: "/").last ?? Substring(path))
}
