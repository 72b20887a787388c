import Preferences

extension VerdictTally {
  /// Counts a judge's verdicts.
  init(_ entries: [JudgedTable.Entry], in table: JudgedTable) {
    self.init()
    var reasons: [String: Int] = [:]
    for entry in entries {
      if case .abstention(let reason) = entry.choice {
        reasons[reason, default: 0] += 1
      } else if let preferred = entry.choice.preferred {
        decided += 1
        countOrder(preferred, shownFirst: entry.shownFirst)
        countLength(preferred, of: table.comparisons[entry.comparison])
      } else {
        ties += 1
      }
    }
    abstentions = reasons.map { Abstention(reason: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
  }

  private mutating func countOrder(_ preferred: Side, shownFirst: Side?) {
    guard let shownFirst else { return }
    orderKnown += 1
    pickedFirst += preferred == shownFirst ? 1 : 0
  }

  private mutating func countLength(_ preferred: Side, of row: JudgedTable.Row) {
    guard let a = row.charactersA, let b = row.charactersB, a != b else { return }
    lengthsDiffer += 1
    pickedLonger += (a > b) == (preferred == .a) ? 1 : 0
  }
}
