import GRDB
import GRDBSQLite

/// A prepared statement of the C library, for the rows that come by the hundred thousand.
///
/// Unlike GRDB's own statements it keeps a NUL character inside a text, and makes no
/// intermediate values.
final class SQLStatement {
  private let connection: OpaquePointer
  private let sql: String
  private var handle: OpaquePointer?
  private var nextParameter: Int32 = 1

  /// Compiles `sql` for many executions.
  init(_ sql: String, on database: Database) throws {
    guard let connection = database.sqliteConnection else {
      preconditionFailure("the connection of the study is closed")
    }
    self.connection = connection
    self.sql = sql
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    let code = sqlite3_prepare_v3(connection, sql, -1, flags, &handle, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  deinit {
    sqlite3_finalize(handle)
  }

  // MARK: Parameters, from left to right

  func bind(_ value: Int64?) {
    if let value {
      sqlite3_bind_int64(handle, nextParameter, value)
    } else {
      sqlite3_bind_null(handle, nextParameter)
    }
    nextParameter += 1
  }

  /// Binds a number; SQLite stores NaN as null.
  func bind(_ value: Double?) {
    if let value {
      sqlite3_bind_double(handle, nextParameter, value)
    } else {
      sqlite3_bind_null(handle, nextParameter)
    }
    nextParameter += 1
  }

  func bind(_ value: String?) {
    if var value {
      value.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          // An empty buffer may have no address, which SQLite would take for null.
          _ = sqlite3_bind_text64(
            handle, nextParameter, characters.baseAddress ?? Self.nowhere,
            UInt64(characters.count), Self.copied, UInt8(SQLITE_UTF8))
        }
      }
    } else {
      sqlite3_bind_null(handle, nextParameter)
    }
    nextParameter += 1
  }

  func bind(bytes: UnsafeRawBufferPointer) {
    sqlite3_bind_blob64(
      handle, nextParameter, bytes.baseAddress ?? UnsafeRawPointer(Self.nowhere),
      UInt64(bytes.count), Self.copied)
    nextParameter += 1
  }

  func bind(_ bytes: [UInt8]?) {
    guard let bytes else {
      bind(nil as Int64?)
      return
    }
    bytes.withUnsafeBytes { bind(bytes: $0) }
  }

  func bind(_ digest: ContentDigest) {
    withUnsafeBytes(of: digest) { bind(bytes: $0) }
  }

  // MARK: Execution

  /// Goes to the next row; false at the end, where the statement is ready for another run.
  func step() throws -> Bool {
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW:
      return true
    case SQLITE_DONE:
      reset()
      return false
    default:
      let error = failure(code)
      reset()
      throw error
    }
  }

  /// Runs a statement that returns no rows, and says how many rows it changed.
  @discardableResult
  func run() throws -> Int {
    _ = try step()
    return Int(sqlite3_changes(connection))
  }

  /// Ends the run, and forgets the parameters.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    nextParameter = 1
  }

  /// The key of the row inserted last on this connection.
  var lastInsertedKey: Int64 { sqlite3_last_insert_rowid(connection) }

  // MARK: Columns of the current row, counted from 0

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  /// A number, NaN for null.
  func double(_ column: Int32) -> Double {
    isNull(column) ? .nan : sqlite3_column_double(handle, column)
  }

  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// The bytes of a blob, valid until the statement moves on.
  func withBytes<Result>(
    _ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let start = sqlite3_column_blob(handle, column)
    let count = Int(sqlite3_column_bytes(handle, column))
    return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  private func failure(_ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: "\(String(cString: sqlite3_errmsg(connection))) (\(code))", sql: sql)
  }

  /// Tells SQLite to copy what is bound: `SQLITE_TRANSIENT`, a macro Swift does not see.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  /// An address for empty texts.
  nonisolated(unsafe) private static let nowhere: UnsafePointer<CChar> = {
    let place = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    place.initialize(to: 0)
    return UnsafePointer(place)
  }()
}
