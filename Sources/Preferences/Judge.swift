/// Someone or something that decides which of two responses is better.
public struct Judge: Hashable, Sendable, Codable {
  /// The judge's name, unique within a study.
  public var name: String
  /// What the judge is.
  public var kind: JudgeKind

  /// Creates a judge.
  public init(name: String, kind: JudgeKind) {
    self.name = name
    self.kind = kind
  }
}

/// What a judge is: a person (or a group of people), a language model that reads
/// a prompt, a reward model that gives a number, or a fixed rule.
public enum JudgeKind: String, Hashable, Sendable, Codable, CaseIterable {
  case human
  case llm
  case rewardModel = "reward-model"
  case rule
}

extension JudgeKind: Comparable {
  /// People first, then LLMs, reward models and rules: the order of every list of judges.
  public static func < (lhs: JudgeKind, rhs: JudgeKind) -> Bool { lhs.rank < rhs.rank }

  private var rank: Int {
    switch self {
    case .human: 0
    case .llm: 1
    case .rewardModel: 2
    case .rule: 3
    }
  }
}
