public import Preferences
import Statistics

/// The comparisons of a study as rows to look through: who leans where, and on which differences.
public struct PairTable: Sendable {
  /// What one judge decided about a comparison.
  public struct Votes: Hashable, Sendable {
    /// The judge.
    public let judge: Judge
    /// Verdicts for response A.
    public let forA: Int
    /// Verdicts that call neither better.
    public let ties: Int
    /// Verdicts for response B.
    public let forB: Int

    /// 1 when more verdicts are for A, -1 when more are for B, else 0.
    public var lean: Int { (forA - forB).signum() }
  }

  /// The names of the comparisons.
  public let ids: [String]
  /// The group labels.
  public let scenarios: [String?]
  private let scenarioNumbers: ScenarioNumbers
  private let differences: FactorDifferences
  private let judges: [JudgeLeans]

  /// Notes who leans where on every comparison.
  public init(_ study: FittedStudy) {
    ids = study.table.comparisons.map(\.id)
    scenarios = study.table.comparisons.map(\.scenario)
    scenarioNumbers = ScenarioNumbers(scenarios)
    differences = study.differences
    let count = study.table.comparisons.count
    judges = study.table.judges.map { JudgeLeans($0, comparisons: count) }
  }

  /// The verdicts of these judges, or of all, on a comparison; judges without one are left out.
  public func votes(_ row: Int, of names: Set<String>? = nil) -> [Votes] {
    judges.compactMap { judge in
      names.map { $0.contains(judge.judge.name) } ?? true ? judge.votes(row) : nil
    }
  }

  /// The comparisons on which two judges lean to different responses.
  public func disagreements(_ first: String, _ second: String) -> [Int] {
    guard let one = judges.first(where: { $0.judge.name == first }),
      let other = judges.first(where: { $0.judge.name == second })
    else { return [] }
    return one.leans.indices.filter { one.leans[$0] * other.leans[$0] < 0 }
  }

  /// The rows that are of a scenario.
  public func rows(_ rows: [Int], ofScenario name: String) -> [Int] {
    guard let number = scenarioNumbers.number(of: name) else { return [] }
    return rows.filter { scenarioNumbers.rows[$0] == number }
  }

  /// The rows on which the responses differ in a factor.
  public func rows(_ rows: [Int], differingIn factor: String) -> [Int] {
    guard let column = differences.columns.first(where: { $0.factor.name == factor }) else {
      return []
    }
    return rows.filter { column.values[$0] != 0 }
  }

  /// Scaled, transformed factor differences of a comparison, A minus B; absent where 0.
  public func factorDifferences(_ row: Int) -> [(factor: String, difference: Double)] {
    differences.columns.compactMap { column in
      guard column.scale > 0, column.values[row] != 0 else { return nil }
      return (column.factor.name, column.values[row] / column.scale)
    }
  }

  /// Marks of what applies to one response only: 1 for A, -1 for B; absent where 0.
  public func marks(_ row: Int) -> [(factors: [String], value: Double)] {
    differences.applies.compactMap { column in
      column.values[row] == 0 ? nil : (column.factors, column.values[row])
    }
  }
}

/// Where one judge leans: a byte a comparison, and the way back to its verdicts.
private struct JudgeLeans: Sendable {
  let judge: Judge
  /// 1 for A, -1 for B, 0 for neither or no verdict.
  let leans: [Int8]
  /// In the order of comparisons.
  private let entries: [JudgedTable.Entry]

  init(_ verdicts: JudgedTable.JudgeVerdicts, comparisons: Int) {
    judge = verdicts.judge
    let given = verdicts.entries
    let isSorted = zip(given, given.dropFirst()).allSatisfy { $0.comparison <= $1.comparison }
    entries = isSorted ? given : given.sorted { $0.comparison < $1.comparison }
    var nets = [Int32](repeating: 0, count: comparisons)
    for entry in entries {
      switch entry.choice.preferred {
      case .a: nets[entry.comparison] += 1
      case .b: nets[entry.comparison] -= 1
      case nil: break
      }
    }
    leans = nets.map { Int8($0.signum()) }
  }

  /// The verdicts on a comparison; nil where there is none, abstentions aside.
  func votes(_ row: Int) -> PairTable.Votes? {
    var (forA, ties, forB) = (0, 0, 0)
    var place = firstEntry(from: row)
    while place < entries.count, entries[place].comparison == row {
      switch entries[place].choice.preferred {
      case .a: forA += 1
      case .b: forB += 1
      case nil where entries[place].choice.isTie: ties += 1
      case nil: break
      }
      place += 1
    }
    guard forA + ties + forB > 0 else { return nil }
    return PairTable.Votes(judge: judge, forA: forA, ties: ties, forB: forB)
  }

  /// The first entry on this comparison or a later one.
  private func firstEntry(from row: Int) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].comparison < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Scenarios by number, so that a filter compares no texts.
private struct ScenarioNumbers: Sendable {
  /// The number of each row's scenario; -1 without one.
  let rows: [Int32]
  private let numbers: [String: Int32]

  init(_ scenarios: [String?]) {
    var numbers: [String: Int32] = [:]
    rows = scenarios.map { name in
      guard let name else { return -1 }
      if let known = numbers[name] { return known }
      let number = Int32(numbers.count)
      numbers[name] = number
      return number
    }
    self.numbers = numbers
  }

  func number(of name: String) -> Int32? { numbers[name] }
}
