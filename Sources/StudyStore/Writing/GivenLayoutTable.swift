import GRDB
import Preferences

/// The layouts of given values, each once.
final class GivenLayoutTable {
  private let insert: SQLStatement
  private var keys: [GivenLayout: Int64] = [:]
  private var layouts: [Int64: GivenLayout] = [:]
  /// Rows of one file follow each other, so the last layout is nearly always the next.
  private var last: (layout: GivenLayout, key: Int64)?

  init(_ database: Database) throws {
    insert = try SQLStatement("INSERT INTO givenLayout (factors) VALUES (?)", on: database)
    for (key, layout) in try GivenLayout.fetchAll(database) {
      keys[layout] = key
      layouts[key] = layout
    }
  }

  /// The key of the layout of `given`, stored if it is new; nil for no values.
  func key(of given: [GivenFactor]) throws -> Int64? {
    guard !given.isEmpty else { return nil }
    if let last, last.layout.fits(given) { return last.key }
    let layout = GivenLayout(given)
    if let key = keys[layout] {
      last = (layout, key)
      return key
    }
    insert.bind(try layout.json)
    try insert.run()
    let key = insert.lastInsertedKey
    keys[layout] = key
    layouts[key] = layout
    last = (layout, key)
    return key
  }

  /// The values in `column` of the current row, laid out as `key` says.
  func given(_ key: Int64?, _ row: SQLStatement, column: Int32) -> [GivenFactor] {
    guard let key, let layout = layouts[key] else { return [] }
    return row.withBytes(column) { layout.given(from: $0) }
  }
}
