/// Verdicts of several judges on the same items, some missing.
public struct VerdictTable: Sendable, Equatable {
  /// The possible verdicts, ascending.
  public let categories: [Int]
  /// For each item, each judge's verdict as a position in ``categories``; nil where missing.
  public let entries: [[Int?]]

  /// A table of verdicts: a row per item, an entry per judge.
  public init(_ verdicts: [[Int?]]) {
    let categories = Set(verdicts.joined().compactMap(\.self)).sorted()
    self.categories = categories
    entries = verdicts.map { row in
      row.map { verdict in verdict.flatMap { categories.firstIndex(of: $0) } }
    }
  }

  private init(categories: [Int], entries: [[Int?]]) {
    self.categories = categories
    self.entries = entries
  }

  /// The number of judges.
  public var judgeCount: Int { entries.first?.count ?? 0 }

  /// The table without one item, with the same categories.
  public func leavingOut(_ item: Int) -> VerdictTable {
    var rest = entries
    rest.remove(at: item)
    return VerdictTable(categories: categories, entries: rest)
  }

  /// The items on which every judge gave a verdict.
  public var complete: VerdictTable {
    VerdictTable(
      categories: categories, entries: entries.filter { $0.allSatisfy { $0 != nil } })
  }

  /// How many items two judges both judged, by their verdicts: entry (a, b) counts items with
  /// category a by the first and b by the second.
  public func crossTable(_ first: Int, _ second: Int) -> Matrix {
    var counts = Matrix(rowCount: categories.count, columnCount: categories.count)
    for row in entries {
      if let left = row[first], let right = row[second] { counts[left, right] += 1 }
    }
    return counts
  }
}
