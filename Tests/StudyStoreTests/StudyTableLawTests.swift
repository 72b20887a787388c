import Preferences
import StudyStore
import Testing

/// The table made the slow way, from whole comparisons.
private func slowTable(_ comparisons: [Comparison], _ names: [String]) -> JudgedTable {
  var clusters: [String] = []
  var rows: [JudgedTable.Row] = []
  var entries: [Judge: [JudgedTable.Entry]] = [:]
  for (index, comparison) in comparisons.enumerated() {
    let prompt = comparison.prompt
    let isEmpty = prompt.text + (prompt.context ?? "") + (prompt.reference ?? "") == ""
    let cluster =
      if let explicit = comparison.cluster {
        "explicit \(explicit)"
      } else if isEmpty {
        "alone \(index)"
      } else {
        "task \([prompt.text, prompt.context, prompt.reference])"
      }
    if !clusters.contains(cluster) { clusters.append(cluster) }
    rows.append(
      JudgedTable.Row(
        id: comparison.id, cluster: clusters.firstIndex(of: cluster) ?? -1,
        scenario: comparison.scenario, systemA: comparison.responseA.system,
        systemB: comparison.responseB.system,
        charactersA: comparison.responseA.text?.unicodeScalars.count,
        charactersB: comparison.responseB.text?.unicodeScalars.count))
    for verdict in comparison.verdicts {
      entries[verdict.judge, default: []].append(
        JudgedTable.Entry(
          comparison: index, choice: verdict.choice, shownFirst: verdict.shownFirst,
          weight: verdict.weight))
    }
  }
  let columns = names.map { name in
    var column = JudgedTable.Column(factor: Factor(givenName: name), a: [], b: [])
    for comparison in comparisons {
      switch comparison.given.first(where: { $0.name == name })?.value {
      case .values(let a, let b): (column.a, column.b) = (column.a + [a], column.b + [b])
      case .difference(let a): (column.a, column.b) = (column.a + [a], column.b + [0])
      case nil: (column.a, column.b) = (column.a + [.nan], column.b + [.nan])
      }
    }
    return column
  }
  return JudgedTable(
    comparisons: rows, columns: columns,
    judges: entries.map { JudgedTable.JudgeVerdicts(judge: $0.key, entries: $0.value) }
      .sorted { ($0.judge.kind, $0.judge.name) < ($1.judge.kind, $1.judge.name) })
}

private func bits(_ columns: [JudgedTable.Column]) -> [[UInt64]] {
  columns.flatMap { [$0.a.map(\.bitPattern), $0.b.map(\.bitPattern)] }
}

private func expectSame(_ left: JudgedTable, _ right: JudgedTable) {
  #expect(left.comparisons == right.comparisons)
  #expect(left.judges == right.judges)
  #expect(left.columns.map(\.factor) == right.columns.map(\.factor))
  #expect(bits(left.columns) == bits(right.columns))
}

struct StudyTableLawTests {
  private let names = ["words", "politeness", "d", "unheard"]

  @Test(arguments: [UInt64(21), 22, 23, 24])
  func `a table says what its comparisons say`(seed: UInt64) throws {
    var random = RandomComparisons(seed: seed)
    let comparisons = (0..<150).map { random.make(id: "c\($0)") }
    let study = try Study.temporary()
    try study.importing { writer in
      for comparison in comparisons { try writer.add(comparison) }
    }
    let selection = TableSelection(factors: names.map { Factor(givenName: $0) })
    expectSame(try study.table(selection), slowTable(comparisons, names))
  }

  @Test(arguments: [UInt64(31), 32])
  func `data in parts make the same study as data at once`(seed: UInt64) throws {
    var random = RandomComparisons(seed: seed)
    // Few names, so that many comparisons meet one with their name.
    let comparisons = (0..<300).map { random.make(id: "c\($0 % 70)") }
    let folder = try TemporaryFolder()
    let atOnce = try Study.temporary()
    try atOnce.importing { writer in
      for comparison in comparisons { try writer.add(comparison) }
    }
    let inParts = try Study.open(path: folder.path("a.study"), creating: true)
    for start in stride(from: 0, to: comparisons.count, by: 37) {
      try inParts.importing { writer in
        for comparison in comparisons[start...].prefix(37) { try writer.add(comparison) }
      }
    }
    let selection = TableSelection(factors: names.map { Factor(givenName: $0) })
    expectSame(try atOnce.table(selection), try inParts.table(selection))
    #expect(try atOnce.counts == inParts.counts)
    #expect(try atOnce.counts.verdicts == comparisons.map(\.verdicts.count).reduce(0, +))
    var left: [Comparison] = []
    var right: [Comparison] = []
    try atOnce.forEachComparison { left.append($0) }
    try inParts.forEachComparison { right.append($0) }
    #expect(left == right)
  }
}
