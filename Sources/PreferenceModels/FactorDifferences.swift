import Preferences
import Statistics

/// The columns that explain verdicts: one difference for each factor and comparison.
///
/// `d = transform(a) - transform(b)`, divided by `scale`, the root mean square of `d` over
/// the distinct comparisons on which both responses have a value, whoever judged them. One
/// scale serves all judges, so that their weights can be compared. Differences are never
/// centred: that would smuggle in a constant, and answers would depend on which response
/// happens to be called A.
///
/// Where a response has no value the difference is 0, which claims nothing. If the value is
/// often missing on one side only, a further column says so (see ``AppliesColumn``).
struct FactorDifferences: Sendable {
  /// The differences of one factor.
  struct Column: Sendable {
    let factor: Factor
    /// Transformed differences before scaling, a row for each comparison; 0 without a value.
    let values: [Double]
    /// Root mean square of the values; 0 for a factor that never differs.
    let scale: Double
    /// Whether both responses have a value, a row for each comparison.
    let isMeasured: [Bool]
    /// Comparisons on which some value is infinite, which counts as no value.
    let infinite: Int
    /// Comparisons on which both responses have a value.
    var measured: Int { isMeasured.count(where: \.self) }
    /// Comparisons on which the values differ.
    let differing: Int
  }

  /// A column that is +1 where only response A has a value, -1 where only B has one.
  ///
  /// It keeps a factor that applies to one response only from passing for a factor that is
  /// equal on both. Factors that are missing on the same comparisons share one column.
  struct AppliesColumn: Sendable {
    var factors: [String]
    let values: [Double]
  }

  /// Fewer one-sided comparisons than this say too little for a column of their own.
  static let leastOneSided = 10
  /// A largest difference beyond this many times the scale is said.
  static let heavyTail = 8.0

  let columns: [Column]
  let applies: [AppliesColumn]

  /// Builds the columns of a table, with scales of its own.
  init(_ table: JudgedTable) {
    columns = table.columns.map { FactorDifferences.column($0, scale: nil) }
    var found: [AppliesColumn] = []
    for column in table.columns {
      let values = FactorDifferences.oneSided(column)
      guard values.count(where: { $0 != 0 }) >= FactorDifferences.leastOneSided else { continue }
      // Marks that differ on hardly any comparison say the same twice.
      if let twin = found.firstIndex(where: { FactorDifferences.isTwin($0.values, values) }) {
        found[twin].factors.append(column.factor.name)
      } else {
        found.append(AppliesColumn(factors: [column.factor.name], values: values))
      }
    }
    applies = found
  }

  /// Builds the columns of a table that a model fitted elsewhere is applied to.
  ///
  /// Columns and scales are those of `other`; a factor that this table lacks is 0.
  init(_ table: JudgedTable, like other: FactorDifferences) {
    let byName = Dictionary(
      table.columns.map { ($0.factor.name, $0) }, uniquingKeysWith: { first, _ in first })
    let none = [Double](repeating: .nan, count: table.comparisons.count)
    columns = other.columns.map { column in
      FactorDifferences.column(
        byName[column.factor.name] ?? .init(factor: column.factor, a: none, b: none),
        scale: column.scale)
    }
    applies = other.applies.map { column in
      let source = column.factors.first.flatMap { byName[$0] }
      return AppliesColumn(
        factors: column.factors,
        values: source.map(FactorDifferences.oneSided)
          ?? [Double](repeating: 0, count: table.comparisons.count))
    }
  }

  private static func column(
    _ column: JudgedTable.Column, scale: Double?
  ) -> Column {
    var values = [Double](repeating: 0, count: column.a.count)
    var present: [Double] = []
    var isMeasured = [Bool](repeating: false, count: column.a.count)
    for row in values.indices {
      let difference = column.factor.transform.difference(column.a[row], column.b[row])
      guard difference.isFinite else { continue }
      values[row] = difference
      isMeasured[row] = true
      present.append(difference)
    }
    return Column(
      factor: column.factor, values: values, scale: scale ?? rootMeanSquare(present),
      isMeasured: isMeasured,
      infinite: zip(column.a, column.b).count { $0.isInfinite || $1.isInfinite },
      differing: present.count { $0 != 0 })
  }

  /// Whether two marks part on hardly any row.
  static func isTwin(_ left: [Double], _ right: [Double]) -> Bool {
    zip(left, right).count { $0 != $1 } < leastOneSided
  }

  private static func oneSided(_ column: JudgedTable.Column) -> [Double] {
    zip(column.a, column.b).map { a, b in (a.isFinite ? 1 : 0) - (b.isFinite ? 1 : 0) }
  }
}

extension FactorTransform {
  /// The transformed difference of two values, odd under a swap; NaN without a value.
  func difference(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .difference: a - b
    case .logRatio: Statistics.logRatio(a, b)
    }
  }
}
