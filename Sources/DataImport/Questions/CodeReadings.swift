import Preferences

/// The readings of a verdict column whose codes say too little, counted over the whole file.
struct CodeReadings {
  /// The codes that occur, as whole numbers or words.
  private var codes: Set<String> = []
  private let path: String
  private let column: String
  private let opener: InputOpener

  /// The question about a code that no table can decide.
  ///
  /// The codes of the whole file narrow the readings down; standard input cannot be read
  /// again, and leaves them all.
  static func question(
    for row: BadRow, field: String, value: String, request: ImportRequest,
    opener: InputOpener, kept: Int
  ) -> ImportQuestion {
    var readings = CodeReadings(path: row.file, column: field, opener: opener)
    try? readings.readCodes()
    var choices = readings.choices(value)
    for index in choices.indices {
      choices[index].counts = try? readings.counts(choices[index].answer, request)
    }
    return ImportQuestion(
      path: row.file, line: row.line, subject: "field \"\(field)\" is \"\(value)\"",
      readings: choices, kept: kept)
  }

  private init(path: String, column: String, opener: InputOpener) {
    self.path = path
    self.opener = opener
    self.column = column
  }

  private mutating func readCodes() throws(ImportError) {
    guard path != "-" else { return }
    var file = try opener.open(path)
    while let row = try file.rows.next() {
      // Free text is no code; a few dozen codes tell enough.
      guard case .record(let record) = row, codes.count < 64 else { continue }
      if let words = record.words(column) { codes.insert(VerdictTable.key(words)) }
    }
  }

  /// The readings that the codes allow.
  private func choices(_ value: String) -> [ImportQuestion.Reading] {
    let numbers = codes.compactMap { Int($0) }
    if let largest = numbers.map(abs).max(), numbers.contains(where: { $0 < 0 }), largest > 1 {
      return [
        reading("steps=\(largest)", "grades, positive where the first is better"),
        reading("steps=-\(largest)", "grades, negative where the first is better"),
      ]
    }
    if numbers.contains(where: { $0 < 0 }) || value == "-1" {
      return [
        reading("-1=A,0=tie,1=B", "-1 = first wins"), reading("1=A,0=tie,-1=B", "1 = first wins"),
      ]
    }
    guard Int(value) != nil else {
      let other = ["true": "false", "false": "true", "yes": "no", "no": "yes"]
      let opposite = other[value.lowercased()] ?? "else"
      return [
        reading("\(value)=A,\(opposite)=B", "\(value) = first wins"),
        reading("\(value)=B,\(opposite)=A", "\(value) = second wins"),
      ]
    }
    let fromZero = reading("0=A,1=B,2=tie", "codes that count from 0")
    let tie = reading("1=A,2=B,0=tie", "0 = tie")
    let winner = reading("1=A,0=B", "1 = first wins")
    let loser = reading("0=A,1=B", "codes that count from 0")
    if codes.isEmpty { return [loser, winner, tie] }
    return numbers.contains(2) ? [fromZero, tie] : [loser, winner]
  }

  private func reading(_ codes: String, _ meaning: String) -> ImportQuestion.Reading {
    ImportQuestion.Reading(
      answer: .map(role: .verdict, text: "\(column):\(codes)"), meaning: meaning)
  }

  /// What the file's verdicts are under an answer.
  private func counts(
    _ answer: ImportAnswer, _ request: ImportRequest
  ) throws(ImportError) -> ReadingCounts? {
    guard path != "-" else { return nil }
    var file = try opener.open(path)
    let sample = try file.rows.peek(Layout.sampleSize).compactMap { row -> Record? in
      if case .record(let record) = row { record } else { nil }
    }
    let layout = Layout(path: path, columns: file.rows.columns, sample: sample)
    guard layout.has(column) else { return nil }
    let mapping = try ColumnMapping(answer.applied(to: request).mapping, layout: layout)
    let pair = PairColumns(layout, mapping: mapping)
    var table = VerdictTable(field: column, explicit: mapping.codes)
    table.steps = mapping.steps
    var counts = ReadingCounts()
    while let row = try file.rows.next() {
      guard case .record(let record) = row else { continue }
      counts.add(Self.choice(record, table), texts: pair.flatMap { try? $0.texts(record) })
    }
    return counts
  }

  private static func choice(_ record: Record, _ table: VerdictTable) -> Choice? {
    record.fields.value(at: table.field).flatMap { try? table.choice($0) }
  }
}

extension ReadingCounts {
  /// Counts one verdict, and whether it is for the longer text.
  mutating func add(_ choice: Choice?, texts: (a: String, b: String)?) {
    guard let choice, choice.isUsable else {
      none += 1
      return
    }
    guard let side = choice.preferred else {
      ties += 1
      return
    }
    if side == .a { a += 1 } else { b += 1 }
    guard let texts else { return }
    let lengths = (texts.a.unicodeScalars.count, texts.b.unicodeScalars.count)
    guard lengths.0 != lengths.1 else { return }
    lengthsDiffer += 1
    if (lengths.0 > lengths.1) == (side == .a) { longer += 1 }
  }
}
