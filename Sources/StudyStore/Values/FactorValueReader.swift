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

  /// The values of a factor for these keys of responses, which ascend; NaN where there is none.
  func values(of factor: String, at keys: [Int]) throws -> [Double] {
    var values = [Double](repeating: .nan, count: keys.count)
    guard let first = keys.first, let last = keys.last else { return values }
    let blocks = try SQLStatement(
      """
      SELECT block, numbers FROM factorValue
      WHERE factor = (SELECT id FROM factor WHERE name = ?) AND block BETWEEN ? AND ?
      ORDER BY block
      """, on: database)
    blocks.bind(factor)
    blocks.bind(FactorBlock.place(of: Int64(first)).block)
    blocks.bind(FactorBlock.place(of: Int64(last)).block)
    var index = 0
    while index < keys.count, try blocks.step() {
      let start = Int(blocks.integer(0)) * FactorBlock.length
      while index < keys.count, keys[index] < start { index += 1 }
      guard index < keys.count, keys[index] < start + FactorBlock.length else { continue }
      let block = blocks.withBytes(1) { FactorBlock(bytes: $0) }
      while index < keys.count, keys[index] < start + FactorBlock.length {
        values[index] = block.value(keys[index] - start)
        index += 1
      }
    }
    return values
  }
}
