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

/// The JSON of factor values, written as the rows come.
///
/// One object with the fields `rows` and `schema`; a row has the name of its comparison, its side
/// and its values by factor.
struct FactorValuesJSON {
  private struct Row: Encodable {
    let comparison: String
    let side: Side
    let values: [String: Nullable<Double>]
  }

  /// What stands before the first row.
  static let head = "{\n  \"rows\" : [\n"
  /// What stands after the last.
  static let tail = "\n  ],\n  \"schema\" : \"penchant.values/1\"\n}\n"

  /// Names of the factors, in the order of the values.
  let names: [String]

  /// One row, indented as it stands in the object, with the comma after the row before.
  ///
  /// - Throws: What the encoder throws.
  func row(_ comparison: String, _ side: Side, _ values: [Double], isFirst: Bool) throws -> String {
    let values = values.map { Nullable(wrappedValue: $0.isFinite ? $0 : nil) }
    let row = Row(
      comparison: comparison, side: side,
      values: Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first }))
    // Text has its line breaks escaped, so those left are between fields.
    let lines = try JSONText.of(row).split(separator: "\n").map { "    " + $0 }
    return (isFirst ? "" : ",\n") + lines.joined(separator: "\n")
  }
}
