public import Preferences

/// Reads responses that compete for a prompt: one row each, or a list in a row.
///
/// The prompt stands in a column named prompt, instruction or question, the text in response,
/// text, output, answer or completion, the name in id, candidate, system, model or name. Every
/// other column that holds mostly numbers is a factor. A row with a list in responses,
/// candidates or outputs holds all candidates of its prompt. Without names candidates are
/// numbered within their prompt.
public struct CandidateReader {
  private static let promptNames = ["prompt", "instruction", "question", "input"]
  private static let textNames = ["response", "text", "output", "answer", "completion"]
  private static let nameNames = ["id", "candidate", "system", "model", "generator", "name"]
  private static let listNames = ["responses", "candidates", "outputs", "completions"]

  private var columns: [String] = []
  private var candidates: [Candidate] = []
  private var counts: [String: Int] = [:]
  private var names: [String: Set<String>] = [:]

  /// The candidates of all files, in their order.
  ///
  /// - Throws: ``ImportError``; the first row that cannot be used ends the reading, for a
  ///   ranking without one of its candidates would be another ranking.
  public static func read(_ paths: [String]) throws(ImportError) -> CandidateTable {
    var reader = CandidateReader()
    let (files, opener) = try InputFiles.expand(paths)
    for found in files { try reader.read(found.path, opener) }
    // A factor that only later files have is absent from the candidates before.
    let width = reader.columns.count
    return CandidateTable(
      columns: reader.columns,
      candidates: reader.candidates.map { candidate in
        var candidate = candidate
        let gap = width - candidate.values.count
        candidate.values += [Double](repeating: .nan, count: gap)
        return candidate
      })
  }

  private mutating func read(_ path: String, _ opener: InputOpener) throws(ImportError) {
    var file = try opener.open(path)
    let sample = try file.rows.peek(Layout.sampleSize)
      .compactMap { if case .record(let record) = $0 { record } else { nil } }
    let layout = Layout(path: path, columns: file.rows.columns, sample: sample)
    let roles = Roles(layout)
    var rows = 0
    while let row = try file.rows.next() {
      rows += 1
      do throws(RowProblem) {
        switch row {
        case .bad(let bad): throw bad.problem
        case .record(let record): try add(record, roles)
        }
      } catch {
        throw .badRow(BadRow(file: path, line: row.line, problem: error), kept: 0)
      }
    }
    guard rows > 0 else { throw .emptyFile(path: path) }
  }

  /// Which column plays which part.
  private struct Roles {
    let prompt: String?
    let text: String?
    let name: String?
    let list: String?
    let factors: [String]

    init(_ layout: Layout) {
      prompt = layout.column(like: promptNames)
      list = layout.column(like: listNames)
      text = list == nil ? layout.column(like: textNames) : nil
      name = layout.column(like: nameNames)
      let taken = Set([prompt, list, text, name].compactMap(\.self))
      factors = layout.columns.filter { column in
        let filled = layout.sample.compactMap { $0[column] }
        // A column of numbers with a broken cell is one: the cell is then an error.
        return !taken.contains(column) && !column.contains(".")
          && 2 * filled.count { $0.number != nil } > filled.count
      }
    }
  }

  private mutating func add(_ record: Record, _ roles: Roles) throws(RowProblem) {
    let prompt = roles.prompt.flatMap { record[$0]?.words } ?? ""
    if let list = roles.list, let value = record[list] {
      guard value.isList else {
        throw .wrongKind(field: list, value: value.raw, expected: "a list of responses")
      }
      for element in value.elements { try add(element, in: list, prompt) }
      return
    }
    let text = roles.text.flatMap { record[$0]?.words }
    var given: [(String, Double)] = []
    for factor in roles.factors {
      guard let value = record[factor], value.words.map({ !trimmed($0).isEmpty }) ?? true else {
        continue
      }
      guard let number = value.number else {
        throw .wrongKind(field: factor, value: value.raw, expected: "a number")
      }
      given.append((factor, number))
    }
    guard text != nil || !given.isEmpty else { throw .missingField(roles.text ?? "response") }
    try append(roles.name.flatMap { record[$0]?.words }, prompt, text, given)
  }

  /// An element of a list: a text, or an object with a text and numbers.
  private mutating func add(
    _ element: Field, in list: String, _ prompt: String
  ) throws(RowProblem) {
    if let text = element.string { return try append(nil, prompt, text, []) }
    guard element.isObject else {
      throw .wrongKind(field: list, value: element.raw, expected: "texts or objects")
    }
    var name: String?
    var text: String?
    var given: [(String, Double)] = []
    for (key, value) in element.members where !value.isNull {
      if Self.textNames.contains(key), text == nil {
        text = value.words
      } else if Self.nameNames.contains(key), name == nil {
        name = value.words
      } else if value.isNumber, let number = value.number {
        given.append((key, number))
      }
    }
    guard text != nil || !given.isEmpty else { throw .missingField("\(list).response") }
    try append(name, prompt, text, given)
  }

  private mutating func append(
    _ name: String?, _ prompt: String, _ text: String?, _ given: [(String, Double)]
  ) throws(RowProblem) {
    let number = counts[prompt, default: 0] + 1
    counts[prompt] = number
    let name = name ?? "\(number)"
    guard names[prompt, default: []].insert(name).inserted else {
      throw .wrongKind(
        field: "id", value: "\"\(name)\"",
        expected: "a name of its own for each candidate of a prompt")
    }
    for (column, _) in given where !columns.contains(column) { columns.append(column) }
    var values = [Double](repeating: .nan, count: columns.count)
    for (column, value) in given { columns.firstIndex(of: column).map { values[$0] = value } }
    candidates.append(
      Candidate(name: name, prompt: Prompt(text: prompt), text: text, values: values))
  }
}

extension Row {
  /// The line on which the row begins.
  var line: Int {
    switch self {
    case .record(let record): record.line
    case .bad(let bad): bad.line
    }
  }
}
