/// What a what-if judge would pick, beside the judges of a study.
public struct WhatIfResult: Hashable, Sendable, Codable {
  /// The name and version of this shape.
  public static let currentSchema = "penchant.what-if-result/1"

  /// A share of verdicts with its 95 % interval, whole prompts taken as clusters.
  public struct Share: Hashable, Sendable, Codable {
    /// The share, from 0 to 1.
    public var share: Double
    /// Lower end of the 95 % interval; null with a single cluster.
    @Nullable public var lower: Double?
    /// Upper end of the 95 % interval; null with a single cluster.
    @Nullable public var upper: Double?

    /// Creates a share.
    public init(share: Double, lower: Double?, upper: Double?) {
      self.share = share
      self.lower = lower
      self.upper = upper
    }
  }

  /// How often the what-if judge and one judge of the study pick the same.
  public struct Agreement: Hashable, Sendable, Codable {
    /// The judge of the study.
    public var judge: String
    /// The judge's kind.
    public var kind: JudgeKind
    /// Decided verdicts of the judge that were compared.
    public var verdicts: Int
    /// Prompts among them.
    public var clusters: Int
    /// Share of these verdicts that the what-if judge picks too; an even chance counts half.
    @Nullable public var agreement: Share?
    /// The same share for the judge's own fitted model; null without a model.
    @Nullable public var ownModel: Share?
    /// `agreement` minus `ownModel`, with the interval of the paired difference.
    @Nullable public var difference: Share?
    /// Comparisons on which the what-if judge picks another response than the judge's model.
    @Nullable public var flips: Int?

    /// Creates an agreement.
    public init(
      judge: String, kind: JudgeKind, verdicts: Int, clusters: Int, agreement: Share?,
      ownModel: Share?, difference: Share?, flips: Int?
    ) {
      self.judge = judge
      self.kind = kind
      self.verdicts = verdicts
      self.clusters = clusters
      self.agreement = agreement
      self.ownModel = ownModel
      self.difference = difference
      self.flips = flips
    }
  }

  /// A comparison on which the pick changes.
  public struct Flip: Hashable, Sendable, Codable {
    /// The comparison's name.
    public var comparison: String
    /// Chance of response A by the weights it started from, the order left out.
    public var before: Double
    /// Chance of response A by the what-if weights, the order left out.
    public var after: Double

    /// Creates a flip.
    public init(comparison: String, before: Double, after: Double) {
      self.comparison = comparison
      self.before = before
      self.after = after
    }
  }

  /// Name and version of the shape.
  public var schema: String
  /// What was run on what.
  public var run: RunInfo
  /// The what-if judge.
  public var judge: WhatIfJudge
  /// Comparisons of the study.
  public var comparisons: Int
  /// Agreement with each judge, sorted by kind and name.
  public var agreements: [Agreement]
  /// The judge whose model `flips` are measured from; null where the study lacks it.
  @Nullable public var base: String?
  /// The comparisons on which the pick changes from the base, the largest change first.
  public var flips: [Flip]

  /// Creates a result.
  public init(
    schema: String = WhatIfResult.currentSchema, run: RunInfo, judge: WhatIfJudge,
    comparisons: Int, agreements: [Agreement], base: String?, flips: [Flip]
  ) {
    self.schema = schema
    self.run = run
    self.judge = judge
    self.comparisons = comparisons
    self.agreements = agreements
    self.base = base
    self.flips = flips
  }
}
