/// Charts beside and below each other, each under its letter, its title and a line of words.
///
/// The plots of one row begin at the same height.
public struct PanelsChart: Chart {
  /// A chart with its heading; places are shares of the whole width.
  public struct Panel: Sendable {
    /// The letter that words refer to, such as "a"; may be empty.
    public var letter: String
    /// What the panel shows, in a few words; may be empty.
    public var title: String
    /// How to read it; may be empty.
    public var subtitle: String
    /// Left edge, from 0 to 1.
    public var left: Double
    /// Width, from 0 to 1.
    public var width: Double
    /// What is drawn.
    public var chart: any Chart

    /// Creates a panel.
    public init(
      letter: String = "", title: String = "", subtitle: String = "", left: Double = 0,
      width: Double = 1, chart: any Chart
    ) {
      self.letter = letter
      self.title = title
      self.subtitle = subtitle
      self.left = left
      self.width = width
      self.chart = chart
    }
  }

  /// The panels, a row each.
  public var rows: [[Panel]]
  /// Colours and text styles, also of the charts in the panels.
  public var theme: Theme {
    didSet {
      for row in rows.indices {
        for panel in rows[row].indices { rows[row][panel].chart.theme = theme }
      }
    }
  }

  /// The distance between rows in points.
  public var gap: Double

  private static let indent = 12.0

  /// Creates a chart of charts.
  public init(rows: [[Panel]], gap: Double = 16, theme: Theme = .light) {
    self.rows = rows
    self.gap = gap
    self.theme = theme
  }

  /// The heights of the rows with their headings, and the gaps between them.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    let heights = rows.map { height(of: $0, width: width, measuring) }
    return Size(width, heights.reduce(0, +) + gap * Double(max(rows.count - 1, 0)))
  }

  /// Draws all panels.
  public func draw(on canvas: any Canvas, width: Double) {
    var y = 0.0
    for row in rows {
      let head = headHeight(of: row, width: width, canvas)
      for panel in row {
        canvas.translated(by: Point(panel.left * width, y)) {
          drawHead(of: panel, width: panel.width * width, on: canvas)
        }
        canvas.translated(by: Point(panel.left * width, y + head)) {
          panel.chart.draw(on: canvas, width: panel.width * width)
        }
      }
      y += height(of: row, width: width, canvas) + gap
    }
  }

  private var titleStyle: TextStyle { TextStyle(size: 8, weight: 600, color: theme.ink) }

  private func subtitleLines(
    of panel: Panel, width: Double, _ measuring: any TextMeasuring
  ) -> [TextLine] {
    guard !panel.subtitle.isEmpty else { return [] }
    let room = width - (panel.letter.isEmpty ? 0 : Self.indent)
    return measuring.lines(
      of: StyledText(panel.subtitle, theme.text.note), width: max(room, 30))
  }

  private func headHeight(
    of row: [Panel], width: Double, _ measuring: any TextMeasuring
  ) -> Double {
    row.map { panel in
      let lines = subtitleLines(of: panel, width: panel.width * width, measuring).count
      guard lines > 0 || !panel.letter.isEmpty || !panel.title.isEmpty else { return 0 }
      let first = panel.letter.isEmpty && panel.title.isEmpty ? 0.0 : 11
      return first + 9 * Double(lines) + (lines > 0 && !panel.title.isEmpty ? 4 : 2)
    }.max() ?? 0
  }

  private func height(
    of row: [Panel], width: Double, _ measuring: any TextMeasuring
  ) -> Double {
    let charts = row.map {
      $0.chart.size(width: $0.width * width, measuring: measuring).height
    }
    return headHeight(of: row, width: width, measuring) + (charts.max() ?? 0)
  }

  private func drawHead(of panel: Panel, width: Double, on canvas: any Canvas) {
    var x = 0.0
    if !panel.letter.isEmpty {
      canvas.draw(
        panel.letter, TextStyle(size: 8.7, weight: 700, color: theme.ink), at: Point(0, 8))
      x = Self.indent
    }
    var baseline = 8.0
    if !panel.title.isEmpty {
      let title = canvas.shortened(panel.title, titleStyle, to: width - x)
      canvas.draw(title, titleStyle, at: Point(x, baseline))
      baseline += 10
    }
    for line in subtitleLines(of: panel, width: width, canvas) {
      canvas.draw(line.text, at: Point(x, baseline))
      baseline += 9
    }
  }
}
