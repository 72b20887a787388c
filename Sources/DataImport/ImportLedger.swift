import Preferences

/// Keeps count of what was read, and settles what a single row cannot know.
///
/// That is the comparison's id, and the kind of each judge.
struct ImportLedger {
  private struct JudgeEntry {
    var count: ImportSummary.JudgeCount
    var abstentions: [String: Int] = [:]
  }

  private let request: ImportRequest
  private let opener: InputOpener
  private let identity = ContentIdentity()
  private var judges: [String: JudgeEntry] = [:]
  /// First eight bytes of the content's hash, by hash of the id.
  private var contents: [UInt64: UInt64] = [:]
  private var conflicts = 0
  private var lastFile: (path: String, name: String)?
  private var hasUnnamedJudge = false
  private var skipped: [ImportSummary.SkippedRows] = []
  private var skippedVerdicts: [ImportSummary.SkippedRows] = []
  /// Verdicts that count once, by hash of comparison and judge.
  private var onlyOnce: Set<UInt64> = []
  private var repeatedOnce = 0
  private var notes: [String] = []

  /// Rows read, bad ones included.
  var rows = 0

  init(_ request: ImportRequest, opener: InputOpener = InputOpener()) {
    self.request = request
    self.opener = opener
  }

  /// Distinct comparisons so far.
  var comparisonCount: Int { contents.count }

  /// Adds a sentence for the reader, once.
  mutating func note(_ sentence: String) {
    if !notes.contains(sentence) { notes.append(sentence) }
  }

  /// Counts a bad row; the first one ends a strict import.
  ///
  /// A code with two readings ends every import: the rows before it may be read wrong, too.
  mutating func skip(_ row: BadRow) throws(ImportError) {
    if case .ambiguousVerdict(let field, let value) = row.problem {
      throw .question(
        CodeReadings.question(
          for: row, field: field, value: value, request: request,
          opener: opener, kept: comparisonCount))
    }
    if case .open(var question) = row.problem {
      question.path = row.file
      question.line = row.line
      question.kept = comparisonCount
      throw .question(question)
    }
    if request.isStrict { throw .badRow(row, kept: comparisonCount) }
    count(row, in: &skipped)
  }

  /// Counts a verdict that could not be read, of a row whose other verdicts could.
  mutating func skipVerdict(_ row: BadRow) throws(ImportError) {
    if request.isStrict { throw .badRow(row, kept: comparisonCount) }
    count(row, in: &skippedVerdicts)
  }

  private func count(_ row: BadRow, in groups: inout [ImportSummary.SkippedRows]) {
    let reason = row.problem.reason
    guard let index = groups.firstIndex(where: { $0.reason == reason }) else {
      let examples = request.badRowLimit > 0 ? [row] : []
      groups.append(ImportSummary.SkippedRows(reason: reason, count: 1, examples: examples))
      return
    }
    groups[index].count += 1
    if groups[index].examples.count < request.badRowLimit { groups[index].examples.append(row) }
  }

  /// The comparison that a draft stands for, counted.
  ///
  /// Comparisons without a prompt share none, so each is a cluster of its own.
  mutating func settle(_ draft: DraftComparison, record: Record) -> Comparison {
    let id = identify(draft, record: record)
    let hasPrompt = !draft.prompt.text.isEmpty || draft.prompt.context != nil
    return Comparison(
      id: id, prompt: draft.prompt, responseA: draft.responseA, responseB: draft.responseB,
      scenario: draft.scenario, cluster: draft.cluster ?? (hasPrompt ? nil : id),
      given: draft.given,
      verdicts: draft.verdicts.filter { isNew($0, on: id) }.map { settle($0) })
  }

  /// Whether a verdict that counts once has not been counted.
  private mutating func isNew(_ draft: DraftVerdict, on id: String) -> Bool {
    guard draft.countsOnce else { return true }
    let isNew = onlyOnce.insert(textHash(id + "\u{0}" + (draft.judge ?? ""))).inserted
    if !isNew { repeatedOnce += 1 }
    return isNew
  }

  // MARK: Identity

  /// The source's id, unless other texts have it already; else "h" and a hash of the content.
  private mutating func identify(_ draft: DraftComparison, record: Record) -> String {
    guard draft.hasText else {
      // Numbers alone say too little to tell rows apart by their content.
      let id = draft.id ?? "\(name(ofFile: record.file)):\(record.line)"
      contents[textHash(id)] = 0
      return id
    }
    let content = draft.contentHash ?? identity.hash(of: draft)
    if let id = draft.id {
      let key = textHash(id)
      if contents[key] == nil || contents[key] == content {
        contents[key] = content
        return id
      }
      conflicts += 1
    }
    let id = "h" + hexadecimalDigits(withUnsafeBytes(of: content.bigEndian) { Array($0) })
    contents[textHash(id)] = content
    return id
  }

  /// The name of a file without its folders, found once for the rows that follow each other.
  private mutating func name(ofFile path: String) -> String {
    if let lastFile, lastFile.path == path { return lastFile.name }
    let name = fileName(path)
    lastFile = (path, name)
    return name
  }

  // MARK: Judges

  private mutating func settle(_ draft: DraftVerdict) -> Verdict {
    let name = draft.judge ?? request.judge ?? "judge"
    if draft.judge == nil, request.judge == nil { hasUnnamedJudge = true }
    var entry = judges[name] ?? newJudge(name, kind: draft.kind)
    entry.count.verdicts += 1
    if draft.shownFirst != nil { entry.count.orderKnown += 1 }
    switch draft.choice.preferred {
    case .a: entry.count.a += 1
    case .b: entry.count.b += 1
    case nil where draft.choice.isTie: entry.count.ties += 1
    case nil:
      if case .abstention(let reason) = draft.choice { entry.abstentions[reason, default: 0] += 1 }
    }
    judges[name] = entry
    return Verdict(
      judge: Judge(name: name, kind: entry.count.kind), choice: draft.choice,
      shownFirst: draft.shownFirst, weight: draft.weight, rationale: draft.rationale)
  }

  /// A judge's kind is settled once: by the request, the first row that names it, or a guess.
  private func newJudge(_ name: String, kind: JudgeKind?) -> JudgeEntry {
    let said = request.judgeKinds[name] ?? kind
    return JudgeEntry(
      count: ImportSummary.JudgeCount(
        name: name, kind: said ?? JudgeKind(guessedFrom: name), kindGuessed: said == nil))
  }

  // MARK: Summary

  /// What was read and left out.
  ///
  /// - Throws: ``ImportError/nothingUsable(rows:examples:)`` when no row could be used.
  func summary(files: [ImportSummary.File]) throws(ImportError) -> ImportSummary {
    guard comparisonCount > 0 else {
      let examples = skipped.flatMap(\.examples).prefix(request.badRowLimit)
      throw .nothingUsable(rows: rows, examples: Array(examples))
    }
    let counts = judges.values.map(finished).sorted { ($0.kind, $0.name) < ($1.kind, $1.name) }
    // Swift's sort is stable: equal counts stay in the order of the files.
    let reasons = skipped.sorted { $0.count > $1.count }
    let verdictReasons = skippedVerdicts.sorted { $0.count > $1.count }
    return ImportSummary(
      files: files, comparisons: comparisonCount,
      verdicts: counts.reduce(0) { $0 + $1.verdicts }, judges: counts, skipped: reasons,
      skippedVerdicts: verdictReasons, notes: notes + closingNotes(counts) + Self.copies(files))
  }

  /// A sentence about files that hold the same bytes as an earlier one.
  private static func copies(_ files: [ImportSummary.File]) -> [String] {
    var seen: [String: String] = [:]
    var copies: [(copy: String, of: String)] = []
    for file in files {
      if let first = seen[file.sha256] {
        copies.append((file.path, first))
      } else {
        seen[file.sha256] = file.path
      }
    }
    guard let first = copies.first else { return [] }
    let count = copies.count == 1 ? "1 file is" : "\(copies.count) files are"
    return ["\(count) the same, byte for byte, as another: \(first.copy) as \(first.of)"]
  }

  private func finished(_ entry: JudgeEntry) -> ImportSummary.JudgeCount {
    var count = entry.count
    count.abstentions = entry.abstentions
      .map { VerdictTally.Abstention(reason: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    return count
  }

  private func closingNotes(_ counts: [ImportSummary.JudgeCount]) -> [String] {
    var notes: [String] = []
    // A rule sees no order.
    let judges = counts.filter { $0.kind != .rule }
    let unknown = judges.filter { $0.orderKnown == 0 }
    if !unknown.isEmpty, unknown.count == judges.count {
      notes.append("shown order unknown: position bias is not estimated")
    } else if !unknown.isEmpty {
      let names = unknown.prefix(4).map(\.name).joined(separator: ", ")
      let others = unknown.count > 4 ? " and \(unknown.count - 4) more" : ""
      notes.append("shown order unknown for \(names)\(others): no position bias is estimated there")
    }
    if hasUnnamedJudge {
      notes.append("no judge is named: the judge is called \"judge\"; name it with --judge NAME")
    }
    if repeatedOnce > 0 {
      notes.append(
        "\(repeatedOnce) known right \(repeatedOnce == 1 ? "answer stands" : "answers stand") "
          + "in more than one file and count once")
    }
    if conflicts > 0 {
      notes.append(
        "\(conflicts) \(conflicts == 1 ? "row shares" : "rows share") an id with other texts: "
          + "the id was made from the content instead")
    }
    return notes
  }
}
