/// A canvas that writes SVG whose letters are text: it can be searched, copied, read
/// aloud and restyled.
///
/// The picture has a title and a description, every ``GroupInfo`` becomes a group with its
/// own title and `data-` attributes. Letters are set by the reader's fonts, Inter where it
/// is installed. The same drawing makes the same bytes.
public final class SVGTextCanvas: Canvas {
  private let size: Size
  private let title: String
  private let summary: String
  private let identifier: String
  private let background: Color?
  private let measurer: any TextMeasuring
  private var lines: [String] = []
  private var depth = 0
  private var clipCount = 0
  /// The same drawing in dark colours, and how many of them are used up.
  private var dark: (colors: [Color], classes: SVGColors)?
  private var painted = 0

  /// Creates an empty picture.
  ///
  /// - Parameters:
  ///   - size: The picture's size in points.
  ///   - title: The accessible name.
  ///   - description: What the picture shows, for readers who cannot see it.
  ///   - identifier: Begins every id of the picture; give each picture of a page its own.
  ///   - background: The paper; nil leaves it to what is behind the picture.
  ///   - measurer: Measures text; best with the fonts the reader is likely to have.
  public init(
    size: Size, title: String, description: String, identifier: String = "figure",
    background: Color? = nil, measuring measurer: any TextMeasuring
  ) {
    self.size = size
    self.title = title
    summary = description
    self.identifier = identifier
    self.background = background
    self.measurer = measurer
  }

  /// Draws a chart as a picture of its own.
  public static func document(
    of chart: any Chart, width: Double, title: String, description: String,
    identifier: String = "figure", background: Color? = nil,
    measuring measurer: any TextMeasuring
  ) -> String {
    let canvas = SVGTextCanvas(
      size: chart.size(width: width, measuring: measurer), title: title,
      description: description, identifier: identifier, background: background,
      measuring: measurer)
    chart.draw(on: canvas, width: width)
    return canvas.document
  }

  /// Draws a chart for a page that may be light or dark: its colours are classes too.
  public static func document(
    of chart: any Chart, width: Double, title: String, description: String, identifier: String,
    colors classes: SVGColors, measuring measurer: any TextMeasuring
  ) -> String {
    let canvas = SVGTextCanvas(
      size: chart.size(width: width, measuring: measurer), title: title,
      description: description, identifier: identifier, measuring: measurer)
    let light = RecordingCanvas(measuring: measurer)
    chart.draw(on: light, width: width)
    var darkened = chart
    darkened.theme = .dark
    let dark = RecordingCanvas(measuring: measurer)
    darkened.draw(on: dark, width: width)
    let colors = dark.displayList.colors
    precondition(
      colors.count == light.displayList.colors.count, "\(identifier) has other parts in the dark")
    canvas.dark = (colors, classes)
    light.displayList.replay(on: canvas)
    return canvas.document
  }

  /// The whole picture: one `svg` element.
  public var document: String {
    let id = XMLText.escaped(identifier)
    let width = words(size.width)
    let height = words(size.height)
    var head = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)pt\" height=\"\(height)pt\" "
        + "viewBox=\"0 0 \(width) \(height)\" role=\"img\" "
        + "aria-labelledby=\"\(id)-title \(id)-description\" "
        + "font-family=\"Inter, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif\">",
      "<title id=\"\(id)-title\">\(XMLText.escaped(title))</title>",
      "<desc id=\"\(id)-description\">\(XMLText.escaped(summary))</desc>",
    ]
    if let background {
      head.append("<rect width=\"100%\" height=\"100%\"\(paint("fill", background))/>")
    }
    return (head + lines).joined(separator: "\n") + "\n</svg>\n"
  }

  /// Writes a filled outline.
  public func fill(_ path: Path, _ color: Color) {
    add(SVGShape.element(path, attributes: paint("fill", color)))
  }

  /// Writes a drawn outline.
  public func stroke(_ path: Path, _ style: StrokeStyle) {
    var attributes = " fill=\"none\"" + paint("stroke", style.color)
    attributes += " stroke-width=\"\(words(style.width))\""
    if !style.dash.isEmpty {
      attributes += " stroke-dasharray=\"\(style.dash.map(words).joined(separator: " "))\""
    }
    if style.cap != .butt { attributes += " stroke-linecap=\"\(style.cap)\"" }
    add(SVGShape.element(path, attributes: attributes))
  }

  /// Writes a line of text; its styles become attributes.
  public func draw(_ text: StyledText, at point: Point, anchor: TextAnchor, rotation: Double) {
    let runs = text.runs.filter { !$0.text.isEmpty }
    guard let first = runs.first, point.x.isFinite, point.y.isFinite else {
      painted += runs.count
      return
    }
    let x = words(point.x)
    let y = words(point.y)
    var attributes = " x=\"\(x)\" y=\"\(y)\""
    if anchor != .start { attributes += " text-anchor=\"\(anchor)\"" }
    if rotation != 0 { attributes += " transform=\"rotate(\(words(rotation)) \(x) \(y))\"" }
    if runs.count == 1 {
      add("<text\(attributes)\(look(first.style))>\(XMLText.escaped(first.text))</text>")
    } else {
      // Without this, spaces at the ends of runs would be lost.
      let spans = runs.map { "<tspan\(look($0.style))>\(XMLText.escaped($0.text))</tspan>" }
      add("<text\(attributes) xml:space=\"preserve\">\(spans.joined())</text>")
    }
  }

  /// Writes a group with a moved origin.
  public func translated(by offset: Point, _ content: () -> Void) {
    nest("g transform=\"translate(\(words(offset.x)) \(words(offset.y)))\"", "g", content)
  }

  /// Writes a group cut to a rectangle.
  public func clipped(to rectangle: Rectangle, _ content: () -> Void) {
    clipCount += 1
    let id = "\(XMLText.escaped(identifier))-clip\(clipCount)"
    let shape = SVGShape.element(.rectangle(rectangle), attributes: "")
    add("<clipPath id=\"\(id)\">\(shape)</clipPath>")
    nest("g clip-path=\"url(#\(id))\"", "g", content)
  }

  /// Writes a group with a title and data.
  public func group(_ info: GroupInfo, _ content: () -> Void) {
    let data = info.data.map {
      " data-\(SVGShape.name($0.key))=\"\(XMLText.escaped($0.value))\""
    }.joined()
    nest("g\(data)", "g") {
      add("<title>\(XMLText.escaped(info.title))</title>")
      content()
    }
  }

  /// Writes a place to jump to.
  public func destination(_ name: String, at point: Point) {
    add(
      "<g id=\"\(SVGShape.name(name))\" transform=\"translate(\(words(point.x)) \(words(point.y)))\"/>"
    )
  }

  /// Writes a rectangle that jumps to a place.
  public func link(_ rectangle: Rectangle, to destination: String) {
    nest("a href=\"#\(SVGShape.name(destination))\"", "a") {
      add(
        SVGShape.element(
          .rectangle(rectangle), attributes: " fill=\"none\" pointer-events=\"all\""))
    }
  }

  /// The width of a text, by the measurer given at the start.
  public func width(of text: StyledText) -> Double { measurer.width(of: text) }

  /// The lines of a text, by the measurer given at the start.
  public func lines(of text: StyledText, width: Double) -> [TextLine] {
    measurer.lines(of: text, width: width)
  }

  private func add(_ line: String) {
    guard !line.isEmpty else { return }
    lines.append(String(repeating: " ", count: depth) + line)
  }

  private func nest(_ start: String, _ end: String, _ content: () -> Void) {
    add("<\(start)>")
    depth += 1
    content()
    depth -= 1
    add("</\(end)>")
  }

  private func paint(_ property: String, _ color: Color) -> String {
    let opacity = color.opacity < 1 ? " \(property)-opacity=\"\(words(color.opacity))\"" : ""
    let light = " \(property)=\"\(color.hex)\"\(opacity)"
    defer { painted += 1 }
    guard let dark, dark.colors.indices.contains(painted) else { return light }
    let name = dark.classes.name(property, light: color, dark: dark.colors[painted])
    return light + " class=\"\(name)\""
  }

  private func look(_ style: TextStyle) -> String {
    var attributes = " font-size=\"\(words(style.size))\"" + paint("fill", style.color)
    if style.weight != 400 { attributes += " font-weight=\"\(style.weight)\"" }
    if style.tracking != 0 { attributes += " letter-spacing=\"\(words(style.tracking))\"" }
    if style.tabularFigures { attributes += " style=\"font-variant-numeric:tabular-nums\"" }
    if style.family == .mono {
      attributes += " font-family=\"'DejaVu Sans Mono', 'Noto Sans Mono', monospace\""
    }
    return attributes
  }
}
