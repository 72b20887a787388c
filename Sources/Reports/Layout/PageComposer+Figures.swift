import Charts

extension PageComposer {
  /// Places all parts of a figure here, or where the next page begins.
  func place(_ figures: [NumberedFigure], before: Double) {
    for (index, item) in figures.enumerated() {
      // A note must not touch the next figure.
      let before = index == 0 ? before : max(before, 20)
      let fits = item.figure.size.height + before <= remaining
      // Little room is better left than filled with two lines of what follows.
      if isFloating || (!fits && remaining > 100) {
        float(item)
      } else {
        fix(item, before: before)
      }
    }
  }

  /// Places a part of a figure here, or on the next page where it does not fit.
  func fix(_ item: NumberedFigure, before: Double) {
    reserve(item.figure.size.height + before)
    enter(item.figure.title, level: 1, destination: item.destination, below: before)
    place(item.figure.size.height, before: before) { item.figure.draw(on: $0) }
  }

  /// Places the panels of a figure, two in a row, under its number and title.
  func placePanels(_ figures: [NumberedFigure], of source: FigureSource, before: Double) {
    guard let first = figures.first else { return }
    let subtitle = TextBlock(
      source.subtitle, text.subtitle, leading: Leading.subtitle, width: width,
      measuring: measuring)
    let rows = stride(from: 0, to: figures.count, by: 2).map {
      figures[$0..<min($0 + 2, figures.count)]
    }
    let firstHeight = rows[0].map(\.figure.size.height).max() ?? 0
    if isFloating { breakPage() }
    reserve(before + 30 + subtitle.height + 16 + firstHeight)
    enter(source.title, level: 1, destination: first.destination, below: before)
    place(26 + subtitle.height, before: before) { canvas in
      canvas.draw("FIGURE \(first.number)", text.overline, at: Point(0, 6))
      canvas.draw(source.title, text.figureTitle, at: Point(0, 19))
      subtitle.draw(on: canvas, y: 23)
    }
    for row in rows {
      let height = row.map(\.figure.size.height).max() ?? 0
      place(height, before: 16) { canvas in
        for (offset, item) in row.enumerated() {
          canvas.translated(by: Point(offset == 0 ? 0 : width - FigureFrame.panelWidth, 0)) {
            item.figure.draw(on: canvas)
          }
        }
      }
    }
    let note = TextBlock(
      source.note, text.note, leading: Leading.note, width: width, measuring: measuring)
    place(note.height, before: 10) { note.draw(on: $0) }
  }
}
