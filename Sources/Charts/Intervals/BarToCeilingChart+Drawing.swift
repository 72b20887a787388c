extension BarToCeilingChart {
  /// Draws axis, bars, marks, the share explained and the legend.
  public func draw(on canvas: any Canvas, width: Double) {
    let style = theme.text.rowName
    let labelWidth = min(
      max(canvas.widest(rows.map(\.label), style), min(70, 0.25 * width)), 0.32 * width)
    let placed = PlacedAxis(
      axis: axis, left: labelWidth + 16, right: max(width - 54, labelWidth + 60))
    let bottom = Self.top + Double(rows.count) * rowHeight

    drawHead(on: canvas, placed, width: width)
    canvas.drawGrid(placed, top: Self.top - 4, bottom: bottom, theme: theme)
    for (index, row) in rows.enumerated() {
      let y = Self.top + (Double(index) + 0.5) * rowHeight
      let explained = row.explained.map(percent) ?? "–"
      let title =
        "\(row.label): model \(percent(row.model)), majority \(percent(row.majority)), "
        + "explained \(explained)"
      canvas.group(GroupInfo(title: title)) {
        let baseline = ForestLayout.baseline(y)
        canvas.draw(
          canvas.shortened(row.label, style, to: labelWidth), style,
          at: Point(labelWidth, baseline), anchor: .end)
        draw(row, at: y, on: canvas, placed)
        guard hasExplained else { return }
        canvas.draw(
          explained, theme.text.strongNumber.weighted(500), at: Point(width, baseline),
          anchor: .end)
      }
    }
    drawLegend(on: canvas, left: placed.left - 6, baseline: bottom + 14)
  }

  /// From the lowest accuracy, at most 50 %, to the highest ceiling, in steps of 10 %.
  private var axis: LinearAxis {
    var low = 0.5
    var high = 0.7
    for row in rows {
      low = min(low, row.majority, row.lengthOnly ?? 1, row.modelBounds?.lower ?? row.model)
      high = max(high, row.modelBounds?.upper ?? row.model, row.lengthOnly ?? 0)
      if case .known(let ceiling) = row.ceiling { high = max(high, ceiling) }
    }
    let first = Int((low * 20).rounded(.down)) * 5
    // Half a step more, so that an open or deterministic bar ends beyond all ceilings.
    let last = min(Int((high * 20).rounded(.up)) * 5 + 5, 100)
    let ticks = stride(from: (first + 9) / 10 * 10, through: last, by: 10).map {
      AxisTick(value: Double($0) / 100, title: "\($0)%")
    }
    return LinearAxis(
      lower: Double(first) / 100, upper: Double(last) / 100, ticks: ticks, reference: 0.5)
  }

  /// Without any ceiling the column would hold nothing but dashes.
  private var hasExplained: Bool { rows.contains { $0.explained != nil } }

  private func percent(_ share: Double) -> String {
    share.isFinite ? "\(Int((100 * share).rounded()))%" : "–"
  }

  private func drawHead(on canvas: any Canvas, _ placed: PlacedAxis, width: Double) {
    let style = TextStyle(size: 6.5, color: theme.tertiary)
    canvas.draw("coin flip", style, at: Point(placed.x(0.5), 7), anchor: .middle)
    canvas.drawTicks(placed, baseline: 16, theme: theme)
    guard hasExplained else { return }
    canvas.draw("explained", theme.text.columnHead, at: Point(width, 16), anchor: .end)
  }

  private func draw(_ row: Row, at y: Double, on canvas: any Canvas, _ placed: PlacedAxis) {
    let color = theme.color(of: row.shape)
    let half = rowHeight > 10 ? 3.6 : 2.6
    let left = placed.x(row.majority)
    let right: Double
    switch row.ceiling {
    case .known(let ceiling): right = placed.x(ceiling)
    case .unknown, .deterministic: right = placed.right
    }
    drawBar(row, from: left, to: right, y: y, half: half, on: canvas)
    if case .known = row.ceiling {
      canvas.verticalLine(right, y - half - 1, y + half + 1, StrokeStyle(theme.ink, width: 1.2))
    } else if row.ceiling == .deterministic {
      canvas.drawArrowhead(at: Point(right + 4, y), pointsRight: true, color: theme.ink)
    }
    if let lengthOnly = row.lengthOnly {
      canvas.verticalLine(
        placed.x(lengthOnly), y - half, y + half, StrokeStyle(theme.secondary, width: 1.1))
    }
    let ring = Path.circle(center: Point(left, y), radius: 2.4)
    canvas.fill(ring, theme.paper)
    canvas.stroke(ring, StrokeStyle(theme.secondary, width: 0.9))
    if let bounds = row.modelBounds {
      canvas.horizontalLine(
        y, placed.x(bounds.lower), placed.x(bounds.upper), StrokeStyle(color, width: 0.9))
    }
    canvas.drawMark(row.shape, at: Point(placed.x(row.model), y), edge: true, theme: theme)
  }

  /// The bar; without a ceiling it pales towards the right, where it has no end.
  private func drawBar(
    _ row: Row, from left: Double, to right: Double, y: Double, half: Double,
    on canvas: any Canvas
  ) {
    guard right > left else { return }
    let color = theme.color(of: row.shape).tinted(0.16, on: theme.paper)
    func bar(_ from: Double, _ to: Double, _ color: Color) {
      canvas.fill(
        .rectangle(Rectangle(x: from, y: y - half, width: to - from, height: 2 * half)), color)
    }
    guard row.ceiling == .unknown else {
      bar(left, right, color)
      return
    }
    let fade = min(30, (right - left) / 2)
    bar(left, right - fade, color)
    let steps = 16
    for step in 0..<steps {
      let share = 1 - (Double(step) + 0.5) / Double(steps)
      let from = right - fade + fade * Double(step) / Double(steps)
      // To the end, so that no seam of half-covered dots stays between the steps.
      bar(from, right, color.tinted(share, on: theme.paper))
    }
  }

  private func drawLegend(on canvas: any Canvas, left: Double, baseline: Double) {
    let style = theme.text.legend
    let y = baseline - 2.4
    var x = left
    func entry(_ title: String, markWidth: Double, _ mark: (Double) -> Void) {
      mark(x + markWidth / 2)
      x += markWidth + 4
      canvas.draw(title, style, at: Point(x, baseline))
      x += canvas.width(of: title, style) + 12
    }
    entry("majority", markWidth: 5) { center in
      canvas.stroke(
        .circle(center: Point(center, y), radius: 2.4), StrokeStyle(theme.secondary, width: 0.9))
    }
    if rows.contains(where: { $0.lengthOnly != nil }) {
      entry("length only", markWidth: 2) { center in
        canvas.verticalLine(center, y - 3.6, y + 3.6, StrokeStyle(theme.secondary, width: 1.1))
      }
    }
    let shape = rows.last?.shape ?? .diamond
    entry("factor model", markWidth: 7) { center in
      canvas.drawMark(shape, at: Point(center, y), theme: theme)
    }
    if rows.contains(where: { $0.ceiling != .unknown }) {
      entry("ceiling", markWidth: 18) { center in
        canvas.fill(
          .rectangle(Rectangle(x: center - 9, y: y - 3.6, width: 18, height: 7.2)),
          theme.color(of: shape).tinted(0.16, on: theme.paper))
        canvas.verticalLine(center + 9, y - 4.6, y + 4.6, StrokeStyle(theme.ink, width: 1.2))
      }
    }
  }
}

extension TextStyle {
  /// The same style with another weight.
  func weighted(_ weight: Int) -> TextStyle {
    var style = self
    style.weight = weight
    return style
  }
}
