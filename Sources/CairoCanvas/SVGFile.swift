import CCairo
public import Charts

/// A vector picture whose letters are outlines: it looks the same everywhere, but its text
/// cannot be searched; ``SVGTextCanvas`` of Charts writes letters as text.
public enum SVGFile {
  /// Draws a picture and writes it to `path`, whole or not at all.
  ///
  /// Names inside the file are numbered from 1, so the same drawing makes the same bytes.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - size: The picture's size in points.
  ///   - title: The picture's accessible name.
  ///   - description: What it shows, for readers who cannot see it.
  ///   - measurer: Sets the text; share one between files.
  ///   - draw: Draws the picture.
  /// - Throws: ``CanvasFileError``.
  public static func write(
    to path: String, size: Size, title: String, description: String,
    measurer: PangoMeasurer = PangoMeasurer(), draw: (any Canvas) -> Void
  ) throws(CanvasFileError) {
    let sink = ByteSink()
    guard
      let surface = cairo_svg_surface_create_for_stream(
        ByteSink.write, sink.pointer, size.width, size.height)
    else { throw .cannotDraw(path: path, reason: "no surface") }
    defer { cairo_surface_destroy(surface) }
    do {
      let canvas = SurfaceCanvas(surface: surface, measurer: measurer)
      draw(canvas)
      canvas.showPage()
    }
    cairo_surface_finish(surface)
    if let reason = words(cairo_surface_status(surface)) {
      throw .cannotDraw(path: path, reason: reason)
    }
    let drawn = String(decoding: sink.bytes, as: UTF8.self)
    let named = naming(SVGNames.renumbered(drawn), title: title, description: description)
    try WholeFile.write(Array(named.utf8), to: path)
  }

  /// The document with its accessible name and description.
  private static func naming(_ svg: String, title: String, description: String) -> String {
    guard let root = svg.range("<svg ") else { return svg }
    let end = svg[root.upperBound...].firstIndex(of: ">") ?? svg.endIndex
    guard end < svg.endIndex else { return svg }
    let inner =
      "\n<title id=\"title\">\(escaped(title))</title>\n"
      + "<desc id=\"description\">\(escaped(description))</desc>"
    return svg[..<root.upperBound] + "role=\"img\" aria-labelledby=\"title description\" "
      + svg[root.upperBound...end] + inner + svg[svg.index(after: end)...]
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in PlainText.line(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
