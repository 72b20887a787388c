import Preferences
import Statistics

/// Asks whether the verdict stays when the two responses trade places.
///
/// A pair counts that a judge decided in both orders: one comparison shown both ways, or two
/// comparisons with the same two texts in opposite order. The letters of a verdict may name the
/// responses (original frame) or the places (shown frame); the data alone do not say which, and
/// the wrong reading turns a share into its complement, so both are given.
struct ConsistencyAudit: StudyAudit {
  let name = AuditName.consistency

  /// Fewer pairs of a judge than this say too little.
  static let leastPairs = 10

  func audit(_ material: AuditMaterial) async -> Audit {
    var readings: [AuditReading] = []
    var limits: [String] = []
    var flipping: [String] = []
    var few: [String] = []
    var tied = 0
    var assumed: [String] = []
    for judge in material.table.judges {
      let swaps = SwappedVerdicts(judge, in: material.table)
      guard swaps.pairs.count >= ConsistencyAudit.leastPairs else {
        if !swaps.pairs.isEmpty { few.append(judge.judge.name) }
        continue
      }
      let found = self.readings(judge.judge, swaps, material)
      readings += found
      tied += swaps.tied
      if swaps.isAssumed { assumed.append(judge.judge.name) }
      if let first = found.first, let upper = first.upper, upper < 0.5 {
        flipping.append(judge.judge.name)
      }
    }
    if !few.isEmpty {
      limits.append(
        "\(NameList.text(few)): fewer than \(ConsistencyAudit.leastPairs) pairs decided in both "
          + "orders")
    }
    if tied > 0 {
      limits.append(
        "\(counted(tied, "further pair")) of a judge with a tie in one order or both: ties say "
          + "nothing about the side")
    }
    if !assumed.isEmpty {
      limits.append(
        "\(NameList.text(assumed)): the shown order is unknown; on pairs that stand in the data "
          + "both ways, response A is taken to have been shown first")
    }
    guard !readings.isEmpty else {
      return notPossible(
        few.isEmpty
          ? "no judge decided the same two responses in both orders"
          : limits.joined(separator: "; "))
    }
    if !flipping.isEmpty {
      limits.append(
        "\(NameList.text(flipping)): most verdicts flip, as they would if the letters of swapped "
          + "rows named places and not responses")
    }
    return Audit(
      name: name, readings: readings, limits: limits,
      actions: actions(readings.filter { !assumed.contains($0.subject) })
        + (flipping.isEmpty ? [] : [AuditAction(.checkFrame, for: flipping)]))
  }

  private func readings(
    _ judge: Judge, _ swaps: SwappedVerdicts, _ material: AuditMaterial
  ) -> [AuditReading] {
    let pairs = swaps.pairs
    let table = OrderConsistency(pairs.map { ($0.wonFirst, $0.wonSecond) })
    let clusters = Clusters(indices: pairs.map(\.cluster), count: material.clusterCount)
    guard
      let mean = BiasReducedMean(
        pairs.map { $0.wonFirst == $0.wonSecond ? 1.0 : 0 }, clusters: clusters)
    else { return [] }
    let interval = mean.shareInterval()
    let count = Double(pairs.count)
    // Without a pull to one place, the first would win both times as often as the second.
    let chance =
      1 - 2 * (Double(table.firstBoth) / count * Double(table.secondBoth) / count).squareRoot()
    let flips = table.firstBoth + table.secondBoth
    let wilson = Proportion(successes: table.firstBoth, trials: max(flips, 1)).wilsonInterval()
    func reading(_ quantity: AuditQuantity, _ turn: (Double) -> Double, expected: Double?)
      -> AuditReading?
    {
      let ends = interval.map { [turn($0.lower), turn($0.upper)].sorted() }
      return AuditReading(
        quantity, of: judge.name, .judge, kind: judge.kind, estimate: turn(mean.estimate),
        lower: ends?[0], upper: ends?[1], expected: expected, observations: pairs.count,
        clusters: mean.clusterCount)
    }
    return [
      reading(.consistency, { $0 }, expected: chance),
      reading(.consistencyIfShown, { 1 - $0 }, expected: nil),
      flips == 0
        ? nil
        : AuditReading(
          .firstBoth, of: judge.name, .judge, kind: judge.kind,
          estimate: Double(table.firstBoth) / Double(flips), lower: wilson.lower,
          upper: wilson.upper, pValue: table.positionPValue, neutral: 0.5, observations: flips,
          clusters: mean.clusterCount,
          state: EffectState(chanceLower: wilson.lower, chanceUpper: wilson.upper)),
    ].compactMap(\.self)
  }

  private func actions(_ readings: [AuditReading]) -> [AuditAction] {
    let pulled = readings.filter {
      $0.quantity == .firstBoth && $0.state == .decided && $0.observations >= 10
    }.map(\.subject)
    return pulled.isEmpty ? [] : [AuditAction(.swapAndAverage, for: pulled)]
  }
}

/// Pairs that a judge decided in both orders.
struct SwappedVerdicts {
  /// One pair: whether the same one of its responses won when it was shown first, and second.
  struct Pair {
    let wonFirst: Bool
    let wonSecond: Bool
    let cluster: Int
  }

  /// Pairs decided both times.
  private(set) var pairs: [Pair] = []
  /// Pairs with a tie at least once.
  private(set) var tied = 0
  /// Whether some order is unknown and response A is taken to have been shown first.
  private(set) var isAssumed = false

  private struct Key: Hashable {
    let prompt: Int
    let low: UInt64
    let high: UInt64
  }

  /// Verdicts on one pair, seen from one of its responses.
  private struct Verdicts {
    /// What was decided when it was shown first, and when second.
    var first = Votes()
    var second = Votes()
    var isAssumed = false
    let cluster: Int
    let place: Int
  }

  /// Verdicts in one order: several people behind one judge decide by their majority.
  private struct Votes {
    private var won = 0.0
    private var lost = 0.0
    private var tied = 0.0

    mutating func add(_ isWin: Bool?, _ weight: Double) {
      switch isWin {
      case true?: won += weight
      case false?: lost += weight
      case nil: tied += weight
      }
    }

    var isEmpty: Bool { won + lost + tied == 0 }

    /// Whether it won; nil for a tie.
    var outcome: Bool? { won == lost || tied > max(won, lost) ? nil : won > lost }
  }

  init(_ judge: JudgedTable.JudgeVerdicts, in table: JudgedTable) {
    var found: [Key: Verdicts] = [:]
    for entry in judge.entries where entry.choice.isUsable && entry.weight > 0 {
      let row = table.comparisons[entry.comparison]
      let key: Key
      var isTurned = false
      if let a = row.content?.textA, let b = row.content?.textB {
        guard a != b else { continue }
        isTurned = b < a
        key = Key(prompt: row.cluster, low: min(a, b), high: max(a, b))
      } else {
        key = Key(prompt: -1, low: UInt64(entry.comparison), high: 0)
      }
      // Files that hold a pair both ways show what they list first first.
      guard let shownFirst = entry.shownFirst ?? (row.content == nil ? nil : .a) else { continue }
      let isFirst = (shownFirst == .a) != isTurned
      let won = entry.choice.preferred.map { ($0 == .a) != isTurned }
      var verdicts = found[key] ?? Verdicts(cluster: row.cluster, place: entry.comparison)
      verdicts.isAssumed = verdicts.isAssumed || entry.shownFirst == nil
      if isFirst {
        verdicts.first.add(won, entry.weight)
      } else {
        verdicts.second.add(won, entry.weight)
      }
      found[key] = verdicts
    }
    for verdicts in found.values.sorted(by: { $0.place < $1.place }) {
      guard !verdicts.first.isEmpty, !verdicts.second.isEmpty else { continue }
      isAssumed = isAssumed || verdicts.isAssumed
      if let first = verdicts.first.outcome, let second = verdicts.second.outcome {
        pairs.append(Pair(wonFirst: first, wonSecond: second, cluster: verdicts.cluster))
      } else {
        tied += 1
      }
    }
  }
}
