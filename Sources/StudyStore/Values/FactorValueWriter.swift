import GRDB

/// Writes the values of factors, block by block.
struct FactorValueWriter {
  private let insertFactor: SQLStatement
  private let findFactor: SQLStatement
  private let findBlock: SQLStatement
  private let saveBlock: SQLStatement

  init(_ database: Database) throws {
    insertFactor = try SQLStatement(
      "INSERT INTO factor (name) VALUES (?) ON CONFLICT (name) DO NOTHING", on: database)
    findFactor = try SQLStatement("SELECT id FROM factor WHERE name = ?", on: database)
    findBlock = try SQLStatement(
      "SELECT numbers FROM factorValue WHERE factor = ? AND block = ?", on: database)
    saveBlock = try SQLStatement(
      """
      INSERT INTO factorValue (factor, block, numbers) VALUES (?, ?, ?)
      ON CONFLICT (factor, block) DO UPDATE SET numbers = excluded.numbers
      """, on: database)
  }

  /// Saves the values of one factor; responses in order of their keys make it fast.
  func save(_ factor: String, _ rows: some Sequence<(response: Int64, value: Double?)>) throws {
    let key = try self.key(of: factor)
    var current: (number: Int64, block: FactorBlock)?
    for (response, value) in rows {
      let (number, place) = FactorBlock.place(of: response)
      if let open = current, open.number != number {
        try save(open.block, key, open.number)
        current = nil
      }
      if current == nil { current = (number, try block(key, number)) }
      current?.block.set(value, at: place)
    }
    if let current { try save(current.block, key, current.number) }
  }

  private func key(of factor: String) throws -> Int64 {
    insertFactor.bind(factor)
    if try insertFactor.run() == 1 { return insertFactor.lastInsertedKey }
    findFactor.bind(factor)
    defer { findFactor.reset() }
    guard try findFactor.step() else {
      preconditionFailure("a factor with a taken name is not in its table")
    }
    return findFactor.integer(0)
  }

  private func block(_ factor: Int64, _ number: Int64) throws -> FactorBlock {
    findBlock.bind(factor)
    findBlock.bind(number)
    defer { findBlock.reset() }
    guard try findBlock.step() else { return FactorBlock() }
    return findBlock.withBytes(0) { FactorBlock(bytes: $0) }
  }

  private func save(_ block: FactorBlock, _ factor: Int64, _ number: Int64) throws {
    saveBlock.bind(factor)
    saveBlock.bind(number)
    block.withBytes { saveBlock.bind(bytes: $0) }
    try saveBlock.run()
  }
}
