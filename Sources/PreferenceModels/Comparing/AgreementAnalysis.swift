import Preferences
import Statistics

/// Measures how often judges decide alike, with prompts as units of the intervals.
struct AgreementAnalysis: Sendable {
  /// Replicates behind the intervals of Krippendorff's coefficient.
  static let replicates = 2000

  let judges: [VerdictShares]
  /// Cluster of each comparison.
  let clusters: [Int]
  let clusterCount: Int
  private let entries: [[JudgedTable.Entry]]
  let seed: UInt64

  /// Prepares the agreement of the judges of a table who have usable verdicts.
  init(_ table: JudgedTable, seed: UInt64) {
    let found = table.judges.map { (VerdictShares($0, in: table), $0.entries) }
      .filter { $0.0.shares.contains { $0 != nil } }
    judges = found.map(\.0)
    entries = found.map(\.1)
    clusters = table.comparisons.map(\.cluster)
    clusterCount = (clusters.max() ?? -1) + 1
    self.seed = seed
  }

  /// The agreement; nil with fewer than two judges.
  func agreement() async -> JudgeAgreement? {
    guard judges.count > 1 else { return nil }
    let shown = shown
    let rows = await concurrently(shown.count - 1) { place in
      shown[(place + 1)...].map { pair(shown[place], $0) }
    }
    let pairs = Array(rows.joined())
    let occupied = Set(
      clusters.indices.filter { row in judges.count { $0.shares[row] != nil } > 1 }
        .map { clusters[$0] }
    ).count
    return JudgeAgreement(
      judges: shown.map(own), pairs: pairs.map(\.pair), groups: groups(pairs),
      reliability: await reliability(), ceiling: ceiling(), clusters: occupied)
  }

  /// The judges shown two by two: all, or those with most verdicts where they are many.
  ///
  /// The agreement of whole groups and the ceiling take every judge.
  private var shown: [Int] {
    guard judges.count > FittedStudy.mostCompared else { return Array(judges.indices) }
    let order = judges.indices.sorted {
      (entries[$1].count, $0) < (entries[$0].count, $1)
    }
    return order.prefix(FittedStudy.mostCompared).sorted()
  }

  /// Two judges, with what a mean over pairs needs.
  struct Compared: Sendable {
    let kinds: [JudgeKind]
    let pair: JudgeAgreement.Pair
    /// Influence of each cluster; empty where too few comparisons are shared.
    var shareInfluences: [Double] = []
    var kappaInfluences: [Double] = []
  }

  private func pair(_ first: Int, _ second: Int) -> Compared {
    let (left, right) = (judges[first], judges[second])
    var shared: [Int] = []
    var items: [SymmetricKappa.Item] = []
    for row in clusters.indices {
      guard let one = left.shares[row], let two = right.shares[row] else { continue }
      shared.append(row)
      items.append(
        SymmetricKappa.Item(
          agreement: one.agreement(with: two), firstDecided: one.decided,
          secondDecided: two.decided))
    }
    let kinds = [left.judge.kind, right.judge.kind].sorted()
    guard items.count >= JudgeAgreement.leastShared, let found = SymmetricKappa(items) else {
      return Compared(
        kinds: kinds,
        pair: .init(
          first: left.judge.name, second: right.judge.name, comparisons: items.count, share: nil,
          kappa: nil))
    }
    let units = ClusteredItems(shared.map { clusters[$0] }, count: clusterCount)
    let share = units.share(found.share, influences: found.shareInfluences)
    let rest = 1 - found.expected
    // Without any spread the interval of the share is Wilson's, and kappa's is the same shifted.
    let isConstant = found.shareInfluences.allSatisfy { $0 == 0 }
    let kappa =
      !found.kappa.isFinite
      ? nil
      : isConstant
        ? Estimate(
          found.kappa, lower: share.lower.map { ($0 - found.expected) / rest },
          upper: share.upper.map { ($0 - found.expected) / rest })
        : units.estimate(found.kappa, influences: found.kappaInfluences, within: -1...1)
    return Compared(
      kinds: kinds,
      pair: .init(
        first: left.judge.name, second: right.judge.name, comparisons: items.count, share: share,
        kappa: kappa, weightedKappa: weighted(left, right, shared, units)),
      shareInfluences: InfluenceError.sums(found.shareInfluences, by: units.clusters),
      kappaInfluences: found.kappa.isFinite
        ? InfluenceError.sums(found.kappaInfluences, by: units.clusters) : [])
  }

  private func weighted(
    _ left: VerdictShares, _ right: VerdictShares, _ shared: [Int], _ units: ClusteredItems
  ) -> Estimate? {
    guard left.steps > 1, left.steps == right.steps else { return nil }
    let grades = shared.compactMap { row -> (VerdictShares.Grades, VerdictShares.Grades)? in
      guard let one = left.grades[row], let two = right.grades[row] else { return nil }
      return (one, two)
    }
    let found = SymmetricWeightedKappa(
      gaps: grades.map { $0.square + $1.square - 2 * $0.mean * $1.mean },
      firstSquares: grades.map(\.0.square), secondSquares: grades.map(\.1.square))
    guard let found, found.kappa.isFinite else { return nil }
    return units.estimate(found.kappa, influences: found.influences, within: -1...1)
  }

  /// Means over pairs of kinds; prompts are drawn for all pairs at once.
  private func groups(_ pairs: [Compared]) -> [JudgeAgreement.Group] {
    var groups: [JudgeAgreement.Group] = []
    for first in JudgeKind.allCases {
      for second in JudgeKind.allCases where first <= second {
        let members = pairs.filter {
          $0.kinds == [first, second] && !$0.kappaInfluences.isEmpty
        }
        guard !members.isEmpty else { continue }
        groups.append(
          JudgeAgreement.Group(
            first: first, second: second, pairs: members.count,
            share: mean(members, members.map { $0.pair.share?.value ?? 0 }, \.shareInfluences, 0),
            kappa: mean(members, members.map { $0.pair.kappa?.value ?? 0 }, \.kappaInfluences, -1)
          ))
      }
    }
    return groups
  }

  private func mean(
    _ members: [Compared], _ values: [Double], _ influences: KeyPath<Compared, [Double]>,
    _ least: Double
  ) -> Estimate {
    var sums = [Double](repeating: 0, count: clusterCount)
    for member in members {
      for (cluster, value) in member[keyPath: influences].enumerated() { sums[cluster] += value }
    }
    let count = Double(members.count)
    let units = ClusteredItems(
      (0..<clusterCount).filter { sums[$0] != 0 }, count: clusterCount)
    return units.estimate(
      values.reduce(0, +) / count,
      influences: units.clusters.indices.map { sums[$0] / count }, within: least...1)
  }

  private func own(_ place: Int) -> JudgeAgreement.Own {
    let judge = judges[place]
    let repeated = NoiseCeiling(entries[place]).map { ceiling in
      let share = ceiling.interval
      return JudgeAgreement.Own.Repeat(
        comparisons: ceiling.comparisons, share: share,
        kappa: Estimate(
          2 * share.value - 1, lower: share.lower.map { 2 * $0 - 1 },
          upper: share.upper.map { 2 * $0 - 1 }))
    }
    let others = majorityAgreement(of: [place], among: Array(judges.indices))
    return JudgeAgreement.Own(
      judge: judge.judge.name, kind: judge.judge.kind, repeated: repeated,
      withOthers: others.estimate, othersComparisons: others.comparisons)
  }
}
