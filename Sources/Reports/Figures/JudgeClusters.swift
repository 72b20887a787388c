import Preferences

/// Judges that a tree joins early, with the most typical judge of each group.
struct JudgeClusters {
  /// Judges that count as one.
  struct Group {
    /// The judges in the order of the leaves.
    var judges: [String]
    /// The judge with the least mean distance from the others of the group.
    var medoid: String
  }

  /// The groups in the order of the leaves.
  let groups: [Group]
  /// How many joins of the tree are inside groups.
  let joined: Int

  /// Cuts a tree into at most `count` groups.
  init(_ similarity: JudgeSimilarity, tree: JudgeSimilarity.Tree, count: Int) {
    joined = max(0, min(tree.leaves.count - count, tree.joins.count))
    var group = Dictionary(
      tree.leaves.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for join in tree.joins.prefix(joined) {
      let members = join.first + join.second
      let least = members.compactMap { group[$0] }.min() ?? 0
      for judge in members { group[judge] = least }
    }
    var distances: [String: [String: Double]] = [:]
    for pair in similarity.pairs {
      let distance = pair.pearson.map { 1 - $0.value } ?? 1
      distances[pair.first, default: [:]][pair.second] = distance
      distances[pair.second, default: [:]][pair.first] = distance
    }
    var members: [[String]] = []
    var places: [Int: Int] = [:]
    for judge in tree.leaves {
      let key = group[judge] ?? 0
      if let place = places[key] {
        members[place].append(judge)
      } else {
        places[key] = members.count
        members.append([judge])
      }
    }
    groups = members.map { judges in
      let total = judges.map { judge in
        judges.reduce(0) { $0 + (distances[judge]?[$1] ?? 0) }
      }
      let best = total.indices.min { (total[$0], $0) < (total[$1], $1) } ?? 0
      return Group(judges: judges, medoid: judges[best])
    }
  }
}
