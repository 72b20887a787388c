/// Candidates ranked by a judge's weights or by a direction, prompt by prompt.
public struct Selection: Hashable, Sendable, Codable {
  /// The name and version of this shape.
  public static let currentSchema = "penchant.select/1"

  /// What candidates are ranked by.
  public enum Basis: String, Hashable, Sendable, Codable {
    /// The fitted weights of a judge.
    case judge
    /// The weights of a what-if judge.
    case whatIf = "what-if"
    /// A direction of factor values.
    case direction
  }

  /// One candidate of a prompt.
  public struct Ranked: Hashable, Sendable, Codable {
    /// The candidate's name.
    public var candidate: String
    /// From 1; equal candidates follow the order of the file.
    public var rank: Int
    /// Log-odds by the judge's weights, up to a constant of the prompt; the projection on the
    /// unit vector for a direction.
    public var value: Double
    /// The winner's value minus this one; 0 for the winner.
    public var margin: Double
    /// Lower end of the 95 % interval of `margin`; null unless a judge's fit gives errors.
    @Nullable public var marginLower: Double?
    /// Upper end of the 95 % interval of `margin`.
    @Nullable public var marginUpper: Double?
    /// Chance that the winner is picked over this one; null for a direction.
    @Nullable public var chance: Double?
    /// Degrees by which the weights must turn before this candidate overtakes the winner;
    /// null for the winner and for an equal one.
    @Nullable public var angle: Double?
    /// Share of the directions in the neighbourhood along which this candidate wins.
    public var winShare: Double
    /// Factors of the weights that have no value for this candidate and count as 0.
    public var missing: [String]

    /// Creates a ranked candidate.
    public init(
      candidate: String, rank: Int, value: Double, margin: Double, marginLower: Double?,
      marginUpper: Double?, chance: Double?, angle: Double?, winShare: Double, missing: [String]
    ) {
      self.candidate = candidate
      self.rank = rank
      self.value = value
      self.margin = margin
      self.marginLower = marginLower
      self.marginUpper = marginUpper
      self.chance = chance
      self.angle = angle
      self.winShare = winShare
      self.missing = missing
    }
  }

  /// The candidates of one prompt.
  public struct PromptRanking: Hashable, Sendable, Codable {
    /// What was asked; empty where the file has no prompts.
    public var prompt: String
    /// The candidates, best first.
    public var candidates: [Ranked]
    /// The smallest angle at which the winner changes, in degrees; null with one candidate.
    @Nullable public var turningAngle: Double?
    /// The candidate that overtakes the winner at that angle.
    @Nullable public var challenger: String?
    /// The candidate that wins along most directions of the neighbourhood.
    public var robustWinner: String

    /// Creates a ranking.
    public init(
      prompt: String, candidates: [Ranked], turningAngle: Double?, challenger: String?,
      robustWinner: String
    ) {
      self.prompt = prompt
      self.candidates = candidates
      self.turningAngle = turningAngle
      self.challenger = challenger
      self.robustWinner = robustWinner
    }
  }

  /// Name and version of the shape.
  public var schema: String
  /// What candidates are ranked by.
  public var basis: Basis
  /// The judge's name, or the direction as it was given.
  public var name: String
  /// Factors with a weight, in the order of the coordinates.
  public var factors: [String]
  /// Their weights: log-odds per scale of a judge, or the direction as it was given.
  public var weights: [Double]
  /// Half the opening of the neighbourhood of directions, in degrees.
  public var within: Double
  /// Directions drawn for the shares; 0 where the shares are exact.
  public var draws: Int
  /// Seed of these draws.
  public var seed: UInt64
  /// One ranking for each prompt, in the order of the files.
  public var prompts: [PromptRanking]

  /// Creates a selection.
  public init(
    schema: String = Selection.currentSchema, basis: Basis, name: String, factors: [String],
    weights: [Double], within: Double, draws: Int, seed: UInt64, prompts: [PromptRanking]
  ) {
    self.schema = schema
    self.basis = basis
    self.name = name
    self.factors = factors
    self.weights = weights
    self.within = within
    self.draws = draws
    self.seed = seed
    self.prompts = prompts
  }
}
