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
    // Rows of one file follow each other, so the last layout is nearly always the next.
    var key: Int64?
    var targets: [Target] = []
    while try found.step() {
      guard let row = rows.index(ofComparison: found.integer(0)) else { continue }
      if key != found.integer(1) {
        key = found.integer(1)
        targets = layouts[found.integer(1)].map { self.targets($0) } ?? []
      }
      found.withBytes(2) { bytes in fill(row, targets, bytes) }
    }
  }

  /// Where the next numbers of a blob belong.
  private struct Target {
    /// The place of the factor; nil for one that is not selected.
    let place: Int?
    let isDifference: Bool
  }

  private func targets(_ layout: GivenLayout) -> [Target] {
    layout.entries.map { Target(place: places[$0.name], isDifference: $0.isDifference) }
  }

  /// Reads what ``GivenLayout/bytes(_:)`` wrote; a blob that is too short ends the list.
  private mutating func fill(_ row: Int, _ targets: [Target], _ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    for target in targets {
      let end = offset + (target.isDifference ? 8 : 16)
      guard end <= bytes.count else { return }
      if let place = target.place {
        a[place][row] = GivenLayout.number(in: bytes, at: offset)
        b[place][row] = target.isDifference ? 0 : GivenLayout.number(in: bytes, at: offset + 8)
      }
      offset = end
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
