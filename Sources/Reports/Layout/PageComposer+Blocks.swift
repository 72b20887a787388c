import Charts

extension PageComposer {
  /// Places a panel with a strong title at its left and paragraphs at its right.
  func panel(_ title: String, _ paragraphs: [String], before: Double) {
    let indent = 96.0
    let blocks = paragraphs.map {
      TextBlock(
        $0, text.body, strong: text.bodyStrong, leading: Leading.body,
        width: width - indent - 12, measuring: measuring)
    }
    let head = TextBlock(
      title, text.bodyStrong, leading: Leading.body, width: indent - 20, measuring: measuring)
    let gap = 3.0
    let words = blocks.reduce(-gap) { $0 + $1.height + gap }
    let height = max(words, head.height) + 18
    place(height, before: before) { canvas in
      drawTint(height, on: canvas)
      head.draw(on: canvas, x: 12, y: 9)
      var y = 9.0
      for block in blocks {
        block.draw(on: canvas, x: indent, y: y)
        y += block.height + gap
      }
    }
  }

  /// Places a line of mathematics on a tinted ground.
  func formula(_ words: String, before: Double) {
    let height = 34.0
    place(height, before: before) { canvas in
      drawTint(height, on: canvas)
      let style = TextStyle(size: 9.2, weight: 500, color: theme.ink)
      canvas.draw(
        canvas.shortened(words, style, to: width - 24), style, at: Point(12, 20.5))
    }
  }

  /// Places names and values, a line each.
  func listing(_ rows: [(name: String, value: String)], before: Double) {
    let name = TextStyle(size: 7.2, color: theme.secondary)
    let value = text.code.resized(6.8)
    for (index, row) in rows.enumerated() {
      place(10.6, before: index == 0 ? before : 0) { canvas in
        canvas.draw(canvas.shortened(row.name, name, to: 112), name, at: Point(0, 8))
        canvas.draw(canvas.shortened(row.value, value, to: width - 118), value, at: Point(118, 8))
      }
    }
  }

  private func drawTint(_ height: Double, on canvas: any Canvas) {
    canvas.fill(
      .rectangle(Rectangle(x: 0, y: 0, width: width, height: height), radius: 3), theme.tint)
  }
}
