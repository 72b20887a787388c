public import Preferences

/// Reads files of comparisons, whatever their dialect.
public struct Importer: Sendable {
  /// What to import.
  public let request: ImportRequest

  /// Creates an importer.
  public init(_ request: ImportRequest) {
    self.request = request
  }

  /// Reads every file and hands each comparison to `sink`.
  ///
  /// Rows are streamed: memory does not grow with the length of a file. `sink` may receive
  /// the same comparison (the same id) several times, each time with further verdicts.
  ///
  /// - Throws: ``ImportError``, or whatever `sink` throws.
  public func run(
    progress: ((ImportProgress) -> Void)? = nil, into sink: (Comparison) throws -> Void
  ) throws -> ImportSummary {
    let paths = try InputFiles.expand(request.paths)
    guard let first = paths.first else { throw ImportError.nothingUsable(rows: 0, examples: []) }
    throw ImportError.unrecognised(path: first, missing: .verdict, available: [])
  }
}
