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
    let joint = await JointCovariance(judges)
    let pairs = await concurrently(order.count, progress: progress) { place in
      let (first, second) = (judges[order[place].0], judges[order[place].1])
      var pair = PairComparison(
        first: first, second: second, places: order[place], joint: joint,
        differences: study.differences, seed: seed
      ).pair(hasGaps: hasGaps)
      if divided.contains([pair.first, pair.second]) {
        pair.disagreement = DisagreementDivision(
          study: study, first: first.judge, second: second.judge
        ).disagreement()
      }
      return pair
    }
    return JudgeComparison(
      pairs: adjusted(pairs), allJudges: judges.count > 2 ? equality(of: judges, joint) : nil,
      kinds: kinds(judges, joint))
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

  /// A sum of the weights of judges on common factors.
  private typealias Terms = [(judge: Int, share: Double, columns: [Int])]

  /// All judges at once: every later judge minus the first.
  private func equality(
    of judges: [JudgeInfluence], _ joint: JointCovariance
  ) -> JudgeComparison.Equality? {
    let factors = common(judges)
    let columns = judges.map { factors.compactMap($0.place) }
    return equality(
      of: judges.indices.dropFirst().map { judge -> Terms in
        [(judge, 1, columns[judge]), (0, -1, columns[0])]
      }, judges, joint)
  }

  /// The mean weights of people and of LLMs.
  private func kinds(
    _ judges: [JudgeInfluence], _ joint: JointCovariance
  ) -> JudgeComparison.Equality? {
    let people = judges.indices.filter { judges[$0].judge.judge.kind == .human }
    let llms = judges.indices.filter { judges[$0].judge.judge.kind == .llm }
    guard !people.isEmpty, !llms.isEmpty else { return nil }
    let members = (people + llms).map { judges[$0] }
    let factors = common(members)
    func terms(_ places: [Int], _ sign: Double) -> Terms {
      places.map { ($0, sign / Double(places.count), factors.compactMap(judges[$0].place)) }
    }
    return equality(of: [terms(llms, 1) + terms(people, -1)], judges, members: members, joint)
  }

  private func common(_ judges: [JudgeInfluence]) -> [JudgeRows.Column] {
    guard let first = judges.first else { return [] }
    return first.factors.filter { factor in
      judges.allSatisfy { $0.place(of: factor) != nil }
    }
  }

  /// The test that all these sums of weights are zero.
  private func equality(
    of sums: [Terms], _ judges: [JudgeInfluence], members: [JudgeInfluence]? = nil,
    _ joint: JointCovariance
  ) -> JudgeComparison.Equality? {
    let members = members ?? judges
    let width = sums.first?.first?.columns.count ?? 0
    let clusters = (0..<(members.first?.isOccupied.count ?? 0)).count { cluster in
      members.contains { $0.isOccupied[cluster] }
    }
    let size = sums.count * width
    guard width > 0, clusters > size + PairComparison.spareClusters else { return nil }
    let differences = sums.flatMap { terms in
      (0..<width).map { place in
        terms.reduce(0) {
          $0 + $1.share * judges[$1.judge].judge.model.coefficients[$1.columns[place]]
        }
      }
    }
    var covariance = Matrix(rowCount: size, columnCount: size)
    for (top, left) in sums.enumerated() {
      for (start, right) in sums.enumerated().dropFirst(top) {
        let block = joint.covariance(left, right)
        for row in 0..<width {
          for column in 0..<width {
            let value = block[row, column]
            covariance[top * width + row, start * width + column] = value
            covariance[start * width + column, top * width + row] = value
          }
        }
      }
    }
    return EqualityTest(
      differences: differences, covariance: covariance, clusterCount: clusters
    ).map(JudgeComparison.Equality.init)
  }
}
