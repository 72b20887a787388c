import GRDB

/// Reads the stored values of factors.
struct FactorValueReader {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// The values of a factor by key of response, NaN where there is none; entry 0 is unused.
  func values(of factor: String, upTo lastResponse: Int) throws -> [Double] {
    var values = [Double](repeating: .nan, count: lastResponse + 1)
    let blocks = try SQLStatement(
      """
      SELECT block, numbers FROM factorValue
      WHERE factor = (SELECT id FROM factor WHERE name = ?) ORDER BY block
      """, on: database)
    blocks.bind(factor)
    while try blocks.step() {
      let start = Int(blocks.integer(0)) * FactorBlock.length
      guard start < values.count else { continue }
      let block = blocks.withBytes(1) { FactorBlock(bytes: $0) }
      for place in 0..<min(FactorBlock.length, values.count - start) {
        values[start + place] = block.value(place)
      }
    }
    return values
  }
}
