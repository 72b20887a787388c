import Preferences

/// A file that is one object with a list of rows inside: `{"data": [{...}, ...]}`.
struct WrappedRows {
  /// The name of the list.
  let list: String
  /// The fields of the rows in it.
  let layout: Layout

  /// Looks for the only member of the only object that is a list of objects.
  init?(_ outer: Layout) {
    guard outer.sample.count == 1, let record = outer.sample.first else { return nil }
    let lists = record.fields.members.filter { $0.value.elements.first?.isObject == true }
    guard lists.count == 1, let (name, field) = lists.first else { return nil }
    list = name
    let sample = field.elements.prefix(Layout.sampleSize).map { element in
      Record(file: record.file, line: record.line + element.lineOffset, fields: element)
    }
    layout = Layout(path: outer.path, columns: nil, sample: sample)
  }
}

/// Reads the rows of a wrapped file with the reader of their own dialect.
struct WrappedRowsReader: DialectReader {
  let list: String
  let rows: any DialectReader

  var notes: [String] { rows.notes }

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let elements = record[list]?.elements else { throw .missingField(list) }
    return .reading(elements) { element throws(RowProblem) in
      let row = Record(
        file: record.file, line: record.line + element.lineOffset, fields: element)
      return try rows.read(row).comparisons
    }
  }
}
