import Glibc

/// Chances against how many times longer something is: curves with bands, the names at
/// their right ends.
///
/// Across, ratios from 1 to the last point on a logarithmic scale; upwards, chances on
/// their logit scale, so that a constant effect per doubling is a straight line.
public struct CurvesChart: Chart {
  /// A curve.
  public struct Curve: Hashable, Sendable {
    /// The name at its right end; empty for none.
    public var title: String
    /// The kind.
    public var shape: MarkShape
    /// Whether it is one of the few to look at; the others are thin.
    public var isBold: Bool
    /// The points.
    public var points: [Point]

    /// A place on a curve, in log-odds.
    public struct Point: Hashable, Sendable {
      /// How many times longer.
      public var ratio: Double
      /// Log-odds.
      public var value: Double
      /// Lower end of the 95 % interval.
      public var lower: Double
      /// Upper end of the 95 % interval.
      public var upper: Double

      /// Creates a place.
      public init(ratio: Double, value: Double, lower: Double, upper: Double) {
        self.ratio = ratio
        self.value = value
        self.lower = lower
        self.upper = upper
      }
    }

    /// Creates a curve.
    public init(title: String, shape: MarkShape, isBold: Bool, points: [Point]) {
      self.title = title
      self.shape = shape
      self.isBold = isBold
      self.points = points
    }
  }

  /// The curves; bold ones are drawn last.
  public var curves: [Curve]
  /// The ratios named on the axis; 1 is "equal".
  public var ratios: [Double]
  /// The height of the plot in points.
  public var plotHeight: Double
  /// Colours and text styles.
  public var theme: Theme

  /// Creates a chart.
  public init(
    curves: [Curve], ratios: [Double] = [1, 1.5, 2, 3, 4], plotHeight: Double = 92,
    theme: Theme = .light
  ) {
    self.curves = curves
    self.ratios = ratios
    self.plotHeight = plotHeight
    self.theme = theme
  }

  /// The height of the plot and its axis.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    Size(width, plotHeight + 22)
  }

  /// Draws grid, bands, curves and names.
  public func draw(on canvas: any Canvas, width: Double) {
    let axis = ChanceAxis(
      covering: curves.flatMap { curve in
        curve.points.flatMap { curve.isBold ? [$0.lower, $0.upper] : [$0.value] }
      })
    let nameStyle = TextStyle(size: 7.2, weight: 600, color: theme.ink)
    let names = min(canvas.widest(curves.map(\.title), nameStyle) + 6, 0.36 * width)
    let frame = Rectangle(x: 24, y: 5, width: width - 24 - max(names, 8), height: plotHeight)
    let last = log(max(ratios.max() ?? 4, 1.01))
    func x(_ ratio: Double) -> Double { frame.x + log(max(ratio, 1)) / last * frame.width }
    let vertical = PlacedAxis(axis: axis, left: frame.maxY, right: frame.y)
    for tick in axis.ticks where !tick.title.isEmpty {
      let isMiddle = tick.value == 0
      canvas.horizontalLine(
        vertical.x(tick.value), frame.x, frame.maxX,
        StrokeStyle(isMiddle ? theme.reference : theme.grid, width: isMiddle ? 0.7 : 0.5))
      canvas.draw(
        tick.title, theme.text.tick,
        at: Point(frame.x - 4, ForestLayout.baseline(vertical.x(tick.value))), anchor: .end)
    }
    for ratio in ratios {
      canvas.draw(
        ratio == 1 ? "equal" : words(ratio) + "×", theme.text.tick,
        at: Point(x(ratio), frame.maxY + 12), anchor: .middle)
    }
    canvas.clipped(to: frame) {
      for curve in curves.filter({ !$0.isBold }) + curves.filter(\.isBold) {
        draw(curve, on: canvas, vertical, x)
      }
    }
    drawNames(on: canvas, left: frame.maxX + 5, right: width, vertical)
  }

  private func draw(
    _ curve: Curve, on canvas: any Canvas, _ axis: PlacedAxis, _ x: (Double) -> Double
  ) {
    let color = theme.color(of: curve.shape)
    let points = curve.points.filter { $0.value.isFinite }
    if curve.isBold, points.allSatisfy({ $0.lower.isFinite && $0.upper.isFinite }) {
      canvas.fill(
        .polygon(
          points.map { Point(x($0.ratio), axis.x($0.upper)) }
            + points.reversed().map { Point(x($0.ratio), axis.x($0.lower)) }),
        color.withOpacity(0.12))
    }
    let style =
      curve.isBold
      ? StrokeStyle(color, width: 1.6)
      : StrokeStyle(color.tinted(0.35, on: theme.paper), width: curves.count > 24 ? 0.4 : 0.7)
    for (start, end) in zip(points, points.dropFirst()) {
      canvas.stroke(
        .line(
          from: Point(x(start.ratio), axis.x(start.value)),
          to: Point(x(end.ratio), axis.x(end.value))), style)
    }
  }

  private func drawNames(
    on canvas: any Canvas, left: Double, right: Double, _ axis: PlacedAxis
  ) {
    let named = curves.filter { !$0.title.isEmpty && $0.points.last?.value.isFinite == true }
    let wanted = named.map { axis.x($0.points.last?.value ?? 0) }
    let places = spread(wanted, apart: 8.6, within: 3...(plotHeight + 6))
    for (curve, y) in zip(named, places) {
      let style = TextStyle(size: 7.2, weight: 600, color: theme.color(of: curve.shape))
      canvas.draw(
        canvas.shortened(curve.title, style, to: right - left), style,
        at: Point(left, ForestLayout.baseline(y)))
    }
  }
}

/// The nearest places to `wanted`, in its order, that are at least `apart` from each other
/// and, if they all fit, within `range`.
func spread(
  _ wanted: [Double], apart: Double, within range: ClosedRange<Double>
) -> [Double] {
  let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
  var places = wanted
  var least = range.lowerBound
  for index in order {
    places[index] = max(wanted[index], least)
    least = places[index] + apart
  }
  var most = range.upperBound
  for index in order.reversed() {
    places[index] = min(places[index], most)
    most = places[index] - apart
  }
  return places
}
