public import Preferences

extension AuditAction {
  /// What to do, in words.
  public var text: String {
    let who = Phrases.list(names, atMost: 4)
    return switch step {
    case .swapAndAverage: "Swap and average: ask \(who) in both orders, or drop them."
    case .leaveOutOwnFamily: "Do not let \(who) judge responses of the own family."
    case .matchLengths:
      "Match lengths before comparing systems by \(who), or read their verdicts at equal length."
    case .collectMore: "Collect more verdicts of \(who)."
    case .checkFrame:
      "Check what the letters of swapped rows stand for (\(who)): responses, or places."
    case .doNotRank: "Do not put systems into one order by the verdicts of \(who)."
    case .mergeDuplicates: "Merge comparisons that repeat, or give them one cluster."
    case .removeShared: "Keep shared prompts on one side of every split."
    case .readTogether: "Read factors that move together as one."
    case .fixTemplate: "Settle one template before verdicts of \(who) count."
    case .splitByTime: "Look at the verdicts of \(who) by time before pooling them."
    case .fitByGroup: "Fit \(who) separately, or add data of these kinds."
    case .askAgain: "Ask \(who) several times a pair, or give their verdicts little weight."
    }
  }
}
