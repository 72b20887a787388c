import ArgumentParser
import DataImport
import Preferences

/// What to read, and how.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A study file, or data files and folders (.jsonl .json .csv .tsv .parquet .tar, also .gz and .xz), or - .",
      valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Option(
    help: ArgumentHelp("Keep the data in this study file.", valueName: "file"),
    completion: .file())
  var study: String?

  @OptionGroup var reading: FormatOptions
}

/// How data files are read.
struct FormatOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The format of the files, when it is not recognised.", valueName: "name"))
  var dialect: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Name the column that plays a role, such as verdict=winner. Repeat for more.",
      valueName: "role=column"))
  var map: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Say what a judge is: human, llm, reward-model or rule. Repeat for more.",
      valueName: "name=kind"))
  var judgeKind: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read as these settings say, which import --check --save-config wrote.", valueName: "file"),
    completion: .file())
  var config: String?

  @Flag(help: "Stop at the first row that cannot be used.")
  var strict = false
}

extension FormatOptions {
  /// The request for these files; options win over settings from a file.
  func request(for paths: [String], judge: String?) throws -> ImportRequest {
    let settings = try config.map(ImportSettingsFile.read) ?? ImportConfiguration()
    var mapping: [ColumnRole: String] = [:]
    for (name, column) in settings.map { mapping[ColumnRole(rawValue: name) ?? .prompt] = column }
    return ImportRequest(
      paths: paths, dialect: dialect ?? settings.dialects["*"],
      mapping: mapping.merging(try self.mapping()) { $1 }, judge: judge ?? settings.judge,
      judgeKinds: settings.judgeKinds.merging(try judgeKinds()) { $1 }, isStrict: strict,
      dialects: settings.dialects.filter { $0.key != "*" })
  }

  /// The roles and columns of `--map`.
  ///
  /// - Throws: ``CommandFailure`` for a role that does not exist.
  func mapping() throws -> [ColumnRole: String] {
    var result: [ColumnRole: String] = [:]
    for (name, column) in try map.map({ try pair($0, option: "--map", form: "role=column") }) {
      guard let role = ColumnRole(rawValue: name) else {
        let known = ColumnRole.allCases.map(\.rawValue)
        let hint = Spelling.closest(to: name, among: known).map { "did you mean \($0)? " } ?? ""
        throw CommandFailure(
          "--map: \"\(name)\" is not a role",
          fix: hint + "roles are " + known.joined(separator: ", "), code: .usage)
      }
      result[role] = column
    }
    return result
  }

  /// The judges and kinds of `--judge-kind`.
  ///
  /// - Throws: ``CommandFailure`` for a kind that does not exist.
  func judgeKinds() throws -> [String: JudgeKind] {
    var result: [String: JudgeKind] = [:]
    for (judge, name) in try judgeKind.map({
      try pair($0, option: "--judge-kind", form: "name=kind")
    }) {
      guard let kind = JudgeKind(rawValue: name) else {
        throw CommandFailure(
          "--judge-kind: \"\(name)\" is not a kind of judge",
          fix: "kinds are " + JudgeKind.allCases.map(\.rawValue).joined(separator: ", "),
          code: .usage)
      }
      result[judge] = kind
    }
    return result
  }

  /// Splits at the last "=" for names, which may hold one, and at the first for roles.
  private func pair(_ text: String, option: String, form: String) throws -> (String, String) {
    let position = form.hasPrefix("name") ? text.lastIndex(of: "=") : text.firstIndex(of: "=")
    guard let position, position != text.startIndex,
      text.index(after: position) != text.endIndex
    else {
      throw CommandFailure(
        "\(option): \"\(text)\" has no \"=\" between two names", fix: "write \(option) \(form)",
        code: .usage)
    }
    return (String(text[..<position]), String(text[text.index(after: position)...]))
  }
}
