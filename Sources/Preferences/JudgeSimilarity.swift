/// How alike judges weigh factors.
///
/// Every measure compares two judges' log-odds per scale on the same factors, position left out.
public struct JudgeSimilarity: Hashable, Sendable, Codable {
  /// Two judges.
  public struct Pair: Hashable, Sendable, Codable {
    /// The judge that stands first in `judges`.
    public var first: String
    /// The other judge.
    public var second: String
    /// Pearson's correlation of weights; null where all weights of a judge are equal.
    @Nullable public var pearson: Estimate?
    /// Spearman's rank correlation of weights.
    @Nullable public var spearman: Estimate?
    /// Cosine of the angle between the weights; not moved by how decisive a judge is.
    @Nullable public var cosine: Estimate?
    /// Cosine divided by the root of both judges' reliabilities; null unless both exceed 0.5.
    ///
    /// It estimates what the cosine would be without estimation error, and may exceed 1.
    @Nullable public var disattenuated: Double?

    /// Creates a pair.
    public init(
      first: String, second: String, pearson: Estimate?, spearman: Estimate?,
      cosine: Estimate?, disattenuated: Double?
    ) {
      self.first = first
      self.second = second
      self.pearson = pearson
      self.spearman = spearman
      self.cosine = cosine
      self.disattenuated = disattenuated
    }
  }

  /// One joining of two groups of judges in the tree.
  public struct Join: Hashable, Sendable, Codable {
    /// Judges of the group that stands first in the leaf order, in leaf order.
    public var first: [String]
    /// Judges of the other group, in leaf order.
    public var second: [String]
    /// Mean of `1 - pearson` between the groups, from 0 to 2.
    public var height: Double
    /// Share of bootstrap replicates whose tree has this group; null without replicates.
    @Nullable public var support: Double?

    /// Creates a joining.
    public init(first: [String], second: [String], height: Double, support: Double?) {
      self.first = first
      self.second = second
      self.height = height
      self.support = support
    }
  }

  /// The average-linkage tree of the distances `1 - pearson`.
  public struct Tree: Hashable, Sendable, Codable {
    /// Judges in the order of the leaves, so that no branches cross.
    public var leaves: [String]
    /// The joinings, from the closest on.
    public var joins: [Join]

    /// Creates a tree.
    public init(leaves: [String], joins: [Join]) {
      self.leaves = leaves
      self.joins = joins
    }
  }

  /// A judge on the map.
  public struct Point: Hashable, Sendable, Codable {
    /// The judge.
    public var judge: String
    /// First coordinate, in units of `1 - pearson`.
    public var x: Double
    /// Second coordinate, in the same units.
    public var y: Double
    /// Root mean square distance of the replicates' points from their mean, each map turned
    /// onto this one; null without replicates.
    @Nullable public var spread: Double?
    /// The judge with the smallest `1 - pearson`.
    public var nearest: String

    /// Creates a point.
    public init(judge: String, x: Double, y: Double, spread: Double?, nearest: String) {
      self.judge = judge
      self.x = x
      self.y = y
      self.spread = spread
      self.nearest = nearest
    }
  }

  /// The same distances as a map, by classical scaling.
  public struct Map: Hashable, Sendable, Codable {
    /// The judges, in the order of `judges`.
    public var points: [Point]
    /// Share of the positive eigenvalues that the two axes hold, from 0 to 1.
    public var share: Double
    /// Sum of the negative eigenvalues in size over the sum of all in size: distances that no
    /// map of any dimension shows.
    public var negativeShare: Double

    /// Creates a map.
    public init(points: [Point], share: Double, negativeShare: Double) {
      self.points = points
      self.share = share
      self.negativeShare = negativeShare
    }
  }

  /// The judges compared, in the order of the analysis.
  public var judges: [Judge]
  /// The factors that every one of them has a weight for, in table order.
  public var factors: [String]
  /// One entry for each two judges, first by the first judge.
  public var pairs: [Pair]
  /// The tree; null with fewer than four judges.
  @Nullable public var tree: Tree?
  /// The map; null with fewer than five judges.
  @Nullable public var map: Map?
  /// Bootstrap replicates behind intervals, support and spread; 0 where there are none.
  public var replicates: Int
  /// Prompts that the replicates draw from; 0 without replicates.
  public var clusters: Int
  /// What a reader must know.
  public var diagnostics: [Diagnostic]

  /// Creates a similarity.
  public init(
    judges: [Judge], factors: [String], pairs: [Pair], tree: Tree?, map: Map?, replicates: Int,
    clusters: Int, diagnostics: [Diagnostic]
  ) {
    self.judges = judges
    self.factors = factors
    self.pairs = pairs
    self.tree = tree
    self.map = map
    self.replicates = replicates
    self.clusters = clusters
    self.diagnostics = diagnostics
  }
}
