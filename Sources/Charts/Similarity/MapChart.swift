import Glibc

/// Who is alike, on a plane: near means similar; a line leads to the most similar, a halo
/// says how far a place may move.
///
/// Both directions have the same scale. Names stand where they cover nothing, and are left
/// out where there is no such place.
public struct MapChart: Chart {
  /// A named place.
  public struct Place: Hashable, Sendable {
    /// The name.
    public var label: String
    /// The kind.
    public var shape: MarkShape
    /// Across, in units of distance.
    public var x: Double
    /// Down, in units of distance.
    public var y: Double
    /// How far the place moves between resamples, in units of distance.
    public var halo: Double
    /// The most similar place.
    public var nearest: Int?
    /// Whether the name is wanted.
    public var isNamed: Bool

    /// Creates a place.
    public init(
      label: String, shape: MarkShape, x: Double, y: Double, halo: Double = 0,
      nearest: Int? = nil, isNamed: Bool = true
    ) {
      self.label = label
      self.shape = shape
      self.x = x
      self.y = y
      self.halo = halo
      self.nearest = nearest
      self.isNamed = isNamed
    }
  }

  /// The places.
  public var places: [Place]
  /// The words in the corner, such as "89% of distance shown".
  public var remark: String
  /// The height of the frame in points.
  public var height: Double
  /// Colours and text styles.
  public var theme: Theme

  /// Creates a map.
  public init(places: [Place], remark: String, height: Double = 175, theme: Theme = .light) {
    self.places = places
    self.remark = remark
    self.height = height
    self.theme = theme
  }

  /// The frame.
  public func size(width: Double, measuring: any TextMeasuring) -> Size { Size(width, height) }

  /// Draws frame, halos, lines, marks and names.
  public func draw(on canvas: any Canvas, width: Double) {
    let frame = Rectangle(x: 0.4, y: 0.4, width: width - 0.8, height: height - 0.8)
    canvas.stroke(.rectangle(frame), StrokeStyle(theme.grid, width: 0.7))
    let scale = scale(width: width)
    let points = points(width: width, scale: scale)
    let radius = places.count <= 24 ? 2.9 : 2.2
    canvas.clipped(to: frame) {
      for (place, point) in zip(places, points) where place.halo.isFinite && place.halo > 0 {
        canvas.fill(
          .circle(center: point, radius: max(place.halo * scale, radius + 1)),
          theme.color(of: place.shape).withOpacity(places.count <= 24 ? 0.14 : 0.07))
      }
    }
    for (index, place) in places.enumerated() {
      guard let nearest = place.nearest, points.indices.contains(nearest) else { continue }
      // A line that leads both ways is drawn once.
      if nearest < index && places[nearest].nearest == index { continue }
      canvas.stroke(
        .line(from: points[index], to: points[nearest]), StrokeStyle(theme.grid, width: 0.9))
    }
    for (place, point) in zip(places, points) {
      canvas.group(GroupInfo(title: place.label)) {
        canvas.drawMark(place.shape, at: point, radius: radius, edge: true, theme: theme)
      }
    }
    let corner = theme.text.legend
    canvas.draw(remark, corner, at: Point(width - 5, height - 5), anchor: .end)
    var names = MapNames(width: width, height: height, marks: points, radius: radius + 1)
    names.block(
      Rectangle(
        x: width - 9 - canvas.width(of: remark, corner), y: height - 14,
        width: canvas.width(of: remark, corner) + 9, height: 14))
    draw(&names, on: canvas, points)
  }

  private func draw(_ names: inout MapNames, on canvas: any Canvas, _ points: [Point]) {
    // People first: their names are the ones looked for.
    let order = places.indices.filter { places[$0].isNamed }.sorted {
      (places[$0].shape == .circle ? 0 : 1, $0) < (places[$1].shape == .circle ? 0 : 1, $1)
    }
    for index in order {
      let place = places[index]
      let style = TextStyle(size: 6.8, weight: 500, color: theme.color(of: place.shape))
      let text = canvas.shortened(place.label, style, to: 96)
      guard
        let spot = names.place(
          width: canvas.width(of: text, style), size: style.size, beside: points[index])
      else { continue }
      if let lead = spot.lead {
        canvas.stroke(
          .line(from: points[index], to: lead), StrokeStyle(theme.axis, width: 0.4))
      }
      canvas.draw(text, style, at: spot.baseline, anchor: .start)
    }
  }

  private var extent: (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let xs = places.map(\.x).filter(\.isFinite)
    let ys = places.map(\.y).filter(\.isFinite)
    return (
      (xs.min() ?? 0)...(xs.max() ?? 0), (ys.min() ?? 0)...(ys.max() ?? 0)
    )
  }

  /// Points per unit of distance: names fit at the sides, halos where they are not huge.
  private func scale(width: Double) -> Double {
    let (x, y) = extent
    let spanX = max(x.upperBound - x.lowerBound, 1e-9)
    let spanY = max(y.upperBound - y.lowerBound, 1e-9)
    let plain = min((width - 92) / spanX, (height - 44) / spanY)
    let halo = places.map(\.halo).filter(\.isFinite).max() ?? 0
    let roomy = min((width - 60) / (spanX + 2 * halo), (height - 20) / (spanY + 2 * halo))
    let scale = min(plain, max(roomy, 0.6 * plain))
    return scale.isFinite && spanX + spanY > 1e-6 ? scale : 1
  }

  private func points(width: Double, scale: Double) -> [Point] {
    let (x, y) = extent
    let middle = Point((x.lowerBound + x.upperBound) / 2, (y.lowerBound + y.upperBound) / 2)
    return places.map { place in
      Point(
        width / 2 + (place.x.isFinite ? place.x - middle.x : 0) * scale,
        height / 2 + (place.y.isFinite ? place.y - middle.y : 0) * scale)
    }
  }
}
