/// What a judge decided about one comparison.
public enum Choice: Hashable, Sendable {
  /// Response A is better.
  case a
  /// Neither is better.
  case tie
  /// Response B is better.
  case b
  /// A grade from -steps to +steps; positive means A is better.
  case grade(Int, steps: Int)
  /// The probability, from 0 to 1, that A is better.
  case probability(Double)
  /// No usable verdict, with what stood in its place ("garbage", "null"). Never a tie.
  case abstention(reason: String)
}

extension Choice {
  /// The choice after response A and response B trade places.
  public var swapped: Choice {
    switch self {
    case .a: .b
    case .b: .a
    case .tie, .abstention: self
    case .grade(let grade, let steps): .grade(-grade, steps: steps)
    case .probability(let probability): .probability(1 - probability)
    }
  }

  /// The response that is better, or nil for a tie and for no verdict.
  ///
  /// A probability of exactly one half and a grade of zero are ties.
  public var preferred: Side? {
    switch self {
    case .a: .a
    case .b: .b
    case .tie, .abstention: nil
    case .grade(let grade, _): grade == 0 ? nil : (grade > 0 ? .a : .b)
    case .probability(let probability):
      probability == 0.5 ? nil : (probability > 0.5 ? .a : .b)
    }
  }

  /// Whether the judge gave a verdict at all.
  public var isUsable: Bool {
    if case .abstention = self { false } else { true }
  }

  /// Whether the verdict says that neither response is better.
  public var isTie: Bool { isUsable && preferred == nil }
}

/// One judge's verdict on one comparison.
public struct Verdict: Hashable, Sendable, Codable {
  /// Who decided.
  public var judge: Judge
  /// What was decided.
  public var choice: Choice
  /// The response that the judge saw first; nil where the source does not say.
  public var shownFirst: Side?
  /// Importance of the verdict; 1 unless the source weighs its rows.
  public var weight: Double
  /// The judge's own words.
  public var rationale: String?

  /// Creates a verdict.
  public init(
    judge: Judge, choice: Choice, shownFirst: Side? = nil, weight: Double = 1,
    rationale: String? = nil
  ) {
    self.judge = judge
    self.choice = choice
    self.shownFirst = shownFirst
    self.weight = weight
    self.rationale = rationale
  }
}
