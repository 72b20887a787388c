import GRDB
import Preferences

/// The prompts and responses, each content once.
final class ContentTable {
  /// A stored prompt.
  struct PromptKey {
    var key: Int64
    var digest: ContentDigest
  }

  private let hasher = ContentHasher()
  private let insertPrompt: SQLStatement
  private let findPrompt: SQLStatement
  private let insertResponse: SQLStatement
  private let findResponse: SQLStatement
  /// Rows of one prompt tend to follow each other.
  private var last: PromptKey?
  /// Keys of contents that came by lately: a prompt, or the response of a reference system, comes
  /// thousands of times, and the tables are asked twice for each.
  private var recent: [ContentDigest: Int64] = [:]

  /// Contents to remember, about 6 MB.
  private static let recentLimit = 1 << 16
  /// The prompt that says nothing, and its responses without a text by the bytes of their system:
  /// a table of factors has nothing else.
  private var nothing: PromptKey?
  private var textless: [[UInt8]?: Int64] = [:]

  init(_ database: Database) throws {
    insertPrompt = try SQLStatement(
      """
      INSERT INTO prompt (hash, task, text, context, reference, source)
      VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING
      """, on: database)
    findPrompt = try SQLStatement("SELECT id FROM prompt WHERE hash = ?", on: database)
    insertResponse = try SQLStatement(
      """
      INSERT INTO response (prompt, hash, characters, system, text)
      VALUES (?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING
      """, on: database)
    findResponse = try SQLStatement("SELECT id FROM response WHERE hash = ?", on: database)
  }

  /// The key of a prompt, stored if it is new.
  func key(of prompt: Prompt) throws -> PromptKey {
    let saysNothing = prompt == Prompt(text: "")
    if saysNothing, let nothing { return nothing }
    let digest = hasher.digest(prompt.text, prompt.context, prompt.reference, prompt.source)
    if let last, last.digest == digest { return last }
    if let key = recent[digest] {
      let known = PromptKey(key: key, digest: digest)
      last = known
      return known
    }
    insertPrompt.bind(digest)
    if prompt.text.isEmpty, prompt.context ?? "" == "", prompt.reference ?? "" == "" {
      insertPrompt.bind(nil as Int64?)
    } else {
      insertPrompt.bind(hasher.digest(prompt.text, prompt.context, prompt.reference))
    }
    insertPrompt.bind(prompt.text)
    insertPrompt.bind(prompt.context)
    insertPrompt.bind(prompt.reference)
    insertPrompt.bind(prompt.source)
    let key = PromptKey(key: try insertedKey(insertPrompt, or: findPrompt, digest), digest: digest)
    last = key
    if saysNothing { nothing = key }
    return key
  }

  /// The key of a response to a stored prompt, stored if it is new.
  func key(of response: Response, to prompt: PromptKey) throws -> Int64 {
    let isTextless = response.text == nil && prompt.key == nothing?.key
    let system = isTextless ? response.system.map { Array($0.utf8) } : nil
    if isTextless, let key = textless[system] { return key }
    let digest = hasher.digest(response.text, response.system, after: prompt.digest)
    if let key = recent[digest] { return key }
    insertResponse.bind(prompt.key)
    insertResponse.bind(digest)
    insertResponse.bind(response.text.map { Int64(Self.scalarCount($0)) })
    insertResponse.bind(response.system)
    insertResponse.bind(response.text)
    let key = try insertedKey(insertResponse, or: findResponse, digest)
    if isTextless { textless[system] = key }
    return key
  }

  private func insertedKey(
    _ insert: SQLStatement, or find: SQLStatement, _ digest: ContentDigest
  ) throws -> Int64 {
    if try insert.run() == 1 { return insert.lastInsertedKey }
    find.bind(digest)
    defer { find.reset() }
    guard try find.step() else {
      preconditionFailure("a content with a taken hash is not in its table")
    }
    // What comes a second time comes a third time; what comes once need not be remembered.
    if recent.count == Self.recentLimit { recent.removeAll(keepingCapacity: true) }
    recent[digest] = find.integer(0)
    return find.integer(0)
  }

  /// The number of Unicode scalars: the bytes of UTF-8 that do not continue a scalar.
  private static func scalarCount(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }
}
