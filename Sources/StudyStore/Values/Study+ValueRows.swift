import GRDB

/// The factor values of the two responses of a comparison.
public struct ValueRow: Hashable, Sendable {
  /// The name of the comparison.
  public let comparison: String
  /// Values of response A, a factor each; NaN where there is none.
  public let a: [Double]
  /// Values of response B, likewise.
  public let b: [Double]
}

extension Study {
  /// Comparisons in memory at a time.
  private static let windowLength = 8192

  /// Calls `body` with the values of every comparison, in order of arrival, from one view of the
  /// study.
  ///
  /// Memory does not grow with the number of comparisons: a window of them is read, and of the
  /// values the blocks that its responses stand in.
  ///
  /// - Parameters:
  ///   - factors: Names under which values are kept; those without any are NaN.
  ///   - body: Called once a comparison.
  /// - Throws: ``StudyError`` where the file cannot be read, and what `body` throws.
  public func forEachValueRow(
    of factors: [String], _ body: (ValueRow) throws -> Void
  ) throws {
    try reading { database in
      let reader = FactorValueReader(database)
      let rows = try SQLStatement(
        "SELECT id, name, responseA, responseB FROM comparison WHERE id > ? ORDER BY id LIMIT ?",
        on: database)
      var last: Int64 = 0
      while true {
        rows.bind(last)
        rows.bind(Int64(Self.windowLength))
        var window: [(name: String, a: Int, b: Int)] = []
        while try rows.step() {
          last = rows.integer(0)
          window.append((rows.text(1), Int(rows.integer(2)), Int(rows.integer(3))))
        }
        guard !window.isEmpty else { return }
        let keys = Set(window.flatMap { [$0.a, $0.b] }).sorted()
        let values = try factors.map { try reader.values(of: $0, at: keys) }
        let places = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
        for (name, a, b) in window {
          guard let a = places[a], let b = places[b] else { continue }
          try body(ValueRow(comparison: name, a: values.map { $0[a] }, b: values.map { $0[b] }))
        }
      }
    }
  }
}
