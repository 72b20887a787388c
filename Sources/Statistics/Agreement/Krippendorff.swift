/// The agreement of any number of judges with verdicts missing.
///
/// `1 - D_o / D_e` with the disagreement seen between verdicts on the same item and the one
/// expected between verdicts on any. An item with m verdicts gives each ordered pair of them
/// the weight 1 / (m - 1); items with one verdict do not count.
///
/// Source: Krippendorff (2004); Hayes & Krippendorff (2007).
public enum Krippendorff {
  /// What sets two categories apart.
  public enum Level: String, Sendable, Codable {
    /// Being different.
    case nominal
    /// The number of verdicts between them.
    case ordinal
    /// The square of the difference of their values.
    case interval
  }

  /// The coefficient; not a number where all verdicts are equal.
  public static func coefficient(_ table: VerdictTable, level: Level = .nominal) -> Double {
    coefficient(coincidences: coincidences(table), categories: table.categories, level: level)
  }

  /// The coefficient from a symmetric table of coincidences, one row a category.
  ///
  /// An item on which judge g has the verdicts p_g (shares that sum to 1) adds
  /// `sum over g != h of p_g p_h' / (m - 1)`, with m judges on the item.
  public static func coefficient(
    coincidences counts: Matrix, categories: [Int], level: Level = .nominal
  ) -> Double {
    let totals = (0..<counts.rowCount).map { counts.row($0).reduce(0, +) }
    let total = totals.reduce(0, +)
    var seen = 0.0
    var expected = 0.0
    for first in totals.indices {
      for second in totals.indices {
        let gap = separation(first, second, totals, categories, level)
        seen += counts[first, second] * gap
        expected += totals[first] * totals[second] * gap
      }
    }
    return 1 - (total - 1) * seen / expected
  }

  /// The standard error with each item left out in turn.
  public static func jackknifeError(_ table: VerdictTable, level: Level = .nominal) -> Double {
    BootstrapInterval.jackknifeError(
      table.entries.indices.map { coefficient(table.leavingOut($0), level: level) })
  }

  private static func coincidences(_ table: VerdictTable) -> Matrix {
    var counts = Matrix(
      rowCount: table.categories.count, columnCount: table.categories.count)
    for row in table.entries {
      let given = row.compactMap(\.self)
      guard given.count > 1 else { continue }
      let weight = 1 / Double(given.count - 1)
      for first in given.indices {
        for second in given.indices where second != first {
          counts[given[first], given[second]] += weight
        }
      }
    }
    return counts
  }

  private static func separation(
    _ first: Int, _ second: Int, _ totals: [Double], _ categories: [Int], _ level: Level
  ) -> Double {
    guard first != second else { return 0 }
    switch level {
    case .nominal:
      return 1
    case .ordinal:
      let between = totals[min(first, second)...max(first, second)].reduce(0, +)
      let gap = between - 0.5 * (totals[first] + totals[second])
      return gap * gap
    case .interval:
      let gap = Double(categories[first] - categories[second])
      return gap * gap
    }
  }
}
