import Charts

/// Rows and columns of short texts, with a number, a title and a note.
struct Table {
  /// A column.
  struct Column {
    /// One or two lines over the column.
    var head: [String]
    /// Its width in points, the gap to the next column included.
    var width: Double
    /// Whether its texts end at its right edge, as numbers do.
    var isNumeric = true
  }

  /// A text with its look and an optional mark before it.
  struct Cell {
    var text: String
    var style: Style = .plain
    var mark: MarkShape?

    enum Style {
      case plain, strong, quiet
    }
  }

  /// A row; with `hasRule` a thin line stands above it.
  struct Row {
    var cells: [Cell]
    var hasRule = false
  }

  var number: String
  var title: String
  var columns: [Column]
  var rows: [Row]
  var note: String = ""
  var rowHeight = 13.2
  var destination: String?

  /// The width of all columns.
  var width: Double { columns.reduce(0) { $0 + $1.width } }

  /// Words that follow a column of numbers keep a distance from them.
  func inset(_ column: Int) -> Double {
    column > 0 && columns[column - 1].isNumeric && !columns[column].isNumeric ? 12 : 0
  }
}

extension PageComposer {
  /// Places a table, on as many pages as it needs; its head is repeated.
  func place(_ table: Table, before: Double) {
    let lines = table.columns.map(\.head.count).max() ?? 1
    let headHeight = 26 + Double(lines) * 8.4 + 6
    let note = TextBlock(
      table.note, text.note, leading: Leading.note, width: width, measuring: measuring)
    var next = 0
    let whole = before + headHeight + Double(table.rows.count) * table.rowHeight + note.height + 12
    // A table is not split around a figure.
    if isFloating && whole > remaining { breakPage() }
    startWhole(table, height: before + headHeight + note.height + 12)
    repeat {
      reserve(before + headHeight + Double(min(4, table.rows.count)) * table.rowHeight + 12)
      let room = remaining - before - headHeight - 4
      var count = min(table.rows.count - next, max(1, Int(room / table.rowHeight)))
      let isLast = next + count == table.rows.count
      // The note stays with at least the last rows.
      if isLast, Double(count) * table.rowHeight + note.height + 8 > room, count > 3 {
        count -= min(count - 1, Int((note.height + 8) / table.rowHeight) + 1)
      }
      if next == 0, let destination = table.destination {
        enter(table.title, level: 1, destination: destination, below: before)
      }
      let part = next..<(next + count)
      let title = next == 0 ? table.title : table.title + " (continued)"
      let height = headHeight + Double(count) * table.rowHeight + 1
      place(height, before: before) { canvas in
        drawHead(of: table, title: title, lines: lines, on: canvas)
        for (line, index) in part.enumerated() {
          let top = headHeight + Double(line) * table.rowHeight
          draw(table.rows[index], of: table, top: top, isFirst: line == 0, on: canvas)
        }
        canvas.stroke(
          .line(from: Point(0, height - 0.5), to: Point(table.width, height - 0.5)),
          StrokeStyle(theme.axis, width: 0.5))
      }
      next += count
      if next < table.rows.count { breakPage() }
    } while next < table.rows.count
    guard !table.note.isEmpty else { return }
    place(note.height, before: 6) { note.draw(on: $0) }
  }

  /// Begins a page where only a few rows would be left over for the next one, if the whole
  /// table fits there.
  private func startWhole(_ table: Table, height around: Double) {
    let fitting = Int((remaining - around) / table.rowHeight)
    let left = table.rows.count - fitting
    let needed = around + Double(table.rows.count) * table.rowHeight
    if left > 0 && left <= 8 && needed <= full && !isUnderHeading { breakPage() }
  }

  private func drawHead(of table: Table, title: String, lines: Int, on canvas: any Canvas) {
    canvas.draw(table.number.uppercased(), text.overline, at: Point(0, 6))
    canvas.draw(
      canvas.shortened(title, text.figureTitle, to: width), text.figureTitle, at: Point(0, 19))
    let bottom = 26 + Double(lines) * 8.4 + 2
    var x = 0.0
    for (index, column) in table.columns.enumerated() {
      let right = x + column.width
      let inset = table.inset(index)
      for (line, words) in column.head.enumerated() {
        let y = bottom - 4 - Double(column.head.count - 1 - line) * 8.4
        let style = text.columnHead
        let words = canvas.shortened(words, style, to: column.width - 2 - inset)
        canvas.draw(
          words, style, at: Point(column.isNumeric ? right : x + inset, y),
          anchor: column.isNumeric ? .end : .start)
      }
      x = right
    }
    canvas.stroke(
      .line(from: Point(0, bottom), to: Point(table.width, bottom)),
      StrokeStyle(theme.ink, width: 0.8))
  }

  private func draw(
    _ row: Table.Row, of table: Table, top: Double, isFirst: Bool, on canvas: any Canvas
  ) {
    if row.hasRule && !isFirst {
      canvas.stroke(
        .line(from: Point(0, top), to: Point(table.width, top)), StrokeStyle(theme.grid, width: 0.5)
      )
    }
    let baseline = top + table.rowHeight / 2 + 2.6
    var x = 0.0
    for (index, (column, cell)) in zip(table.columns, row.cells).enumerated() {
      let right = x + column.width
      var left = x + table.inset(index)
      if let mark = cell.mark {
        canvas.drawMark(mark, at: Point(left + 3, baseline - 2.6), radius: 2.6, theme: theme)
        left += 11
      }
      let style = style(of: cell, isNumeric: column.isNumeric, rowHeight: table.rowHeight)
      let room = column.isNumeric ? column.width - 3 : right - left - 6
      let words = canvas.shortened(cell.text, style, to: room)
      canvas.draw(
        words, style, at: Point(column.isNumeric ? right : left, baseline),
        anchor: column.isNumeric ? .end : .start)
      x = right
    }
  }

  private func style(of cell: Table.Cell, isNumeric: Bool, rowHeight: Double) -> TextStyle {
    let size = rowHeight < 12 ? 6.8 : 7.5
    let color =
      switch cell.style {
      case .plain: isNumeric ? theme.secondary : theme.ink
      case .strong: theme.ink
      case .quiet: theme.tertiary
      }
    return TextStyle(
      size: size, weight: cell.style == .strong ? 600 : 400, color: color,
      tabularFigures: isNumeric)
  }
}
