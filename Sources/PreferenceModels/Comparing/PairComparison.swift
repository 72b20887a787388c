import Preferences
import Statistics

/// Sets the weights of two judges against each other, with their joint covariance.
///
/// Source: Weesie (1999) for stacked influences; Allison (1999) for why weights of different
/// size need not be different priorities.
struct PairComparison: Sendable {
  /// An F test needs this many prompts more than weights.
  static let spareClusters = 10

  let first: JudgeInfluence
  let second: JudgeInfluence
  /// The places of the judges in the joint covariance.
  let places: (first: Int, second: Int)
  let joint: JointCovariance
  let differences: FactorDifferences
  let seed: UInt64

  /// Prompts that either judged.
  var clusters: Int { zip(first.isOccupied, second.isOccupied).count { $0 || $1 } }
  /// Prompts that both judged.
  var sharedClusters: Int { zip(first.isOccupied, second.isOccupied).count { $0 && $1 } }
  /// Factors that both have a weight for, in table order.
  var factors: [JudgeRows.Column] { first.factors.filter(Set(second.factors).contains) }

  /// The pair without a disagreement.
  func pair(hasGaps: Bool) -> JudgeComparison.Pair {
    var notes: [Diagnostic] = []
    let factors = factors
    let equality = equality(of: factors)
    if equality?.method == .permutation {
      notes.append(
        Diagnostic(
          code: .fewClusters,
          message: "\(clusters) prompts for \(counted(factors.count, "weight")): equal weights "
            + "are tested by exchanging the judges' verdicts within prompts"))
    } else if equality == nil {
      notes.append(
        Diagnostic(
          code: .fewClusters,
          message: "\(clusters) prompts, \(sharedClusters) of them shared: too few to test "
            + "equal weights"))
    }
    let hasPosition = first.place(of: .position) != nil && second.place(of: .position) != nil
    return JudgeComparison.Pair(
      first: first.judge.judge.name, second: second.judge.judge.name, clusters: clusters,
      sharedClusters: sharedClusters, gaps: hasGaps ? gaps(of: factors) : [],
      equality: equality,
      equalityWithPosition: hasPosition ? wald([.position] + factors) : nil,
      proportionality: proportionality(factors), disagreement: nil, diagnostics: notes)
  }

  // MARK: Gaps

  private func gaps(of factors: [JudgeRows.Column]) -> [JudgeComparison.Gap] {
    factors.compactMap(gap).sorted {
      (abs($1.points.value), $0.factor) < (abs($0.points.value), $1.factor)
    }
  }

  private func gap(_ column: JudgeRows.Column) -> JudgeComparison.Gap? {
    let name = JudgeRows.name(of: column, differences)
    guard let left = first.place(of: column), let right = second.place(of: column),
      let one = first.printed[name], let two = second.printed[name]
    else { return nil }
    let ratio = one.scale / JudgeRows.scale(of: column, differences)
    let degrees = degrees(left, right)
    let (ours, theirs) = (first.weights.column(left), second.weights.column(right))
    let error = ratio * error(theirs, 1, ours, 1)
    let logOdds = two.estimate - one.estimate
    let wald = WaldInterval(
      estimate: logOdds, standardError: error, degreesOfFreedom: degrees)
    let slopes = [one, two].map { 100 * $0.chance * (1 - $0.chance) * ratio }
    let points = estimate(
      100 * (two.chance - one.chance),
      error: self.error(theirs, slopes[1], ours, slopes[0]), degrees)
    return JudgeComparison.Gap(
      factor: name,
      first: Estimate(one.chance, lower: one.chanceLower, upper: one.chanceUpper),
      second: Estimate(two.chance, lower: two.chanceLower, upper: two.chanceUpper),
      points: points, logOdds: Estimate(logOdds, lower: wald.lower, upper: wald.upper),
      standardError: error.isFinite ? error : 0,
      marginal: marginal(left, right, ratio, degrees),
      // Without any spread between them two judges are the same.
      pValue: error > 0 ? wald.pValue : 1,
      decided: (points.lower ?? 0) > 0 || (points.upper ?? 0) < 0)
  }

  private func marginal(
    _ left: Int, _ right: Int, _ ratio: Double, _ degrees: Double
  ) -> Estimate? {
    guard let one = first.marginal, let two = second.marginal else { return nil }
    let size = 100 * ratio
    return estimate(
      size * (two.estimates[right] - one.estimates[left]),
      error: size * error(two.influence.column(right), 1, one.influence.column(left), 1), degrees)
  }

  private func estimate(_ value: Double, error: Double, _ degrees: Double) -> Estimate {
    guard error > 0 else { return Estimate(value, lower: value, upper: value) }
    let interval = WaldInterval(
      estimate: value, standardError: error, degreesOfFreedom: degrees)
    return Estimate(value, lower: interval.lower, upper: interval.upper)
  }

  /// The length of one influence times a slope minus another times its slope.
  private func error(
    _ left: [Double], _ leftSlope: Double, _ right: [Double], _ rightSlope: Double
  ) -> Double {
    var squares = 0.0
    for cluster in left.indices {
      let value = leftSlope * left[cluster] - rightSlope * right[cluster]
      squares += value * value
    }
    return squares.squareRoot()
  }

  /// Prompts minus one, or fewer where a judge's own errors have fewer.
  private func degrees(_ left: Int, _ right: Int) -> Double {
    let (one, two) = (first.judge.model, second.judge.model)
    let isPlain =
      one.degreesOfFreedom[left] == one.commonDegrees
      && two.degreesOfFreedom[right] == two.commonDegrees
    return isPlain
      ? Double(max(clusters - 1, 1))
      : min(one.degreesOfFreedom[left], two.degreesOfFreedom[right])
  }

  // MARK: Tests

  private func equality(of factors: [JudgeRows.Column]) -> JudgeComparison.Equality? {
    guard !factors.isEmpty else { return nil }
    if clusters > factors.count + PairComparison.spareClusters, let found = wald(factors) {
      return found
    }
    return VerdictExchange(
      first: first.judge.model, second: second.judge.model, seed: seed
    ).equality(weights: factors.count)
  }

  private func wald(_ columns: [JudgeRows.Column]) -> JudgeComparison.Equality? {
    guard clusters > columns.count + PairComparison.spareClusters else { return nil }
    let gap = [
      (judge: places.second, share: 1.0, columns: columns.compactMap(second.place)),
      (judge: places.first, share: -1.0, columns: columns.compactMap(first.place)),
    ]
    let difference = zip(estimates(second, columns), estimates(first, columns)).map { $0 - $1 }
    return EqualityTest(
      differences: difference, covariance: joint.covariance(gap, gap), clusterCount: clusters
    ).map(JudgeComparison.Equality.init)
  }

  private func proportionality(
    _ columns: [JudgeRows.Column]
  ) -> JudgeComparison.Proportionality? {
    guard clusters > columns.count + PairComparison.spareClusters, columns.count > 1 else {
      return nil
    }
    let found = ProportionalityTest(
      first: estimates(first, columns), second: estimates(second, columns),
      covariance: stacked(columns),
      clusterCount: clusters)
    guard let found,
      let test = EqualityTest(
        distance: found.statistic, count: found.degreesOfFreedom, clusterCount: clusters)
    else { return nil }
    return JudgeComparison.Proportionality(
      ratio: found.ratio, statistic: test.statistic, weights: test.weights,
      degreesOfFreedom: test.degreesOfFreedom, pValue: test.pValue)
  }

  /// The covariance of the weights of both judges, the first judge's first.
  private func stacked(_ columns: [JudgeRows.Column]) -> Matrix {
    let sides = [
      (place: places.first, columns: columns.compactMap(first.place)),
      (place: places.second, columns: columns.compactMap(second.place)),
    ]
    let width = columns.count
    var stacked = Matrix(rowCount: 2 * width, columnCount: 2 * width)
    for (top, left) in sides.enumerated() {
      for (start, right) in sides.enumerated() {
        let block = joint.block(left.place, left.columns, right.place, right.columns)
        for row in 0..<width {
          for column in 0..<width {
            stacked[top * width + row, start * width + column] = block[row, column]
          }
        }
      }
    }
    return stacked
  }

  private func estimates(_ judge: JudgeInfluence, _ columns: [JudgeRows.Column]) -> [Double] {
    columns.compactMap(judge.place).map { judge.judge.model.coefficients[$0] }
  }
}

extension JudgeComparison.Equality {
  init(_ test: EqualityTest) {
    self.init(
      method: .wald, statistic: test.statistic, weights: test.weights,
      degreesOfFreedom: test.degreesOfFreedom, exchanges: nil, pValue: test.pValue)
  }
}
