import Preferences
import Statistics

/// Compares every two fitted judges of a study.
struct JudgeComparer: Sendable {
  /// With more judges, pairs have tests but no table of gaps each.
  static let mostWithGaps = 12
  /// Up to this number of judges every pair's disagreements are divided among factors.
  static let mostDivided = 3

  let study: FittedStudy

  /// The comparison; nil with fewer than two judges whose errors come from prompts.
  func comparison(progress: (@Sendable (Int, Int) -> Void)?) async -> JudgeComparison? {
    let hasGaps = study.fitted.count <= JudgeComparer.mostWithGaps
    let judges = study.fitted.compactMap {
      JudgeInfluence($0, in: study, hasMarginal: hasGaps)
    }
    guard judges.count > 1 else { return nil }
    var places: [(Int, Int)] = []
    for first in judges.indices {
      for second in judges.indices.dropFirst(first + 1) { places.append((first, second)) }
    }
    let order = places
    let seed = study.options.seed
    let divided = dividedPairs
    let pairs = await concurrently(order.count, progress: progress) { place in
      let (first, second) = (judges[order[place].0], judges[order[place].1])
      var pair = PairComparison(
        first: first, second: second, differences: study.differences, seed: seed
      ).pair(hasGaps: hasGaps)
      if divided.contains([pair.first, pair.second]) {
        pair.disagreement = DisagreementDivision(
          study: study, first: first.judge, second: second.judge
        ).disagreement()
      }
      return pair
    }
    return JudgeComparison(
      pairs: adjusted(pairs), allJudges: judges.count > 2 ? equality(of: judges) : nil,
      kinds: kinds(judges))
  }

  /// The pairs whose disagreements are divided: all of few judges, else the explained one.
  private var dividedPairs: Set<[String]> {
    let names = study.fitted.map(\.judge.name)
    if names.count <= JudgeComparer.mostDivided {
      var pairs: Set<[String]> = []
      for first in names.indices {
        for second in names.indices.dropFirst(first + 1) {
          pairs.insert([names[first], names[second]])
        }
      }
      return pairs
    }
    guard let shown = study.analysis.disagreements.first?.views.map(\.judge) else { return [] }
    return [names.filter(shown.contains)]
  }

  /// Benjamini-Hochberg over all gaps, over all tests of equal weights, and over all tests of
  /// equal priorities.
  private func adjusted(_ pairs: [JudgeComparison.Pair]) -> [JudgeComparison.Pair] {
    var pairs = pairs
    var gaps = MultipleTesting.benjaminiHochberg(pairs.flatMap { $0.gaps.map(\.pValue) })[...]
    var equal = MultipleTesting.benjaminiHochberg(
      pairs.compactMap { $0.equality?.pValue })[...]
    var proportional = MultipleTesting.benjaminiHochberg(
      pairs.compactMap { $0.proportionality?.pValue })[...]
    for place in pairs.indices {
      for row in pairs[place].gaps.indices {
        pairs[place].gaps[row].qValue = gaps.popFirst()
      }
      if pairs[place].equality != nil { pairs[place].equality?.qValue = equal.popFirst() }
      if pairs[place].proportionality != nil {
        pairs[place].proportionality?.qValue = proportional.popFirst()
      }
    }
    return pairs
  }

  /// All judges at once: every later judge minus the first.
  private func equality(of judges: [JudgeInfluence]) -> JudgeComparison.Equality? {
    let factors = common(judges)
    guard let first = judges.first, !factors.isEmpty else { return nil }
    let gaps = judges.dropFirst().map { judge in
      zip(columns(judge, factors), columns(first, factors)).map { ($0, $1) }
    }
    return equality(
      differences: gaps.joined().map { $0.0.estimate - $0.1.estimate },
      influences: gaps.joined().map { pair in
        zip(pair.0.influence, pair.1.influence).map { $0 - $1 }
      }, judges)
  }

  /// The mean weights of people and of LLMs.
  private func kinds(_ judges: [JudgeInfluence]) -> JudgeComparison.Equality? {
    let people = judges.filter { $0.judge.judge.kind == .human }
    let llms = judges.filter { $0.judge.judge.kind == .llm }
    guard !people.isEmpty, !llms.isEmpty else { return nil }
    let factors = common(people + llms)
    guard !factors.isEmpty else { return nil }
    let means = [people, llms].map { group in mean(group.map { columns($0, factors) }) }
    return equality(
      differences: zip(means[1], means[0]).map { $0.estimate - $1.estimate },
      influences: zip(means[1], means[0]).map { pair in
        zip(pair.0.influence, pair.1.influence).map { $0 - $1 }
      }, people + llms)
  }

  private struct Column {
    var estimate: Double
    var influence: [Double]
  }

  private func common(_ judges: [JudgeInfluence]) -> [JudgeRows.Column] {
    guard let first = judges.first else { return [] }
    return first.factors.filter { factor in
      judges.allSatisfy { $0.place(of: factor) != nil }
    }
  }

  private func columns(_ judge: JudgeInfluence, _ factors: [JudgeRows.Column]) -> [Column] {
    factors.compactMap(judge.place).map {
      Column(
        estimate: judge.judge.model.coefficients[$0], influence: judge.weights.column($0))
    }
  }

  private func mean(_ group: [[Column]]) -> [Column] {
    guard var sum = group.first else { return [] }
    for judge in group.dropFirst() {
      for place in sum.indices {
        sum[place].estimate += judge[place].estimate
        for cluster in sum[place].influence.indices {
          sum[place].influence[cluster] += judge[place].influence[cluster]
        }
      }
    }
    let count = Double(group.count)
    return sum.map {
      Column(estimate: $0.estimate / count, influence: $0.influence.map { $0 / count })
    }
  }

  private func equality(
    differences: [Double], influences: [[Double]], _ judges: [JudgeInfluence]
  ) -> JudgeComparison.Equality? {
    let clusters = (0..<(judges.first?.isOccupied.count ?? 0)).count { cluster in
      judges.contains { $0.isOccupied[cluster] }
    }
    guard clusters > differences.count + PairComparison.spareClusters else { return nil }
    return EqualityTest(
      differences: differences, covariance: Matrix(columns: influences).crossProduct,
      clusterCount: clusters
    ).map(JudgeComparison.Equality.init)
  }
}
