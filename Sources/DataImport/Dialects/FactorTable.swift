import Preferences

/// A table whose factors are measured already, with or without the texts.
///
/// `d_NAME` columns are differences, A minus B; `a_NAME` and `b_NAME` are values.
struct FactorTable: Dialect {
  let name = "factors"
  let summary = "measured factors in d_NAME or a_NAME and b_NAME columns, with y or verdict"

  func recognise(_ layout: Layout) -> Recognition? {
    guard !FactorColumns.all(in: layout).isEmpty,
      VerdictColumns(layout, mapping: ColumnMapping(), pair: nil) != nil
    else { return nil }
    return Recognition(Recognition.Strength.shared)
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    let pair = PairColumns(layout, mapping: mapping)
    guard let verdict = VerdictColumns(layout, mapping: mapping, pair: pair) else {
      throw .unrecognised(path: layout.path, missing: .verdict, available: layout.columns)
    }
    return PairReader(
      pair: pair, verdict: try verdict.withSteps(layout),
      roles: RoleColumns(mapping, guessingFrom: layout),
      factors: FactorColumns.all(in: layout), order: OrderWitness(mapping))
  }
}

/// The column or columns of one given factor.
struct FactorColumns {
  private enum Columns {
    case difference(Column)
    case values(a: Column, b: Column)
  }

  /// A column, and where its key stands in the first row.
  private struct Column {
    let name: String
    let key: [UInt8]
    let place: Int?

    init(_ name: String, _ layout: Layout) {
      self.name = name
      key = Array(name.utf8)
      place = layout.sample.first?.fields.place(of: name)
    }
  }

  /// The factor's name, without prefix.
  let name: String
  private let columns: Columns

  /// The given factors of a file, in the order of its columns.
  ///
  /// A prefix alone does not make a factor: every filled cell of the first rows must be a
  /// number.
  static func all(in layout: Layout) -> [FactorColumns] {
    layout.columns.compactMap { column in
      if column.hasPrefix("d_"), column.count > 2, isNumeric(column, layout) {
        return FactorColumns(
          name: String(column.dropFirst(2)), columns: .difference(Column(column, layout)))
      }
      guard column.hasPrefix("a_"), column.count > 2 else { return nil }
      let name = String(column.dropFirst(2))
      let partner = "b_" + name
      guard layout.has(partner), isNumeric(column, layout), isNumeric(partner, layout) else {
        return nil
      }
      return FactorColumns(
        name: name, columns: .values(a: Column(column, layout), b: Column(partner, layout)))
    }
  }

  private static func isNumeric(_ column: String, _ layout: Layout) -> Bool {
    let words = layout.sample.compactMap { $0.words(column) }
    return !words.isEmpty && words.allSatisfy { Double(trimmed($0)) != nil || isMissing($0) }
  }

  /// The factor's value in a row; nil where a cell is empty or says that there is none.
  func value(_ record: Record) throws(RowProblem) -> GivenValue? {
    switch columns {
    case .difference(let column):
      guard let difference = try number(column, record) else { return nil }
      return .difference(difference)
    case .values(let columnA, let columnB):
      guard let a = try number(columnA, record), let b = try number(columnB, record) else {
        return nil
      }
      return .values(a: a, b: b)
    }
  }

  private func number(_ column: Column, _ record: Record) throws(RowProblem) -> Double? {
    if let number = record.fields.decimal(of: column.key, at: column.place) { return number }
    guard let words = record.words(column.name), !Self.isMissing(words) else { return nil }
    guard let number = Double(trimmed(words)), number.isFinite else {
      throw .wrongKind(field: column.name, value: "\"\(excerpt(words))\"", expected: "a number")
    }
    return number
  }

  private static func isMissing(_ words: String) -> Bool {
    ["", "na", "nan", "null", "none", "n/a"].contains(trimmed(words).lowercased())
  }
}
