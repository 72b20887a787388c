/// Which files are read, in which dialect, and which of them need others.
struct ImportPlan {
  /// One file of the plan.
  struct File {
    let path: String
    let dialect: any Dialect
    let reader: any DialectReader
    /// The fields of the rows that the reader takes.
    let layout: Layout
    /// What the user said of the columns.
    let mapping: ColumnMapping
    /// The file with the texts, when this one has only verdicts.
    let needs: String?
    /// What it holds of the data.
    let part: Recognition.Part
    /// Whether it was found in a folder instead of being named.
    let inFolder: Bool
    /// What the summary will say of the file.
    var outcome: ImportSummary.File
    /// Standard input, which cannot be opened a second time.
    fileprivate var opened: InputFile?
    fileprivate let opener: InputOpener
    /// The bytes of the file; nil where nobody knows.
    let size: Int?

    /// Whether it holds questions or answers that rows of other files name.
    var holdsTexts: Bool { if case .texts = part { true } else { false } }

    /// Whether it holds comparisons, with their texts or with names of texts.
    var holdsComparisons: Bool { needs == nil && !holdsTexts }

    /// The rows from the start.
    func open() throws(ImportError) -> InputFile {
      if let opened { return opened }
      return try opener.open(path)
    }
  }

  var files: [File] = []
  /// Opens the files by their paths.
  let opener: InputOpener
  /// Sentences about files that are left out.
  private(set) var notes: [String] = []
  private var leftOut: [String] = []

  /// Looks at the first rows of every file.
  ///
  /// A file that was named must be recognised. In a folder, files of other kinds are left
  /// out with a note, as long as one file is recognised.
  init(_ request: ImportRequest) throws(ImportError) {
    let named: (any Dialect)? =
      if let name = request.dialect { try Dialects.named(name) } else { nil }
    var strangers: [ImportError] = []
    let (expanded, opener) = try InputFiles.expand(request.paths)
    self.opener = opener
    for found in expanded {
      do throws(ImportError) {
        var forced = named
        if forced == nil, let name = request.dialects[fileName(found.path)] {
          forced = try Dialects.named(name)
        }
        files.append(try Self.plan(found, request, forced, opener))
      } catch {
        guard found.inFolder, Self.isStranger(error) else { throw error }
        strangers.append(error)
        leftOut.append(found.path)
      }
    }
    try dropUnusedTexts(&strangers)
    if files.isEmpty, let first = strangers.first { throw first }
    try checkPartners()
    noteLeftOut()
  }

  /// Whether an error says that a file is of another kind, as folders hold them.
  private static func isStranger(_ error: ImportError) -> Bool {
    switch error {
    case .unrecognised: true
    case .nothingUsable(_, let examples):
      examples.allSatisfy { if case .notAnObject = $0.problem { true } else { false } }
    default: false
    }
  }

  /// Questions and answers alone are no comparisons.
  private mutating func dropUnusedTexts(_ strangers: inout [ImportError]) throws(ImportError) {
    let isAsked = files.contains { if case .comparisonsOf = $0.part { true } else { false } }
    guard !isAsked else { return }
    for file in files where file.holdsTexts {
      let error = ImportError.textsOnly(path: file.path)
      guard file.inFolder else { throw error }
      strangers.append(error)
      leftOut.append(file.path)
    }
    files.removeAll(where: \.holdsTexts)
  }

  private mutating func noteLeftOut() {
    guard let first = leftOut.first else { return }
    notes.append(
      leftOut.count == 1
        ? "\(first) was left out: it holds no comparisons"
        : "\(first) and \(leftOut.count - 1) more were left out: they hold no comparisons")
  }

  private static func plan(
    _ found: InputFiles.Found, _ request: ImportRequest, _ forced: (any Dialect)?,
    _ opener: InputOpener
  ) throws(ImportError) -> File {
    let path = found.path
    var input = try opener.open(path)
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
    let outer = Layout(path: path, columns: input.rows.columns, sample: sample, opener: opener)
    let wrapped = isWrapped(outer, request) ? WrappedRows(outer) : nil
    let layout = wrapped?.layout ?? outer
    let (dialect, recognition) = try choose(layout, request, forced)
    var isWhole = recognition?.needs == nil
    if case .texts? = recognition?.part { isWhole = false }
    let mapping =
      isWhole
      ? try ColumnMapping(request.mapping, layout: layout) : ColumnMapping()
    var reader = try dialect.reader(for: layout, mapping: mapping)
    if let wrapped { reader = WrappedRowsReader(list: wrapped.list, rows: reader) }
    return File(
      path: path, dialect: dialect, reader: reader, layout: layout, mapping: mapping,
      needs: recognition?.needs,
      part: recognition?.part ?? .comparisons, inFolder: found.inFolder,
      outcome: ImportSummary.File(
        path: path, name: fileName(path), sha256: "", dialect: dialect.name, rows: 0),
      opened: path == "-" ? input : nil, opener: opener, size: input.source.size)
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
    if let best = Dialects.recognise(layout) {
      if var question = best.1.question {
        question.path = layout.path
        throw .question(question)
      }
      return best
    }
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
    let hasTexts = files.contains(where: \.holdsTexts)
    for file in files {
      if case .comparisonsOf(let needed) = file.part, !hasTexts {
        throw .textsMissing(path: file.path, dialect: file.dialect.name, needed: needed)
      }
      guard let needed = file.needs else { continue }
      guard !files.contains(where: { $0.holdsComparisons && $0.dialect.name == file.dialect.name })
      else { continue }
      throw .textsMissing(path: file.path, dialect: file.dialect.name, needed: needed)
    }
  }
}
