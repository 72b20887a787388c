import Foundation
import GRDB

/// One search through the index, and through the texts that are not in it yet.
struct TextSearch {
  /// Texts that are looked at; words that stand in more of them tell comparisons apart no more,
  /// and a page is to be there within a tenth of a second.
  static let most = 50_000
  /// Words of the index that hold a part; asked in portions.
  private static let portion = 200

  private let database: Database
  private let vocabulary: Vocabulary?
  private let indexed: [(kind: SearchedText, key: Int64)]
  /// Whether all texts are in the index.
  let isIndexWhole: Bool

  init(_ database: Database, vocabulary: Vocabulary?) throws {
    self.database = database
    self.vocabulary = vocabulary
    indexed = try SearchedText.allCases.map { ($0, try $0.indexed(database)) }
    isIndexWhole = try Self.isIndexWhole(database)
  }

  /// Whether all texts are in the index.
  static func isIndexWhole(_ database: Database) throws -> Bool {
    try SearchedText.allCases.allSatisfy { kind in
      let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM \(kind.table)") ?? 0
      return try kind.indexed(database) >= last
    }
  }

  /// The texts that hold the words.
  func hits(_ words: String) throws -> SearchHits {
    let words = words.trimmingCharacters(in: .whitespacesAndNewlines)
    var hits = SearchHits()
    guard !words.isEmpty else { return hits }
    if let phrase = SearchWords.phrase(words) {
      var questions = [phrase]
      if let part = SearchWords.singleWord(words), let vocabulary {
        let parts = vocabulary.words(containing: part)
        hits.isPartial = parts.count == Vocabulary.most
        questions += parts.chunks(of: Self.portion).map(SearchWords.anyOf)
      }
      // The index knows no marks; where they are asked for the texts themselves decide.
      let marked = SearchWords.hasMarks(words) ? words : nil
      for question in questions { try ask(question, marked, &hits) }
      if !isIndexWhole {
        for (kind, key) in indexed { try read(kind, after: key, words, &hits) }
      }
    } else {
      for kind in SearchedText.allCases { try read(kind, after: 0, words, &hits) }
    }
    return hits
  }

  private func ask(_ question: String, _ marked: String?, _ hits: inout SearchHits) throws {
    let found = try SQLStatement(
      "SELECT rowid FROM words WHERE words MATCH ? LIMIT ?", on: database)
    found.bind(question)
    found.bind(Int64(Self.most) + 1)
    defer { found.reset() }
    let contents = try marked == nil ? [:] : textStatements()
    var count = 0
    while try found.step() {
      count += 1
      guard count <= Self.most else {
        hits.isPartial = true
        return
      }
      let row = found.integer(0)
      guard let kind = SearchedText(rawValue: row & 1) else { continue }
      if let marked {
        guard try Self.text(row >> 1, kind, contents).contains(marked) else { continue }
      }
      hits.insert(row >> 1, kind)
    }
  }

  /// Statements that read a text by its key.
  private func textStatements() throws -> [SearchedText: SQLStatement] {
    Dictionary(
      uniqueKeysWithValues: try SearchedText.allCases.map { kind in
        (kind, try SQLStatement("SELECT text FROM \(kind.table) WHERE id = ?", on: database))
      })
  }

  private static func text(
    _ key: Int64, _ kind: SearchedText, _ texts: [SearchedText: SQLStatement]
  ) throws -> SearchedContent {
    guard let find = texts[kind] else { return SearchedContent("") }
    find.bind(key)
    defer { find.reset() }
    return SearchedContent(try find.step() ? find.text(0) : "")
  }

  /// Looks through the texts themselves.
  private func read(
    _ kind: SearchedText, after key: Int64, _ words: String, _ hits: inout SearchHits
  ) throws {
    let found = try SQLStatement(
      "SELECT id FROM \(kind.table) WHERE id > ?1 AND text LIKE ?2 ESCAPE '\\'", on: database)
    found.bind(key)
    found.bind(
      "%"
        + words.replacing("\\", with: "\\\\").replacing("%", with: "\\%")
        .replacing("_", with: "\\_") + "%")
    defer { found.reset() }
    while try found.step() { hits.insert(found.integer(0), kind) }
  }
}

/// A text in which words with their marks are looked for.
private struct SearchedContent {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  func contains(_ words: String) -> Bool {
    text.range(of: words, options: [.caseInsensitive, .diacriticInsensitive]) != nil
  }
}

/// The distinct words of the index, one after the other, to look for parts of words.
struct Vocabulary: Sendable {
  /// Words that hold a common part; more would be most of the texts.
  static let most = 2_000

  private let words: [String]

  init(_ database: Database) throws {
    let rows = try SQLStatement("SELECT term FROM vocabulary", on: database)
    var words: [String] = []
    while try rows.step() { words.append(rows.text(0)) }
    self.words = words
  }

  /// The words in which the part stands behind the beginning, in order.
  func words(containing part: String) -> [String] {
    let part = Array(part.utf8)
    var found: [String] = []
    for word in words where Self.holds(word, part) {
      found.append(word)
      if found.count == Self.most { break }
    }
    return found
  }

  private static func holds(_ word: String, _ part: [UInt8]) -> Bool {
    var word = word
    return word.withUTF8 { bytes in
      guard bytes.count > part.count else { return false }
      return (1...(bytes.count - part.count)).contains { start in
        bytes[start] == part[0]
          && (1..<part.count).allSatisfy { bytes[start + $0] == part[$0] }
      }
    }
  }
}

extension Array {
  fileprivate func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
