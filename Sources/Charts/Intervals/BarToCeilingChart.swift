/// How much of what can be predicted is predicted: per row a bar from the trivial
/// accuracy to the ceiling, with the model's accuracy on it.
///
/// Accuracies are shares from 0 to 1 on a plain axis in percent. Rows are 13 pt high up to
/// 24, then 9.3. The bar of an unknown ceiling is open to the right.
public struct BarToCeilingChart: Chart {
  /// The best that any model could reach.
  public enum Ceiling: Hashable, Sendable {
    /// The accuracy that the judge's own repeat verdicts allow.
    case known(Double)
    /// There are no repeat verdicts.
    case unknown
    /// The judge never contradicts itself: 100 %, drawn as an arrow.
    case deterministic
  }

  /// A named accuracy.
  public struct Row: Hashable, Sendable {
    /// The row's name.
    public var label: String
    /// The kind.
    public var shape: MarkShape
    /// The accuracy of always picking the more common side.
    public var majority: Double
    /// The accuracy of length alone.
    public var lengthOnly: Double?
    /// The accuracy of the whole model.
    public var model: Double
    /// The ends of the model's 95 % interval.
    public var modelBounds: DumbbellChart.Bounds?
    /// The best possible accuracy.
    public var ceiling: Ceiling

    /// Creates a row.
    public init(
      label: String, shape: MarkShape, majority: Double, lengthOnly: Double? = nil,
      model: Double, modelBounds: DumbbellChart.Bounds? = nil, ceiling: Ceiling = .unknown
    ) {
      self.label = label
      self.shape = shape
      self.majority = majority
      self.lengthOnly = lengthOnly
      self.model = model
      self.modelBounds = modelBounds
      self.ceiling = ceiling
    }

    /// `(model − majority) / (ceiling − majority)`; nil without a ceiling above the
    /// majority.
    public var explained: Double? {
      let best: Double
      switch ceiling {
      case .known(let value): best = value
      case .deterministic: best = 1
      case .unknown: return nil
      }
      return best > majority ? (model - majority) / (best - majority) : nil
    }
  }

  /// The rows from top to bottom.
  public var rows: [Row]
  /// Colours and text styles.
  public var theme: Theme

  /// Creates a chart.
  public init(rows: [Row], theme: Theme = .light) {
    self.rows = rows
    self.theme = theme
  }

  static let top = 24.0
  static let legendHeight = 18.0

  var rowHeight: Double { rows.count <= 24 ? 14.5 : 9.3 }

  /// The height of the axis, the rows and the legend.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    Size(width, Self.top + Double(rows.count) * rowHeight + Self.legendHeight)
  }
}
