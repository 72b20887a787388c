/// Effects of many factors (rows, in groups) on several judges (columns, by kind).
///
/// A cell is coloured only when its effect is decided. The layout follows the number of
/// columns: up to 5, wide cells beside a forest of pooled estimates (where `pooled` is
/// given); up to 14, numbers under turned names, with all judges on one axis at the right;
/// from 15, columns become rows, colours without numbers, and a dot marks the three
/// strongest effects of each. For two columns a ``PairedForestChart`` says more; over 40,
/// give the most typical ones.
public struct HeatmapChart: Chart {
  /// A column: one judge.
  public struct Column: Hashable, Sendable {
    /// The name.
    public var title: String
    /// The kind; a change of kind from one column to the next leaves a gap.
    public var shape: MarkShape
    /// Why the judge has no model, in a few words; its cells are hatched.
    public var noModel: String?

    /// Creates a column.
    public init(title: String, shape: MarkShape, noModel: String? = nil) {
      self.title = title
      self.shape = shape
      self.noModel = noModel
    }
  }

  /// One effect.
  public enum Cell: Hashable, Sendable {
    /// An effect in log-odds.
    case effect(logOdds: Double, state: MarkState)
    /// A weight in log-odds that has no interval; coloured as it is.
    case weight(logOdds: Double)
    /// The factor is the same in all pairs of this judge: "–".
    case neverDiffers
    /// The judge has no model.
    case noModel
    /// The factor is not in this judge's model for another reason; empty.
    case missing
  }

  /// Whether cells have intervals; where none has, colours do not tell what is decided.
  var hasIntervals: Bool {
    !groups.contains { group in
      group.rows.contains { row in
        row.cells.contains {
          if case .weight = $0 { return true }
          return false
        }
      }
    }
  }

  /// A row: one factor.
  public struct Row: Hashable, Sendable {
    /// The name.
    public var label: String
    /// One cell per column.
    public var cells: [Cell]
    /// One estimate per entry of `pooled`; nil where there is none.
    public var pooled: [IntervalEstimate?]
    /// How many pairs differ in the factor; printed beside the pooled forest.
    public var differing: Int?
    /// Data of the row for readers of SVG and HTML.
    public var data: [GroupInfo.Datum]

    /// Creates a row.
    public init(
      label: String, cells: [Cell], pooled: [IntervalEstimate?] = [], differing: Int? = nil,
      data: [GroupInfo.Datum] = []
    ) {
      self.label = label
      self.cells = cells
      self.pooled = pooled
      self.differing = differing
      self.data = data
    }
  }

  /// Rows under one heading.
  public struct Group: Hashable, Sendable {
    /// The heading; empty for none.
    public var title: String
    /// The rows from top to bottom.
    public var rows: [Row]

    /// Creates a group.
    public init(title: String, rows: [Row]) {
      self.title = title
      self.rows = rows
    }
  }

  /// The arrangement, which follows from the number of columns.
  public enum Layout: String, Hashable, Sendable {
    /// Wide cells and a pooled forest.
    case table
    /// Numbers under turned names.
    case matrix
    /// Columns as rows, colours only.
    case dense
  }

  /// The columns from left to right.
  public var columns: [Column]
  /// The rows in groups.
  public var groups: [Group]
  /// The kinds of the pooled estimates of the rows, at most three.
  public var pooled: [MarkShape]
  /// The axis of the pooled forest or the strip of all judges; nil covers the data.
  public var axis: ChanceAxis?
  /// Whether the matrix has the strip of all judges at the right.
  public var showsStrip: Bool
  /// Colours and text styles.
  public var theme: Theme

  /// Creates a heatmap; every row has one cell per column.
  public init(
    columns: [Column], groups: [Group], pooled: [MarkShape] = [], axis: ChanceAxis? = nil,
    showsStrip: Bool = true, theme: Theme = .light
  ) {
    for row in groups.flatMap(\.rows) {
      precondition(
        row.cells.count == columns.count,
        "row \(row.label) has \(row.cells.count) cells for \(columns.count) columns")
    }
    self.columns = columns
    self.groups = groups
    self.pooled = pooled
    self.axis = axis
    self.showsStrip = showsStrip
    self.theme = theme
  }

  /// The arrangement of this many columns.
  public var layout: Layout {
    if columns.count >= 15 { return .dense }
    return columns.count <= 5 && !pooled.isEmpty ? .table : .matrix
  }

  /// How many cells are decided, of how many with an effect.
  public var decidedCells: (decided: Int, all: Int) {
    var decided = 0
    var all = 0
    for case .effect(_, let state) in groups.flatMap({ $0.rows.flatMap(\.cells) }) {
      all += 1
      if state == .decided { decided += 1 }
    }
    return (decided, all)
  }

  /// The height of head, groups and legend.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    let height =
      switch layout {
      case .table: HeatTableLayout(self, width: width, measuring: measuring).height
      case .matrix: HeatMatrixLayout(self, width: width, measuring: measuring).height
      case .dense: DenseHeatLayout(self, width: width, measuring: measuring).height
      }
    return Size(width, height)
  }

  /// Draws head, cells, the forest or strip, and the legend.
  public func draw(on canvas: any Canvas, width: Double) {
    switch layout {
    case .table:
      drawTable(on: canvas, HeatTableLayout(self, width: width, measuring: canvas), width)
    case .matrix:
      drawMatrix(on: canvas, HeatMatrixLayout(self, width: width, measuring: canvas), width)
    case .dense:
      drawDense(on: canvas, DenseHeatLayout(self, width: width, measuring: canvas), width)
    }
  }

  /// All effects in log-odds.
  var effects: [Double] {
    groups.flatMap(\.rows).flatMap(\.cells).compactMap { cell in
      cell.logOdds
    }
  }

  /// The left edge of each column, from 0, when columns are `cell` wide and kinds are
  /// `gap` apart.
  func columnOffsets(cell: Double, gap: Double) -> [Double] {
    var offsets: [Double] = []
    var x = 0.0
    for (index, column) in columns.enumerated() {
      if index > 0 && column.shape != columns[index - 1].shape { x += gap }
      offsets.append(x)
      x += cell
    }
    return offsets
  }

  /// The ranges of neighbouring columns of one kind.
  var kindRuns: [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in columns.indices {
      if let last = runs.last, columns[last.lowerBound].shape == columns[index].shape {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }

  /// A row in words, for readers that cannot see the colours.
  func spoken(_ row: Row) -> String {
    let cells = zip(columns, row.cells).compactMap { column, cell -> String? in
      guard let logOdds = cell.logOdds else { return nil }
      var note = ""
      if case .effect(_, let state) = cell, state != .decided { note = " (\(state))" }
      return "\(column.title) \(ChanceNumber.percent(logOdds: logOdds))\(note)"
    }
    return "\(row.label): " + (cells.isEmpty ? "no effects" : cells.joined(separator: ", "))
  }
}

extension HeatmapChart.Cell {
  /// The effect or weight; nil without one.
  var logOdds: Double? {
    switch self {
    case .effect(let logOdds, _), .weight(let logOdds): logOdds
    case .neverDiffers, .noModel, .missing: nil
    }
  }

  /// Whether the cell has a colour, and a mark in the strip is filled.
  var isColoured: Bool {
    switch self {
    case .effect(_, let state): state == .decided
    case .weight: true
    case .neverDiffers, .noModel, .missing: false
    }
  }
}
