/// How predicted choices move when the two responses of one comparison are made alike, one
/// factor after the other: a statement about fitted models, not an experiment.
public struct WhatIfLadder: Hashable, Sendable, Codable {
  /// One step: from here on both responses have the same value of a factor.
  public struct Step: Hashable, Sendable, Codable {
    /// The factor's name.
    public var factor: String
    /// Transformed difference divided by the factor's scale, before the step; positive where
    /// the response in front has more.
    public var difference: Double

    /// Creates a step.
    public init(factor: String, difference: Double) {
      self.factor = factor
      self.difference = difference
    }
  }

  /// What a model predicts along the steps.
  public struct Line: Hashable, Sendable, Codable {
    /// The judge; null for the mean of all LLM judges.
    @Nullable public var judge: String?
    /// The kind.
    public var kind: JudgeKind
    /// Log-odds for the response in front, position left out: as written, then after each
    /// step.
    public var logOdds: [Estimate]

    /// Creates a line.
    public init(judge: String?, kind: JudgeKind, logOdds: [Estimate]) {
      self.judge = judge
      self.kind = kind
      self.logOdds = logOdds
    }
  }

  /// The comparison's name in the data.
  public var comparison: String
  /// Group label, if any.
  @Nullable public var scenario: String?
  /// The letters that the responses have in the data: the one in front, then the other.
  public var sides: [Side]
  /// The judge whose largest contributions are the steps.
  public var reference: String
  /// The steps, largest contribution to the reference judge's choice first.
  public var steps: [Step]
  /// A line for each judge with a model, and one for the mean of two LLM judges or more.
  public var lines: [Line]

  /// Creates a ladder.
  public init(
    comparison: String, scenario: String?, sides: [Side], reference: String, steps: [Step],
    lines: [Line]
  ) {
    self.comparison = comparison
    self.scenario = scenario
    self.sides = sides
    self.reference = reference
    self.steps = steps
    self.lines = lines
  }
}
