import Preferences

/// Factor values of every response as a table.
struct FactorValuesText {
  private let table: JudgedTable

  init(_ table: JudgedTable) {
    self.table = table
  }

  /// Lines for a terminal.
  func lines(on terminal: Terminal) -> [String] {
    var result = TextTable(
      [.left("Comparison", limit: 24), .left("Side")]
        + table.columns.map { .right($0.factor.name) })
    for index in table.comparisons.indices {
      let id = table.comparisons[index].id
      result.rows.append([id, "A"] + table.columns.map { short($0.a[index]) })
      result.rows.append([id, "B"] + table.columns.map { short($0.b[index]) })
    }
    return result.lines(on: terminal)
  }

  private func short(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let thousandths = (value * 1000).rounded() / 1000
    return thousandths == thousandths.rounded() && abs(thousandths) < 1e15
      ? "\(Int(thousandths))" : "\(thousandths)"
  }
}

/// The JSON of factor values.
struct FactorValuesDocument: Encodable {
  struct Row: Encodable {
    let comparison: String
    let side: Side
    let values: [String: Nullable<Double>]
  }

  let schema = "penchant.values/1"
  let rows: [Row]

  init(_ table: JudgedTable) {
    rows = table.comparisons.indices.flatMap { index in
      Side.allCases.map { side in
        let values = table.columns.map { column -> (String, Nullable<Double>) in
          let value = side == .a ? column.a[index] : column.b[index]
          return (column.factor.name, Nullable(wrappedValue: value.isFinite ? value : nil))
        }
        return Row(
          comparison: table.comparisons[index].id, side: side,
          values: Dictionary(values, uniquingKeysWith: { first, _ in first }))
      }
    }
  }
}
