/// Published weights of judges: numbers without the verdicts behind them.
public struct WeightTable: Hashable, Sendable, Codable {
  /// What the numbers of a table mean.
  public enum Unit: String, Hashable, Sendable, Codable {
    /// Log-odds, posterior means, regression weights: 0 is indifferent.
    case weight
    /// A chance in percent: 50 is indifferent.
    case percent
    /// A chance from 0 to 1: one half is indifferent.
    case chance
  }

  /// What the numbers meant in the file: log-odds or weights, or chances.
  public var unit: Unit
  /// The judges, in order of appearance within their kind.
  public var judges: [Judge]
  /// The scenarios in order of appearance; a single empty name where the table has none.
  public var scenarios: [String]
  /// The factors in order of appearance.
  public var factors: [String]
  /// Weights, or chances from 0 to 1, by judge, scenario and factor: the entry (j, s, f) is at
  /// `(j * scenarios.count + s) * factors.count + f`; NaN where the table has none.
  public var values: [Double]

  /// Creates a table.
  public init(
    unit: Unit, judges: [Judge], scenarios: [String], factors: [String], values: [Double]
  ) {
    self.unit = unit
    self.judges = judges
    self.scenarios = scenarios
    self.factors = factors
    self.values = values
  }

  /// The weight of a judge for a factor in a scenario; NaN without one.
  public func value(judge: Int, scenario: Int, factor: Int) -> Double {
    values[(judge * scenarios.count + scenario) * factors.count + factor]
  }
}

extension WeightTable {
  /// The table of some judges alone.
  public func selecting(_ names: Set<String>) -> WeightTable {
    let kept = judges.indices.filter { names.contains(judges[$0].name) }
    let width = scenarios.count * factors.count
    return WeightTable(
      unit: unit, judges: kept.map { judges[$0] }, scenarios: scenarios, factors: factors,
      values: kept.flatMap { values[$0 * width..<($0 + 1) * width] })
  }
}
