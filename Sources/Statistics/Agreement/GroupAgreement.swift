/// The agreement of a whole group of judges.
public enum GroupAgreement {
  /// Fleiss' kappa over items that every judge judged.
  ///
  /// Source: Fleiss (1971).
  public static func fleissKappa(_ table: VerdictTable) -> Double {
    let complete = table.complete
    let judges = Double(complete.judgeCount)
    let items = Double(complete.entries.count)
    var shares = [Double](repeating: 0, count: complete.categories.count)
    var seen = 0.0
    for row in complete.entries {
      let counts = self.counts(row, categories: complete.categories.count)
      for (category, count) in counts.enumerated() { shares[category] += count }
      seen += (dot(counts, counts) - judges) / (judges * (judges - 1))
    }
    let expected = shares.reduce(0) { $0 + ($1 / (judges * items)) * ($1 / (judges * items)) }
    return (seen / items - expected) / (1 - expected)
  }

  /// The share of items on which each judge agrees with the majority of the others.
  ///
  /// An item on which the others are split counts half: a level that a model of the judge can
  /// attain.
  public static func leaveOneOutMajority(_ table: VerdictTable) -> [Double] {
    (0..<table.judgeCount).map { judge in
      var hits = 0.0
      var items = 0
      for row in table.entries {
        guard let own = row[judge] else { continue }
        var others = row
        others[judge] = nil
        let counts = self.counts(others, categories: table.categories.count)
        guard let largest = counts.max(), largest > 0 else { continue }
        items += 1
        if counts[own] == largest {
          hits += 1 / Double(counts.count { $0 == largest })
        }
      }
      return hits / Double(items)
    }
  }

  /// The mean over items of the largest share of equal verdicts: an optimistic ceiling.
  public static func inSampleMajority(_ table: VerdictTable) -> Double {
    mean(
      table.entries.compactMap { row in
        let counts = self.counts(row, categories: table.categories.count)
        let total = counts.reduce(0, +)
        guard let largest = counts.max(), total > 0 else { return nil }
        return largest / total
      })
  }

  /// The mean share of equal verdicts over all pairs of judges.
  public static func meanPairwise(_ table: VerdictTable) -> Double {
    var shares: [Double] = []
    for first in 0..<table.judgeCount {
      for second in 0..<first {
        let counts = table.crossTable(first, second)
        shares.append(counts.diagonal.reduce(0, +) / counts.storage.reduce(0, +))
      }
    }
    return mean(shares)
  }

  private static func counts(_ row: [Int?], categories: Int) -> [Double] {
    var counts = [Double](repeating: 0, count: categories)
    for category in row.compactMap(\.self) { counts[category] += 1 }
    return counts
  }
}
