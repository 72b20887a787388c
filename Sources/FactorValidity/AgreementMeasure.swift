import Statistics

/// An agreement that can be computed again under other weights of the groups.
struct AgreementMeasure: Sendable {
  private let rows: ScoredRows
  private let measure: ValidityMeasure
  private let clusters: Clusters
  private let values: WeightedRanks
  private let gold: WeightedRanks
  private let words: WeightedRanks
  private let pairs: PairAccuracy?
  /// The row-wise part of a mean: an error, or 1 for right.
  private let parts: [Double]

  /// Prepares the comparison of rows that have values (of all rows for pairs).
  init(_ all: ScoredRows, _ measure: ValidityMeasure) {
    self.measure = measure
    var rows = measure == .nullShare || measure == .pairs ? all : all.defined
    if measure == .auc || measure == .accuracy {
      // What lies between, such as a partial refusal, is left out.
      rows = AgreementMeasure.clear(rows)
    }
    self.rows = rows
    clusters = Clusters(rows.groups)
    let isRanked = measure != .nullShare && measure != .pairs
    values = WeightedRanks(isRanked ? rows.values : [])
    gold = WeightedRanks(isRanked ? rows.gold : [])
    words = WeightedRanks(isRanked ? rows.words : [])
    pairs =
      measure == .pairs
      ? PairAccuracy(
        rows.values, gold: rows.gold, groups: clusters.indices, groupCount: clusters.count) : nil
    parts = zip(rows.values, rows.gold).map { value, gold in
      switch measure {
      case .relativeError: abs(value - gold) / max(1, abs(gold))
      case .exact: value == gold ? 1 : 0
      case .accuracy: (value >= 0.5) == (gold >= 0.5) ? 1 : 0
      case .nullShare: value.isNaN ? 1 : 0
      default: 0
      }
    }
  }

  /// Groups that can be drawn.
  var groupCount: Int { clusters.count }

  /// Rows compared.
  var rowCount: Int { rows.values.count }

  /// The agreement, group g counted `weights[g]` times.
  func value(_ weights: [Double]) -> Double {
    if let pairs { return pairs.share(weights) }
    let weights = clusters.indices.map { weights[$0] }
    switch measure {
    case .auc:
      return WeightedAgreement.areaUnderCurve(
        ranks: values.ranks(weights), isPositive: rows.gold.map { $0 == 1 }, weights: weights)
    case .spearman:
      return WeightedAgreement.pearson(
        values.ranks(weights), gold.ranks(weights), weights: weights)
    case .pearson:
      return WeightedAgreement.pearson(rows.values, rows.gold, weights: weights)
    case .lengthCorrelation:
      return abs(
        WeightedAgreement.pearson(
          values.ranks(weights), words.ranks(weights), weights: weights))
    default:
      var sum = 0.0
      var total = 0.0
      for (row, weight) in weights.enumerated() {
        sum += weight * parts[row]
        total += weight
      }
      return sum / total
    }
  }

  private static func clear(_ rows: ScoredRows) -> ScoredRows {
    var kept = rows
    let places = rows.gold.indices.filter { rows.gold[$0] == 0 || rows.gold[$0] == 1 }
    kept.values = places.map { rows.values[$0] }
    kept.gold = places.map { rows.gold[$0] }
    kept.words = places.map { rows.words[$0] }
    kept.groups = places.map { rows.groups[$0] }
    return kept
  }
}

/// Spearman's correlation of values and gold given the number of words.
struct PartialMeasure: Sendable {
  private let clusters: Clusters
  private let values: WeightedRanks
  private let gold: WeightedRanks
  private let words: WeightedRanks

  init(_ all: ScoredRows) {
    let rows = all.defined
    clusters = Clusters(rows.groups)
    values = WeightedRanks(rows.values)
    gold = WeightedRanks(rows.gold)
    words = WeightedRanks(rows.words)
  }

  var groupCount: Int { clusters.count }

  /// The correlation, group g counted `weights[g]` times.
  func value(_ weights: [Double]) -> Double {
    let weights = clusters.indices.map { weights[$0] }
    let (x, y, z) = (values.ranks(weights), gold.ranks(weights), words.ranks(weights))
    return WeightedAgreement.partial(
      WeightedAgreement.pearson(x, y, weights: weights),
      given: WeightedAgreement.pearson(x, z, weights: weights),
      WeightedAgreement.pearson(y, z, weights: weights))
  }
}
