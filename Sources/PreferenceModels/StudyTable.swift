/// A table of a study for other programs, its rows made one at a time.
public struct StudyTable: Sendable {
  /// What stands in a row.
  public enum Cell: Hashable, Sendable {
    case text(String)
    case number(Double)
    case count(Int)
    /// Nothing: a value that does not exist.
    case none

    init(_ text: String?) { self = text.map(Cell.text) ?? .none }

    /// Not a number and infinity are no values.
    init(_ number: Double?) {
      self = number.flatMap { $0.isFinite ? .number($0) : nil } ?? .none
    }
  }

  /// What the cells of a column hold, where they hold anything.
  public enum Content: Hashable, Sendable {
    case text
    case number
    case count
  }

  /// A column and what it means.
  public struct Column: Hashable, Sendable {
    /// The name in the head line.
    public let name: String
    /// One sentence for the reader.
    public let meaning: String
    /// What its cells hold, known also where all are empty.
    public let content: Content

    init(name: String, meaning: String, holds content: Content = .text) {
      self.name = name
      self.meaning = meaning
      self.content = content
    }
  }

  /// The name of the table, and of its file without ending.
  public let name: String
  /// What a row is.
  public let meaning: String
  /// The columns.
  public let columns: [Column]
  /// Calls its argument with each row, in order.
  public let forEachRow: @Sendable (_ body: ([Cell]) throws -> Void) throws -> Void
}
