/// How often judges decide alike on the same comparisons.
///
/// Verdicts are A, tie or B (grades and probabilities by their side); abstentions count as
/// missing. Which response is called A is arbitrary, so every comparison counts in both
/// directions. A judge with several verdicts on a comparison counts there as one.
public struct JudgeAgreement: Hashable, Sendable, Codable {
  /// Two judges.
  public struct Pair: Hashable, Sendable, Codable {
    /// The judge that stands first in `judges`.
    public var first: String
    /// The other judge.
    public var second: String
    /// Comparisons that both judged.
    public var comparisons: Int
    /// Share of equal verdicts; null below ``JudgeAgreement/leastShared`` comparisons.
    @Nullable public var share: Estimate?
    /// Cohen's kappa; null below the same count, or where only one verdict occurs.
    @Nullable public var kappa: Estimate?
    /// Kappa with squared costs over grades; null unless both judges give the same grades.
    @Nullable public var weightedKappa: Estimate?

    /// Creates a pair.
    public init(
      first: String, second: String, comparisons: Int, share: Estimate?, kappa: Estimate?,
      weightedKappa: Estimate? = nil
    ) {
      self.first = first
      self.second = second
      self.comparisons = comparisons
      self.share = share
      self.kappa = kappa
      self.weightedKappa = weightedKappa
    }
  }

  /// One judge against itself and against the others.
  public struct Own: Hashable, Sendable, Codable {
    /// How often a judge repeats a decided verdict, position bias taken out.
    public struct Repeat: Hashable, Sendable, Codable {
      /// Comparisons decided more than once.
      public var comparisons: Int
      /// Share of equal verdicts.
      public var share: Estimate
      /// `2 share - 1`: the kappa that no other judge can be expected to beat.
      public var kappa: Estimate

      /// Creates a self-agreement.
      public init(comparisons: Int, share: Estimate, kappa: Estimate) {
        self.comparisons = comparisons
        self.share = share
        self.kappa = kappa
      }
    }

    /// The judge.
    public var judge: String
    /// What the judge is.
    public var kind: JudgeKind
    /// Agreement with itself; null without repeats.
    @Nullable public var repeated: Repeat?
    /// Share of comparisons on which the judge sides with the majority of the others.
    ///
    /// A split of the others counts in equal parts. Null where nobody else judged.
    @Nullable public var withOthers: Estimate?
    /// Comparisons behind `withOthers`.
    public var othersComparisons: Int

    /// Creates a judge's agreement.
    public init(
      judge: String, kind: JudgeKind, repeated: Repeat?, withOthers: Estimate?,
      othersComparisons: Int
    ) {
      self.judge = judge
      self.kind = kind
      self.repeated = repeated
      self.withOthers = withOthers
      self.othersComparisons = othersComparisons
    }
  }

  /// The mean over pairs of judges of two kinds.
  public struct Group: Hashable, Sendable, Codable {
    /// The kind of one judge of each pair.
    public var first: JudgeKind
    /// The kind of the other.
    public var second: JudgeKind
    /// Pairs in the mean: those with enough shared comparisons.
    public var pairs: Int
    /// Mean share of equal verdicts.
    public var share: Estimate
    /// Mean of Cohen's kappa.
    public var kappa: Estimate

    /// Creates a group.
    public init(
      first: JudgeKind, second: JudgeKind, pairs: Int, share: Estimate, kappa: Estimate
    ) {
      self.first = first
      self.second = second
      self.pairs = pairs
      self.share = share
      self.kappa = kappa
    }
  }

  /// The agreement of a whole group of judges beyond chance.
  public struct Reliability: Hashable, Sendable, Codable {
    /// The kind of the judges; null for all judges.
    @Nullable public var kind: JudgeKind?
    /// Judges in the group.
    public var judges: Int
    /// Comparisons with verdicts of two judges or more.
    public var comparisons: Int
    /// Krippendorff's coefficient with A, tie and B as names; null where all verdicts agree.
    @Nullable public var nominal: Estimate?
    /// The same with the tie between A and B; null where nothing but A and B occurs.
    @Nullable public var ordinal: Estimate?
    /// Fleiss' kappa over comparisons that every judge judged; null without any.
    @Nullable public var fleiss: Estimate?
    /// Comparisons behind `fleiss`.
    public var complete: Int

    /// Creates a reliability.
    public init(
      kind: JudgeKind?, judges: Int, comparisons: Int, nominal: Estimate?, ordinal: Estimate?,
      fleiss: Estimate?, complete: Int
    ) {
      self.kind = kind
      self.judges = judges
      self.comparisons = comparisons
      self.nominal = nominal
      self.ordinal = ordinal
      self.fleiss = fleiss
      self.complete = complete
    }
  }

  /// How well people predict each other: what a judge of people's taste could reach.
  public struct Ceiling: Hashable, Sendable, Codable {
    /// People with verdicts.
    public var judges: Int
    /// Comparisons that two people or more judged.
    public var comparisons: Int
    /// Mean share of agreement of each person with the majority of the other people: attainable.
    public var attainable: Estimate
    /// Mean largest share of equal verdicts: optimistic, as each person helps to form it.
    public var optimistic: Estimate

    /// Creates a ceiling.
    public init(judges: Int, comparisons: Int, attainable: Estimate, optimistic: Estimate) {
      self.judges = judges
      self.comparisons = comparisons
      self.attainable = attainable
      self.optimistic = optimistic
    }
  }

  /// Pairs of judges with fewer shared comparisons have no agreement printed.
  public static let leastShared = 30

  /// Judges with usable verdicts, in the order of the analysis; the 40 with most of them.
  public var judges: [Own]
  /// One entry for each two judges, first by the first judge.
  public var pairs: [Pair]
  /// Means over kinds, people first; kinds without a pair are left out.
  public var groups: [Group]
  /// All judges, then each kind with two judges or more.
  public var reliability: [Reliability]
  /// How well people predict each other; null without two people on the same comparisons.
  @Nullable public var ceiling: Ceiling?
  /// Prompts that the intervals take as units.
  public var clusters: Int

  /// Creates an agreement.
  public init(
    judges: [Own], pairs: [Pair], groups: [Group], reliability: [Reliability],
    ceiling: Ceiling?, clusters: Int
  ) {
    self.judges = judges
    self.pairs = pairs
    self.groups = groups
    self.reliability = reliability
    self.ceiling = ceiling
    self.clusters = clusters
  }
}
