public import Preferences

/// Reads published weights: one row for each judge, scenario and factor.
///
/// The judge stands in a column named judge or model, the factor in factor or property, the
/// scenario, if there is one, in scenario, group, domain or part, the kind of judge in kind or
/// judge_kind. The number stands in weight, coefficient, estimate or posterior_mean (0 is
/// indifferent), in percent or percentage (50 is), or in chance or probability (one half is).
public struct WeightReader {
  private static let judgeNames = ["judge", "model"]
  private static let factorNames = ["factor", "property"]
  private static let scenarioNames = ["scenario", "group", "domain", "part"]
  private static let kindNames = ["kind", "judge_kind"]
  private static let units: [(WeightTable.Unit, [String])] = [
    (.weight, ["weight", "coefficient", "estimate", "posterior_mean"]),
    (.percent, ["percent", "percentage"]), (.chance, ["chance", "probability"]),
  ]

  private var unit: WeightTable.Unit?
  private var judges: [String] = []
  private var kinds: [JudgeKind] = []
  private var scenarios: [String] = []
  private var factors: [String] = []
  private var places: [String: [String: Int]] = [:]
  private var entries: [Place: Double] = [:]

  private struct Place: Hashable {
    let judge: Int
    let scenario: Int
    let factor: Int
  }

  /// Whether a file is a table of weights: a judge, a factor and a number in each row, and
  /// no verdict or response.
  public static func recognises(_ path: String) -> Bool {
    guard path != "-", var file = try? InputFile(path: path),
      let layout = try? layout(of: &file, path: path)
    else { return false }
    return Roles(layout) != nil
  }

  /// The table in a file, and the file's hash.
  ///
  /// - Throws: ``ImportError``; the first row that cannot be used ends the reading.
  public static func read(_ path: String) throws(ImportError) -> ReadTable {
    var reader = WeightReader()
    var file = try InputFile(path: path)
    let layout = try layout(of: &file, path: path)
    guard let roles = Roles(layout) else {
      throw .unrecognised(path: path, missing: .verdict, available: layout.columns)
    }
    reader.unit = roles.unit
    while let row = try file.rows.next() {
      do throws(RowProblem) {
        switch row {
        case .bad(let bad): throw bad.problem
        case .record(let record): try reader.add(record, roles)
        }
      } catch {
        throw .badRow(BadRow(file: path, line: row.line, problem: error), kept: 0)
      }
    }
    guard !reader.entries.isEmpty else { throw .emptyFile(path: path) }
    return ReadTable(
      table: reader.table,
      input: RunInfo.Input(name: fileName(path), sha256: file.source.sha256))
  }

  /// A table with the file it stood in.
  public struct ReadTable: Hashable, Sendable {
    /// The weights.
    public let table: WeightTable
    /// The file and its hash.
    public let input: RunInfo.Input
  }

  private static func layout(
    of file: inout InputFile, path: String
  ) throws(ImportError) -> Layout {
    let sample = try file.rows.peek(Layout.sampleSize)
      .compactMap { if case .record(let record) = $0 { record } else { nil } }
    return Layout(path: path, columns: file.rows.columns, sample: sample)
  }

  /// Which column plays which part.
  private struct Roles {
    let judge: String
    let factor: String
    let scenario: String?
    let kind: String?
    let number: String
    let unit: WeightTable.Unit

    init?(_ layout: Layout) {
      guard let judge = layout.column(like: judgeNames),
        let factor = layout.column(like: factorNames),
        let found = units.lazy.compactMap({ unit, names in
          layout.column(like: names).map { (unit, $0) }
        }).first
      else { return nil }
      // Rows of verdicts may have a weight of their own.
      let others = ["verdict", "winner", "choice", "response_a", "response_b", "prompt"]
      guard layout.column(like: others) == nil else { return nil }
      self.judge = judge
      self.factor = factor
      unit = found.0
      number = found.1
      scenario = layout.column(like: scenarioNames)
      kind = layout.column(like: kindNames)
    }
  }

  private mutating func add(_ record: Record, _ roles: Roles) throws(RowProblem) {
    guard let judge = record.words(roles.judge) else { throw .missingField(roles.judge) }
    guard let factor = record.words(roles.factor) else { throw .missingField(roles.factor) }
    guard let field = record.value(at: roles.number) else { throw .missingField(roles.number) }
    guard let number = field.number, number.isFinite else {
      throw .wrongKind(field: roles.number, value: field.raw, expected: "a number")
    }
    let scenario = roles.scenario.flatMap { record.words($0) } ?? ""
    let kind = try kind(of: judge, record, roles)
    let place = Place(
      judge: place(of: judge, in: "judge", list: \.judges),
      scenario: place(of: scenario, in: "scenario", list: \.scenarios),
      factor: place(of: factor, in: "factor", list: \.factors))
    if kinds.count < judges.count { kinds.append(kind) }
    guard entries[place] == nil else {
      throw .wrongKind(
        field: roles.factor, value: "\"\(factor)\"",
        expected: "one weight for each judge, scenario and factor")
    }
    entries[place] = try weight(number, field, roles)
  }

  private func kind(
    of judge: String, _ record: Record, _ roles: Roles
  ) throws(RowProblem) -> JudgeKind {
    guard let column = roles.kind, let word = record.words(column) else {
      return JudgeKind(guessedFrom: judge)
    }
    guard let kind = JudgeKind(rawValue: word) else {
      throw .wrongKind(
        field: column, value: "\"\(word)\"",
        expected: JudgeKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return kind
  }

  /// A chance from 0 to 1; a weight as it is.
  private func weight(
    _ number: Double, _ field: Field, _ roles: Roles
  ) throws(RowProblem) -> Double {
    let chance: Double
    switch roles.unit {
    case .weight: return number
    case .percent: chance = number / 100
    case .chance: chance = number
    }
    guard chance > 0, chance < 1 else {
      throw .outOfRange(
        field: roles.number, value: field.raw,
        expected: roles.unit == .percent ? "a number between 0 and 100" : "a number between 0 and 1"
      )
    }
    return chance
  }

  private mutating func place(
    of name: String, in list: String, list path: WritableKeyPath<WeightReader, [String]>
  ) -> Int {
    if let found = places[list]?[name] { return found }
    self[keyPath: path].append(name)
    let place = self[keyPath: path].count - 1
    places[list, default: [:]][name] = place
    return place
  }

  /// The judges by kind, as everywhere.
  private var table: WeightTable {
    let order = judges.indices.sorted { (kinds[$0], $0) < (kinds[$1], $1) }
    var values: [Double] = []
    values.reserveCapacity(judges.count * scenarios.count * factors.count)
    for judge in order {
      for scenario in scenarios.indices {
        for factor in factors.indices {
          values.append(
            entries[Place(judge: judge, scenario: scenario, factor: factor)] ?? .nan)
        }
      }
    }
    return WeightTable(
      unit: unit ?? .weight, judges: order.map { Judge(name: judges[$0], kind: kinds[$0]) },
      scenarios: scenarios, factors: factors, values: values)
  }
}
