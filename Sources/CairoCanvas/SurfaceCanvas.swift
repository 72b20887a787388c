import CCairo
import Charts

/// A canvas on a Cairo surface; the surface decides the file format.
///
/// Outlines and texts whose places are not numbers are left out.
final class SurfaceCanvas: Canvas {
  /// Where links and their destinations go; points are on the surface.
  struct Links {
    var destinations: [(name: String, point: Point)] = []
    var links: [(rectangle: Rectangle, destination: String)] = []
  }

  private let cairo: OpaquePointer
  private let measurer: PangoMeasurer
  private(set) var links = Links()

  init(surface: OpaquePointer, measurer: PangoMeasurer) {
    cairo = cairo_create(surface)
    self.measurer = measurer
  }

  deinit {
    cairo_destroy(cairo)
  }

  /// Ends the page; what is drawn afterwards is on the next.
  func showPage() {
    cairo_show_page(cairo)
  }

  /// Multiplies all lengths; for pixels per point.
  func scale(_ factor: Double) {
    cairo_scale(cairo, factor, factor)
  }

  func fill(_ path: Path, _ color: Color) {
    guard trace(path) else { return }
    set(color)
    cairo_fill(cairo)
  }

  func stroke(_ path: Path, _ style: StrokeStyle) {
    guard trace(path) else { return }
    set(style.color)
    cairo_set_line_width(cairo, style.width)
    cairo_set_dash(cairo, style.dash, Int32(style.dash.count), 0)
    let cap =
      switch style.cap {
      case .butt: CAIRO_LINE_CAP_BUTT
      case .round: CAIRO_LINE_CAP_ROUND
      case .square: CAIRO_LINE_CAP_SQUARE
      }
    cairo_set_line_cap(cairo, cap)
    cairo_stroke(cairo)
  }

  func draw(_ text: StyledText, at point: Point, anchor: TextAnchor, rotation: Double) {
    guard point.isFinite, text.runs.contains(where: { !$0.text.isEmpty }) else { return }
    saved {
      cairo_translate(cairo, point.x, point.y)
      if rotation != 0 { cairo_rotate(cairo, rotation * .pi / 180) }
      measurer.shaper.show(text, anchor: anchor, on: cairo)
    }
  }

  func translated(by offset: Point, _ content: () -> Void) {
    saved {
      cairo_translate(cairo, offset.x, offset.y)
      content()
    }
  }

  func clipped(to rectangle: Rectangle, _ content: () -> Void) {
    saved {
      cairo_rectangle(cairo, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
      cairo_clip(cairo)
      content()
    }
  }

  func group(_ info: GroupInfo, _ content: () -> Void) {
    content()
  }

  func destination(_ name: String, at point: Point) {
    links.destinations.append((name, onSurface(point)))
  }

  func link(_ rectangle: Rectangle, to destination: String) {
    let start = onSurface(Point(rectangle.x, rectangle.y))
    let end = onSurface(Point(rectangle.maxX, rectangle.maxY))
    links.links.append(
      (
        Rectangle(x: start.x, y: start.y, width: end.x - start.x, height: end.y - start.y),
        destination
      ))
  }

  func width(of text: StyledText) -> Double { measurer.width(of: text) }

  func lines(of text: StyledText, width: Double) -> [TextLine] {
    measurer.lines(of: text, width: width)
  }

  private func saved(_ content: () -> Void) {
    cairo_save(cairo)
    content()
    cairo_restore(cairo)
  }

  private func onSurface(_ point: Point) -> Point {
    var x = point.x
    var y = point.y
    cairo_user_to_device(cairo, &x, &y)
    return Point(x, y)
  }

  private func set(_ color: Color) {
    cairo_set_source_rgba(cairo, color.red, color.green, color.blue, color.opacity)
  }

  /// Makes `path` the current path; false where a place is not a number.
  private func trace(_ path: Path) -> Bool {
    guard path.isFinite else { return false }
    cairo_new_path(cairo)
    for element in path.elements {
      switch element {
      case .move(let point): cairo_move_to(cairo, point.x, point.y)
      case .line(let point): cairo_line_to(cairo, point.x, point.y)
      case .curve(let first, let second, let end):
        cairo_curve_to(cairo, first.x, first.y, second.x, second.y, end.x, end.y)
      case .circle(let center, let radius):
        cairo_new_sub_path(cairo)
        cairo_arc(cairo, center.x, center.y, radius, 0, 2 * .pi)
        cairo_close_path(cairo)
      case .rectangle(let rectangle, let radius): trace(rectangle, radius: radius)
      case .close: cairo_close_path(cairo)
      }
    }
    return true
  }

  private func trace(_ box: Rectangle, radius: Double) {
    guard radius > 0 else {
      cairo_rectangle(cairo, box.x, box.y, box.width, box.height)
      return
    }
    let corner = min(radius, box.width / 2, box.height / 2)
    cairo_new_sub_path(cairo)
    cairo_arc(cairo, box.maxX - corner, box.y + corner, corner, -.pi / 2, 0)
    cairo_arc(cairo, box.maxX - corner, box.maxY - corner, corner, 0, .pi / 2)
    cairo_arc(cairo, box.x + corner, box.maxY - corner, corner, .pi / 2, .pi)
    cairo_arc(cairo, box.x + corner, box.y + corner, corner, .pi, 3 * .pi / 2)
    cairo_close_path(cairo)
  }
}

extension Point {
  fileprivate var isFinite: Bool { x.isFinite && y.isFinite }
}

extension Path {
  fileprivate var isFinite: Bool {
    elements.allSatisfy { element in
      switch element {
      case .move(let point), .line(let point): point.isFinite
      case .curve(let first, let second, let end):
        first.isFinite && second.isFinite && end.isFinite
      case .circle(let center, let radius): center.isFinite && radius.isFinite
      case .rectangle(let box, let radius):
        Point(box.x, box.y).isFinite && Point(box.width, box.height).isFinite && radius.isFinite
      case .close: true
      }
    }
  }
}
