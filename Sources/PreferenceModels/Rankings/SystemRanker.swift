public import Preferences
import Statistics

/// Ranks the systems that wrote the responses.
///
/// `logit P(A) = ability_A - ability_B + position s + sum_j gamma_j d_j / scale_j`, abilities with
/// sum zero. Ties enter by Davidson's model, grades by the adjacent-category model,
/// probabilities as they are. Errors are clustered by prompt.
///
/// Source: Bradley & Terry (1952); Davidson (1970); Davidson & Beaver (1977).
public struct SystemRanker: Sendable {
  /// Whose verdicts make a ranking.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// All verdicts together.
    case all
    /// Each judge alone.
    case judges
    /// All people together, all LLMs together, and so on.
    case kinds
    /// The majority of the people on each comparison, or of all judges without people.
    case majority
  }

  /// Which factors are held equal.
  public enum Control: Hashable, Sendable {
    /// Length and form.
    case style
    /// Every factor of the table.
    case every
    /// None.
    case nothing
  }

  private let table: JudgedTable
  private let differences: FactorDifferences
  private let control: Control
  private let reference: String?
  private let ties: TieRule
  private let seed: UInt64

  /// Prepares rankings of a table.
  ///
  /// - Parameters:
  ///   - table: Comparisons with systems, factor values and verdicts.
  ///   - control: Which factors are held equal in the second fit.
  ///   - reference: The system that win rates are against; nil for all others.
  ///   - ties: How ties enter abilities; win rates count them as one half.
  ///   - seed: Seed of the draws behind rank intervals.
  public init(
    _ table: JudgedTable, control: Control = .style, reference: String? = nil,
    ties: TieRule = .davidson, seed: UInt64 = 1
  ) {
    self.table = table
    differences = FactorDifferences(table)
    self.control = control
    self.reference = reference
    self.ties = ties
    self.seed = seed
  }

  /// The systems of the table, sorted.
  public var systems: [String] { OwnFamilyAudit.systems(table) }

  /// The rankings of a grouping, side by side; the result does not depend on how many cores
  /// there are.
  public func rankings(
    by grouping: Grouping, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async -> [Ranking] {
    let groups = groups(grouping)
    var results = [Ranking?](repeating: nil, count: groups.count)
    await withTaskGroup(of: (Int, Ranking).self) { tasks in
      for (index, verdicts) in groups.enumerated() {
        tasks.addTask { (index, ranking(verdicts)) }
      }
      var done = 0
      for await (index, ranking) in tasks {
        results[index] = ranking
        done += 1
        progress?(done, groups.count)
      }
    }
    return results.compactMap(\.self)
  }

  private func groups(_ grouping: Grouping) -> [SystemVerdicts] {
    func verdicts(_ whose: String, _ judges: [JudgedTable.JudgeVerdicts]) -> SystemVerdicts {
      SystemVerdicts(
        whose: whose, judges: judges.map(\.judge.name), entries: judges.flatMap(\.entries),
        in: table)
    }
    switch grouping {
    case .all: return [verdicts("all", table.judges)]
    case .judges: return table.judges.map { verdicts($0.judge.name, [$0]) }
    case .kinds:
      let names: [(JudgeKind, String)] = [
        (.human, "people"), (.llm, "LLMs"), (.rewardModel, "reward models"), (.rule, "rules"),
      ]
      return names.compactMap { kind, name in
        let judges = table.judges.filter { $0.judge.kind == kind && !$0.entries.isEmpty }
        return judges.isEmpty ? nil : verdicts(name, judges)
      }
    case .majority:
      let people = table.judges.filter { $0.judge.kind == .human && !$0.entries.isEmpty }
      let judges = people.isEmpty ? table.judges : people
      return [
        SystemVerdicts(
          whose: people.isEmpty ? "majority" : "majority of people",
          judges: judges.map(\.judge.name), entries: majority(judges), in: table)
      ]
    }
  }

  /// One verdict a comparison: the choice that most judges made, a tie where two are level.
  private func majority(_ judges: [JudgedTable.JudgeVerdicts]) -> [JudgedTable.Entry] {
    var counts: [Int: (a: Double, b: Double, tie: Double)] = [:]
    for entry in judges.flatMap(\.entries) where entry.choice.isUsable {
      var count = counts[entry.comparison] ?? (0, 0, 0)
      switch entry.choice.preferred {
      case .a: count.a += entry.weight
      case .b: count.b += entry.weight
      case nil: count.tie += entry.weight
      }
      counts[entry.comparison] = count
    }
    return counts.sorted { $0.key < $1.key }.map { comparison, count in
      let choice: Choice =
        count.a > max(count.b, count.tie) ? .a : (count.b > max(count.a, count.tie) ? .b : .tie)
      return JudgedTable.Entry(comparison: comparison, choice: choice)
    }
  }

  private func ranking(_ verdicts: SystemVerdicts) -> Ranking {
    let components = verdicts.components
    var result = Ranking(
      whose: verdicts.whose, judges: verdicts.judges, verdicts: verdicts.entries.count,
      ties: verdicts.entries.count(where: \.choice.isTie), clusters: Set(verdicts.clusters).count,
      refusal: nil, components: components, plain: nil, controlled: nil, winRates: [],
      diagnostics: [])
    if let refusal = refusal(verdicts, components) {
      result.refusal = refusal
      return result
    }
    let anchored = verdicts.anchored
    if anchored.count > 1 {
      let apart = anchored.dropFirst().flatMap(\.self).sorted()
      result.diagnostics.append(
        Diagnostic(
          code: .separation,
          message: "\(NameList.text(apart)) never lost, or never won, against the rest: no finite "
            + "ability exists, the numbers are Firth's penalised ones"))
    }
    if result.clusters < verdicts.systems.count {
      result.diagnostics.append(
        Diagnostic(
          code: .fewClusters,
          message: "\(counted(result.clusters, "prompt")) for "
            + "\(counted(verdicts.systems.count, "system")): errors by prompt are rough, and "
            + "the order may differ on other prompts"))
    }
    let fit = AbilityRegression(
      verdicts, table: table, differences: differences, isAnchored: anchored.count == 1,
      ties: ties, seed: seed)
    result.plain = fit.abilities(columns: [])
    let columns = columns()
    if !columns.isEmpty {
      result.controlled = fit.abilities(columns: columns)
      if result.controlled == nil {
        result.diagnostics.append(
          Diagnostic(
            code: .notConverged, message: "no fit with factors held equal: too few verdicts"))
      }
    }
    if result.plain == nil { result.refusal = "the abilities could not be fitted" }
    result.winRates = WinRates(verdicts, table: table, reference: reference)
      .rates(in: result.plain?.systems.map(\.system) ?? verdicts.systems)
    return result
  }

  private func refusal(_ verdicts: SystemVerdicts, _ components: [[String]]) -> String? {
    guard verdicts.systems.count > 1 else {
      return "no verdict is between two known systems"
    }
    if components.count > 1 {
      let parts = components.map { "{" + NameList.text($0) + "}" }
      return "the systems fall into \(components.count) groups that never met: "
        + parts.joined(separator: ", ") + "; nothing orders one group against another"
    }
    if verdicts.entries.allSatisfy(\.choice.isTie) { return "all verdicts are ties" }
    return nil
  }

  /// The factors held equal.
  private func columns() -> [Int] {
    differences.columns.indices.filter { index in
      let column = differences.columns[index]
      guard column.differing > 0 else { return false }
      switch control {
      case .style: return column.factor.family == .length || column.factor.family == .form
      case .every: return true
      case .nothing: return false
      }
    }
  }
}
