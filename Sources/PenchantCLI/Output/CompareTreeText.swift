import Preferences
import Reports

/// The tree of judges, as joins in words.
struct CompareTreeText {
  let tree: JudgeSimilarity.Tree?
  let limit: Int?
  let terminal: Terminal

  /// The joins, from the closest on; nothing with fewer than four judges.
  var lines: [String] {
    guard let tree else { return [] }
    var table = TextTable([
      .right("1 - r"), .right("support"), .left("Joined, the closest first", limit: 60),
    ])
    let joins = limit.map { Array(tree.joins.prefix($0)) } ?? tree.joins
    for join in joins {
      table.rows.append([
        NumberStyle.fixed(join.height, decimals: 2),
        join.support.map(NumberStyle.share) ?? "",
        group(join.first) + "  +  " + group(join.second),
      ])
    }
    return table.lines(on: terminal)
  }

  private func group(_ names: [String]) -> String {
    names.count > 3 ? "\(names[0]), … \(names.count) judges" : names.joined(separator: ", ")
  }
}
