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
  private let differences: FactorDifferences
  private let judges: [Judge]
  /// For each judge, the net and all verdicts of every comparison, as (forA, ties, forB).
  private let tallies: [[SIMD4<Int32>]]

  /// Counts the verdicts of every judge on every comparison.
  public init(_ study: FittedStudy) {
    ids = study.table.comparisons.map(\.id)
    scenarios = study.table.comparisons.map(\.scenario)
    differences = study.differences
    judges = study.table.judges.map(\.judge)
    tallies = study.table.judges.map { verdicts in
      var tally = [SIMD4<Int32>](repeating: .zero, count: study.table.comparisons.count)
      for entry in verdicts.entries {
        switch entry.choice.preferred {
        case .a: tally[entry.comparison].x += 1
        case .b: tally[entry.comparison].z += 1
        case nil where entry.choice.isTie: tally[entry.comparison].y += 1
        case nil: break
        }
      }
      return tally
    }
  }

  /// The verdicts on a comparison, judge by judge; judges without one are left out.
  public func votes(_ row: Int) -> [Votes] {
    zip(judges, tallies).compactMap { judge, tally in
      let count = tally[row]
      guard count != .zero else { return nil }
      return Votes(
        judge: judge, forA: Int(count.x), ties: Int(count.y), forB: Int(count.z))
    }
  }

  /// The comparisons on which two judges lean to different responses.
  public func disagreements(_ first: String, _ second: String) -> [Int] {
    guard let one = judges.firstIndex(where: { $0.name == first }),
      let other = judges.firstIndex(where: { $0.name == second })
    else { return [] }
    return ids.indices.filter { row in
      let leans = [one, other].map { (tallies[$0][row].x - tallies[$0][row].z).signum() }
      return leans[0] * leans[1] < 0
    }
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
