public import Preferences

/// Reads files of comparisons, whatever their dialect.
public struct Importer: Sendable {
  /// What to import.
  public let request: ImportRequest

  /// Creates an importer.
  public init(_ request: ImportRequest) {
    self.request = request
  }

  /// Name and one line of every dialect, in the order of the list.
  public static var dialects: [(name: String, summary: String)] {
    Dialects.all.map { ($0.name, $0.summary) }
  }

  /// Reads every file and hands each comparison to `sink`.
  ///
  /// Rows are streamed: memory does not grow with the size of a file, apart from two hashes
  /// a comparison to tell distinct ones, and the verdicts of files without texts, which are
  /// kept until their texts come by. `sink` may receive the same comparison (the same id)
  /// several times, each time with further verdicts.
  ///
  /// - Throws: ``ImportError``, or whatever `sink` throws.
  public func run(
    progress: ((ImportProgress) -> Void)? = nil, into sink: (Comparison) throws -> Void
  ) throws -> ImportSummary {
    try run(ImportPlan(request), progress: progress, observing: nil, into: sink)
  }

  /// Reads the files of a plan; `observe` sees each row that was read, with its file's place.
  func run(
    _ plan: ImportPlan, progress: ((ImportProgress) -> Void)?,
    observing observe: ((Int, DraftRow, Record) -> Void)?,
    into sink: (Comparison) throws -> Void
  ) throws -> ImportSummary {
    var plan = plan
    let total = plan.files.reduce(into: Int?(0)) { total, file in
      total = total.flatMap { sum in file.size.map { sum + $0 } }
    }
    var before = 0
    var current = ImportProgress(file: "", bytesRead: 0, bytesTotal: nil, rows: 0)
    let report = progress.map { progress in
      { (state: ImportProgress) in
        if state.file != current.file { before += current.bytesRead }
        current = state
        var state = state
        state.bytesReadInAll = before + state.bytesRead
        state.bytesTotalInAll = total
        progress(state)
      }
    }
    var ledger = ImportLedger(request, opener: plan.opener)
    for note in plan.notes { ledger.note(note) }
    do {
      var texts = SharedTexts()
      for index in plan.files.indices where plan.files[index].holdsTexts {
        try read(&plan.files[index], &ledger, progress: report) { row, record, _ in
          observe?(index, row, record)
          if case .texts(let found) = row { for text in found { texts.add(text) } }
        }
      }
      var partners = PartnerVerdicts()
      for index in plan.files.indices where plan.files[index].needs != nil {
        try read(&plan.files[index], &ledger, progress: report) { row, record, _ in
          observe?(index, row, record)
          if case .verdict(let verdict, let key, let systems) = row {
            partners.add(verdict, on: key, systems: systems, record: record)
          }
        }
      }
      for index in plan.files.indices where plan.files[index].holdsComparisons {
        try read(&plan.files[index], &ledger, progress: report) { row, record, ledger in
          observe?(index, row, record)
          for var draft in row.comparisons {
            partners.complete(&draft)
            do throws(RowProblem) {
              try texts.complete(&draft)
            } catch {
              try ledger.skip(BadRow(file: record.file, line: record.line, problem: error))
              continue
            }
            try sink(ledger.settle(draft, record: record))
          }
        }
      }
      if partners.repeats > 0 {
        ledger.note("\(partners.repeats) verdicts stand in two files and count once")
      }
      for orphan in partners.orphans { try ledger.skip(orphan) }
    } catch let error as ImportError {
      throw error.keeping(ledger.comparisonCount)
    }
    return try ledger.summary(files: plan.files.map(\.outcome))
  }

  /// Reads one file to its end and hands each good row to `take`.
  private func read(
    _ file: inout ImportPlan.File, _ ledger: inout ImportLedger,
    progress: ((ImportProgress) -> Void)?,
    take: (DraftRow, Record, inout ImportLedger) throws -> Void
  ) throws {
    let input = try file.open()
    let ahead = ReadAhead(input, reader: file.reader, path: file.path)
    defer { ahead.stop() }
    while let part = ahead.next() {
      for row in part.rows {
        ledger.rows += 1
        file.outcome.rows += 1
        if let (draft, record) = try draft(of: row, &file, &ledger) {
          try take(draft, record, &ledger)
        }
      }
      progress?(
        ImportProgress(
          file: file.path, bytesRead: part.bytesRead, bytesTotal: input.source.size,
          rows: ledger.rows))
      try part.end?.get()
    }
    ahead.stop()
    file.outcome.sha256 = input.source.sha256
    for note in file.reader.notes { ledger.note(note) }
    if var question = file.reader.question {
      question.path = file.path
      throw ImportError.question(question)
    }
  }

  /// What a row holds; bad rows and bad elements of a row go to the ledger.
  private func draft(
    of row: ReadRow, _ file: inout ImportPlan.File, _ ledger: inout ImportLedger
  ) throws(ImportError) -> (DraftRow, Record)? {
    switch row {
    case .bad(let bad):
      try ledger.skip(bad)
      return nil
    case .draft(let draft, let record):
      if case .elements(let good, let bad) = draft {
        // The object around the list counted as one row already.
        let more = good.count + bad.count - 1
        ledger.rows += more
        file.outcome.rows += more
        for element in bad {
          let line = record.line + element.lineOffset
          try ledger.skip(BadRow(file: file.path, line: line, problem: element.problem))
        }
      }
      for comparison in draft.comparisons {
        for problem in comparison.badVerdicts {
          let line = record.line + comparison.lineOffset
          try ledger.skipVerdict(BadRow(file: file.path, line: line, problem: problem))
        }
      }
      return (draft, record)
    }
  }
}
