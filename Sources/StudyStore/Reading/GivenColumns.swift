import GRDB
import Preferences

/// The given values of a table, gathered in one pass over the comparisons.
struct GivenColumns {
  private var a: [[Double]]
  private var b: [[Double]]
  private let places: [String: Int]

  init(_ database: Database, names: [String], rows: TableRows) throws {
    // Two layouts may name the same factor, and a selection may name it twice.
    var places: [String: Int] = [:]
    for name in names where places[name] == nil { places[name] = places.count }
    self.places = places
    let empty = [Double](repeating: .nan, count: rows.rows.count)
    a = Array(repeating: empty, count: places.count)
    b = a
    guard !places.isEmpty else { return }
    let layouts = Dictionary(
      uniqueKeysWithValues: try GivenLayout.fetchAll(database).map { ($0.key, $0.layout) })
    let found = try SQLStatement(
      """
      SELECT id, givenLayout, givenValues FROM comparison
      WHERE givenLayout IS NOT NULL ORDER BY id
      """, on: database)
    while try found.step() {
      guard let row = rows.index(ofComparison: found.integer(0)),
        let layout = layouts[found.integer(1)]
      else { continue }
      found.withBytes(2) { bytes in fill(row, layout, bytes) }
    }
  }

  private mutating func fill(_ row: Int, _ layout: GivenLayout, _ bytes: UnsafeRawBufferPointer) {
    for factor in layout.given(from: bytes) {
      guard let place = places[factor.name] else { continue }
      switch factor.value {
      case .values(let first, let second):
        a[place][row] = first
        b[place][row] = second
      case .difference(let difference):
        a[place][row] = difference
        b[place][row] = 0
      }
    }
  }

  /// The column of a factor; NaN throughout where the study has no such factor.
  func column(_ name: String, as factor: Factor) -> JudgedTable.Column {
    // Every selected name got a place.
    guard let place = places[name] else {
      preconditionFailure("no column was gathered for \(name)")
    }
    return JudgedTable.Column(factor: factor, a: a[place], b: b[place])
  }
}
