import GRDB
public import Preferences

/// Adds comparisons to a study, inside one transaction.
///
/// A writer is only good inside the closure of ``Study/importing(_:)``.
public final class StudyWriter {
  let contents: ContentTable
  let comparisons: ComparisonTable
  let verdicts: VerdictTable
  private let inputs: InputTable

  init(_ database: Database) throws {
    contents = try ContentTable(database)
    comparisons = try ComparisonTable(database)
    verdicts = try VerdictTable(database)
    inputs = InputTable(database)
  }

  /// Adds a comparison with its verdicts.
  ///
  /// The same name with the same content (prompt, responses, systems; without texts, the given
  /// values) is the same comparison: its verdicts are added to those it has, and what it did
  /// not know (scenario, cluster, given values) is filled in. The same name with other content
  /// becomes a comparison of its own, named "NAME#2", "NAME#3" and so on. Nothing is replaced.
  ///
  /// Every verdict is kept, also a judge's second one on a comparison.
  public func add(_ comparison: Comparison) throws {
    let prompt = try contents.key(of: comparison.prompt)
    let row = ComparisonTable.Row(
      name: comparison.id, prompt: prompt.key,
      responseA: try contents.key(of: comparison.responseA, to: prompt),
      responseB: try contents.key(of: comparison.responseB, to: prompt),
      hasText: comparison.responseA.text != nil || comparison.responseB.text != nil,
      scenario: comparison.scenario, cluster: comparison.cluster, given: comparison.given)
    let key = try comparisons.merge(row)
    for verdict in comparison.verdicts {
      try verdicts.add(verdict, on: key)
    }
  }

  /// Whether an input with these bytes was imported before with these settings.
  public func hasInput(sha256: String, settings: String) throws -> Bool {
    try inputs.contains(sha256: sha256, settings: settings)
  }

  /// Notes where the comparisons come from.
  ///
  /// - Parameters:
  ///   - input: The file that was read.
  ///   - dialect: The name of the format it was read as.
  ///   - settings: Everything else that decides what the file means, such as a column mapping.
  /// - Throws: ``StudyError/alreadyPresent(input:)`` when it was imported before; thrown on,
  ///   that undoes the whole import.
  public func record(input: RunInfo.Input, dialect: String, settings: String) throws {
    try inputs.add(input, dialect: dialect, settings: settings)
  }
}

extension Study {
  /// Runs `body` as one transaction: all that it adds is there afterwards, or nothing.
  ///
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws; the study is as it was then.
  public func importing<Result>(_ body: (StudyWriter) throws -> Result) throws -> Result {
    try setTemporaryCache(Self.importCache)
    // What an import leaves in the cache of a temporary study, no reader needs.
    defer { try? setTemporaryCache(Self.readingCache) }
    return try writing { database in
      let writer = try StudyWriter(database)
      let result = try body(writer)
      try writer.verdicts.finish()
      return result
    }
  }

  /// Kilobytes of pages in memory while a temporary study is filled, and afterwards.
  private static var importCache: Int { 131_072 }
  private static var readingCache: Int { 16_384 }

  /// Sets the cache of a temporary study, which has one connection for everything.
  private func setTemporaryCache(_ kilobytes: Int) throws {
    guard isPrivate else { return }
    try database.inDatabase {
      try $0.execute(sql: "PRAGMA cache_size = -\(kilobytes); PRAGMA shrink_memory")
    }
  }
}
