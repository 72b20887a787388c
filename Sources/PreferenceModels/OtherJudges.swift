import Preferences

/// What the other judges of a study decided on each comparison.
struct OtherJudges: Sendable {
  /// For each comparison, A wins minus B wins and the number of decided verdicts.
  private let votes: [(balance: Int, count: Int)]

  /// Counts the verdicts of all judges but one.
  init(than judge: String, in table: JudgedTable) {
    var votes = [(balance: Int, count: Int)](repeating: (0, 0), count: table.comparisons.count)
    for other in table.judges where other.judge.name != judge {
      for entry in other.entries {
        guard let preferred = entry.choice.preferred else { continue }
        votes[entry.comparison].balance += preferred == .a ? 1 : -1
        votes[entry.comparison].count += 1
      }
    }
    self.votes = votes
  }

  /// The majority as a probability of A, one half when split; nil where nobody else decided.
  func prediction(_ entry: JudgedTable.Entry) -> Double? {
    let vote = votes[entry.comparison]
    guard vote.count > 0 else { return nil }
    return vote.balance == 0 ? 0.5 : (vote.balance > 0 ? 1 : 0)
  }
}
