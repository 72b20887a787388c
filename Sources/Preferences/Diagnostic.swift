/// A caveat of a result: not an error, but something a reader must know.
public struct Diagnostic: Hashable, Sendable, Codable {
  /// What kind of caveat, stable across versions.
  public enum Code: String, Hashable, Sendable, Codable, CaseIterable {
    /// A combination of factors splits the verdicts perfectly.
    case separation
    /// Factors move together, so that their effects are hard to tell apart.
    case collinearity
    /// A factor is an exact combination of others.
    case aliased
    /// A factor never differs between the responses.
    case neverDiffers = "never-differs"
    /// A few comparisons hold extreme values of a factor.
    case heavyTail = "heavy-tail"
    /// A factor has no value on some comparisons.
    case missingValues = "missing-values"
    /// The order in which responses were shown is unknown or always the same.
    case orderUnknown = "order-unknown"
    /// Too few clusters for trustworthy errors.
    case fewClusters = "few-clusters"
    /// The errors take the rows of a cluster as independent.
    case clustersIgnored = "clusters-ignored"
    /// One cluster holds most of the rows.
    case dominantCluster = "dominant-cluster"
    /// The rarer verdict has fewer than ten rows for each column.
    case fewEvents = "few-events"
    /// Every verdict is the same.
    case constantVerdict = "constant-verdict"
    /// Verdicts that could not be used.
    case abstentions
    /// Ties and how they were treated.
    case ties
    /// The fit did not reach its optimum.
    case notConverged = "not-converged"
    /// There are too few verdicts for a model.
    case tooFewVerdicts = "too-few-verdicts"
    /// The kind of the judge was guessed from its name.
    case kindGuessed = "kind-guessed"
    /// The same comparison and judge occur more than once.
    case repeatedVerdicts = "repeated-verdicts"
    /// Too few judges to tell how far judges differ.
    case fewJudges = "few-judges"
    /// Too few scenarios to tell how far scenarios differ.
    case fewScenarios = "few-scenarios"
    /// Estimates are drawn towards zero by a penalty or a prior.
    case shrunken
    /// A weight or a probability is outside its range.
    case unusableNumber = "unusable-number"
    /// Rows with weight zero or a value that is not finite were left out.
    case droppedRows = "dropped-rows"
    /// Verdicts carry weights, and how these are read.
    case weighted
    /// Too few factors for a correlation of weights to mean much.
    case fewFactors = "few-factors"
    /// Numbers without intervals.
    case noIntervals = "no-intervals"
    /// A judge left out of a comparison of judges.
    case judgeLeftOut = "judge-left-out"
  }

  /// The kind of caveat.
  public var code: Code
  /// The factors it is about, if any.
  public var factors: [String]
  /// One sentence for the reader.
  public var message: String

  /// Creates a diagnostic.
  public init(code: Code, factors: [String] = [], message: String) {
    self.code = code
    self.factors = factors
    self.message = message
  }
}
