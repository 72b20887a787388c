/// Which files are read, in which dialect, and which of them need others.
struct ImportPlan {
  /// One file of the plan.
  struct File {
    let path: String
    let dialect: any Dialect
    let reader: any DialectReader
    /// The file with the texts, when this one has only verdicts.
    let needs: String?
    /// What the summary will say of the file.
    var outcome: ImportSummary.File
    /// Standard input, which cannot be opened a second time.
    fileprivate var opened: InputFile?

    /// The rows from the start.
    func open() throws(ImportError) -> InputFile {
      if let opened { return opened }
      return try InputFile(path: path)
    }
  }

  var files: [File] = []
  /// Sentences about files that are left out.
  private(set) var notes: [String] = []

  /// Looks at the first rows of every file.
  ///
  /// A file that was named must be recognised. In a folder, files of other kinds are left
  /// out with a note, as long as one file is recognised.
  init(_ request: ImportRequest) throws(ImportError) {
    let forced: (any Dialect)? =
      if let name = request.dialect { try Dialects.named(name) } else { nil }
    var strangers: [ImportError] = []
    for found in try InputFiles.expand(request.paths) {
      do throws(ImportError) {
        files.append(try Self.plan(found.path, request, forced))
      } catch {
        guard found.inFolder, case .unrecognised = error else { throw error }
        strangers.append(error)
        notes.append("\(found.path) was left out: it holds no comparisons")
      }
    }
    if files.isEmpty, let first = strangers.first { throw first }
    try checkPartners()
  }

  private static func plan(
    _ path: String, _ request: ImportRequest, _ forced: (any Dialect)?
  ) throws(ImportError) -> File {
    var input = try InputFile(path: path)
    // Bad rows tell nothing of the fields: look on until a good one comes.
    var rows: [Row] = []
    var sample: [Record] = []
    var wanted = Layout.sampleSize
    repeat {
      rows = try input.rows.peek(wanted)
      sample = rows.compactMap { row in
        if case .record(let record) = row { record } else { nil }
      }
      wanted *= 2
    } while sample.isEmpty && rows.count * 2 == wanted
    guard !rows.isEmpty else { throw .emptyFile(path: path) }
    guard !sample.isEmpty else { throw unusable(rows, request) }
    let outer = Layout(path: path, columns: input.rows.columns, sample: sample)
    let wrapped = isWrapped(outer, request) ? WrappedRows(outer) : nil
    let layout = wrapped?.layout ?? outer
    let (dialect, recognition) = try choose(layout, request, forced)
    let mapping =
      recognition?.needs == nil
      ? try ColumnMapping(request.mapping, layout: layout) : ColumnMapping()
    var reader = try dialect.reader(for: layout, mapping: mapping)
    if let wrapped { reader = WrappedRowsReader(list: wrapped.list, rows: reader) }
    return File(
      path: path, dialect: dialect, reader: reader, needs: recognition?.needs,
      outcome: ImportSummary.File(
        path: path, name: fileName(path), sha256: "", dialect: dialect.name, rows: 0),
      opened: path == "-" ? input : nil)
  }

  /// Whether rows may lie in a list inside: nothing is known of the object around it.
  private static func isWrapped(_ outer: Layout, _ request: ImportRequest) -> Bool {
    Dialects.recognise(outer) == nil
      && (request.mapping.isEmpty || !request.mapping.values.contains { outer.has($0) })
  }

  /// The dialect asked for; a table where the user named its main columns; else the one
  /// that knows the fields best.
  private static func choose(
    _ layout: Layout, _ request: ImportRequest, _ forced: (any Dialect)?
  ) throws(ImportError) -> (any Dialect, Recognition?) {
    if let forced { return (forced, forced.recognise(layout)) }
    if let (dialect, recognition) = Dialects.recognise(layout), recognition.needs != nil {
      return (dialect, recognition)
    }
    let mainRoles: [ColumnRole] = [.responseA, .responseB, .verdict]
    if mainRoles.contains(where: { request.mapping[$0] != nil }) {
      let hasFactors = !FactorColumns.all(in: layout).isEmpty
      return (hasFactors ? FactorTable() : PairTable(), nil)
    }
    if let best = Dialects.recognise(layout) { return best }
    let hasPair = PairColumns(layout, mapping: ColumnMapping()) != nil
    throw .unrecognised(
      path: layout.path, missing: hasPair ? .verdict : .responseA, available: layout.columns)
  }

  private static func unusable(_ rows: [Row], _ request: ImportRequest) -> ImportError {
    let bad = rows.compactMap { row in if case .bad(let bad) = row { bad } else { nil } }
    if request.isStrict, let first = bad.first { return .badRow(first, kept: 0) }
    return .nothingUsable(rows: rows.count, examples: Array(bad.prefix(request.badRowLimit)))
  }

  private func checkPartners() throws(ImportError) {
    for file in files {
      guard let needed = file.needs else { continue }
      guard !files.contains(where: { $0.needs == nil && $0.dialect.name == file.dialect.name })
      else { continue }
      throw .textsMissing(path: file.path, dialect: file.dialect.name, needed: needed)
    }
  }
}
