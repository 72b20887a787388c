import GRDB
public import Preferences
import Synchronization

/// The texts of a study, for reading alone: whole comparisons on demand, and a search.
///
/// Every question goes through connections that cannot write.
public final class StudyTexts: Sendable {
  /// Comparisons in which words were found.
  public struct Found: Hashable, Sendable {
    /// Places among the comparisons that are searched, from 0, in order.
    public var rows: [Int]
    /// Whether the words stand in so many texts that not all of them were looked at.
    public var isPartial: Bool
  }

  /// What is kept between two questions.
  private struct Memory {
    var vocabulary: Vocabulary?
    /// The last answers, the newest at the end.
    var answers: [(words: String, found: Found)] = []
  }

  private let study: Study
  private let contents: ComparedContents
  private let memory = Mutex(Memory())

  /// Prepares the search among comparisons whose names are in order of arrival.
  public init(_ study: Study, comparisons: [String]) throws {
    self.study = study
    contents = try study.reading { try ComparedContents($0, names: comparisons) }
  }

  /// The comparison with this name, with its texts and verdicts, or nil.
  public func comparison(id: String) throws -> Comparison? { try study.comparison(id: id) }

  /// The prompts of comparisons by name, in this order; empty for a name that is not there.
  public func prompts(ofComparisons names: [String]) throws -> [String] {
    try study.reading { database in
      let find = try SQLStatement(
        """
        SELECT prompt.text FROM comparison JOIN prompt ON prompt.id = comparison.prompt
        WHERE name = ?
        """, on: database)
      return try names.map { name in
        find.bind(name)
        defer { find.reset() }
        return try find.step() ? find.text(0) : ""
      }
    }
  }

  /// The comparisons whose prompt or responses hold the words, whatever their case.
  ///
  /// One word is found anywhere inside a word, several as a phrase whose last word may be
  /// incomplete; scripts without blanks are found letter by letter. Accents do not matter.
  /// Texts that are not in the index yet are read.
  public func find(_ words: String) throws -> Found {
    if let known = memory.withLock({ $0.answers.first { $0.words == words }?.found }) {
      return known
    }
    let (found, isWhole) = try study.reading { database in
      let search = try TextSearch(database, vocabulary: try vocabulary(database))
      let hits = try search.hits(words)
      return (
        Found(rows: contents.rows(of: hits), isPartial: hits.isPartial), search.isIndexWhole
      )
    }
    guard isWhole else { return found }
    memory.withLock { memory in
      memory.answers.append((words, found))
      if memory.answers.count > 8 { memory.answers.removeFirst() }
    }
    return found
  }

  /// Reads the words of the index, once it is whole, so that the first question need not.
  public func warm() throws { _ = try study.reading { try vocabulary($0) } }

  /// The words of the index; nil while it is being made.
  private func vocabulary(_ database: Database) throws -> Vocabulary? {
    if let known = memory.withLock({ $0.vocabulary }) { return known }
    guard try TextSearch.isIndexWhole(database) else { return nil }
    let vocabulary = try Vocabulary(database)
    memory.withLock { $0.vocabulary = vocabulary }
    return vocabulary
  }
}
