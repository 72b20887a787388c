import GRDB

/// Brings the index of words up to the texts of a study.
///
/// The work is done in pieces of 300 kB, each a transaction, so that reading goes on
/// meanwhile, and an end halfway loses nothing: the next run goes on from there.
public struct SearchIndexer: Sendable {
  private let study: Study
  private let piece: Int

  /// An indexer of a study.
  public init(_ study: Study) {
    self.init(study, piece: 300_000)
  }

  /// An indexer whose transactions hold about `piece` bytes.
  init(_ study: Study, piece: Int) {
    self.study = study
    self.piece = piece
  }

  /// Indexes what is not yet; returns early, with what is done kept, when the task is cancelled.
  ///
  /// - Throws: ``StudyError`` for a file that cannot be written.
  public func run() throws {
    while !Task.isCancelled, try study.writing(indexPiece) {}
  }

  /// Indexes the next texts; false when there were none.
  private func indexPiece(_ database: Database) throws -> Bool {
    for kind in SearchedText.allCases where try index(kind, in: database) {
      return true
    }
    return false
  }

  private func index(_ kind: SearchedText, in database: Database) throws -> Bool {
    let last = try kind.indexed(database)
    let texts = try SQLStatement(
      "SELECT id, text FROM \(kind.table) WHERE id > ? ORDER BY id", on: database)
    let insert = try SQLStatement("INSERT INTO words (rowid, text) VALUES (?, ?)", on: database)
    texts.bind(last)
    defer { texts.reset() }
    var key = last
    var bytes = 0
    while bytes < piece, try texts.step() {
      key = texts.integer(0)
      // A row without a text costs its time too.
      bytes += 50
      guard let text = texts.optionalText(1), !text.isEmpty else { continue }
      insert.bind(kind.rowid(key))
      insert.bind(SearchWords.indexed(text))
      try insert.run()
      bytes += text.utf8.count
    }
    guard key != last else { return false }
    let note = try SQLStatement("UPDATE indexed SET \(kind.column) = ?", on: database)
    note.bind(key)
    try note.run()
    return true
  }
}

/// The two tables whose texts are searched, and how the index numbers them.
enum SearchedText: Int64, CaseIterable {
  case prompt
  case response

  var table: String { self == .prompt ? "prompt" : "response" }

  /// The column of `indexed`.
  var column: String { self == .prompt ? "prompts" : "responses" }

  /// The number in the index of the row with this key.
  func rowid(_ key: Int64) -> Int64 { 2 * key + rawValue }

  /// The key up to which the texts are in the index.
  func indexed(_ database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT \(column) FROM indexed") ?? 0
  }
}
