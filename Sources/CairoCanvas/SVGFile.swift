import CCairo
public import Charts

/// A vector picture in a file.
public enum SVGFile {
  /// What letters are in the file.
  public enum Lettering: String, Hashable, Sendable, CaseIterable {
    /// Text: it can be searched, copied and read aloud; the reader's fonts set it.
    case text
    /// Outlines: it looks the same everywhere, but nothing can be searched.
    case outlines
  }

  /// Draws a picture and writes it to `path`, whole or not at all.
  ///
  /// Names inside the file are numbered from 1, so the same drawing makes the same bytes.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - size: The picture's size in points.
  ///   - title: The picture's accessible name.
  ///   - description: What it shows, for readers who cannot see it.
  ///   - lettering: Whether letters are text or outlines.
  ///   - background: The paper.
  ///   - measurer: Sets the text; share one between files.
  ///   - draw: Draws the picture.
  /// - Throws: ``CanvasFileError``.
  public static func write(
    to path: String, size: Size, title: String, description: String,
    lettering: Lettering = .text, background: Color? = Color(0xFFFFFF),
    measurer: PangoMeasurer = PangoMeasurer(), draw: (any Canvas) -> Void
  ) throws(CanvasFileError) {
    switch lettering {
    case .text:
      let canvas = SVGTextCanvas(
        size: size, title: title, description: description, background: background,
        measuring: measurer)
      draw(canvas)
      try WholeFile.write(Array(canvas.document.utf8), to: path)
    case .outlines:
      let drawn = try outlines(size, background, measurer, path: path, draw: draw)
      let named = naming(SVGNames.renumbered(drawn), title: title, description: description)
      try WholeFile.write(Array(named.utf8), to: path)
    }
  }

  /// What Cairo makes of a drawing.
  private static func outlines(
    _ size: Size, _ background: Color?, _ measurer: PangoMeasurer, path: String,
    draw: (any Canvas) -> Void
  ) throws(CanvasFileError) -> String {
    let sink = ByteSink()
    guard
      let surface = cairo_svg_surface_create_for_stream(
        ByteSink.write, sink.pointer, size.width, size.height)
    else { throw .cannotDraw(path: path, reason: "no surface") }
    defer { cairo_surface_destroy(surface) }
    do {
      let canvas = SurfaceCanvas(surface: surface, measurer: measurer)
      if let background {
        canvas.fill(
          .rectangle(Rectangle(x: 0, y: 0, width: size.width, height: size.height)), background)
      }
      draw(canvas)
      canvas.showPage()
    }
    cairo_surface_finish(surface)
    if let reason = words(cairo_surface_status(surface)) {
      throw .cannotDraw(path: path, reason: reason)
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// The document with its accessible name and description.
  private static func naming(_ svg: String, title: String, description: String) -> String {
    guard let root = svg.range("<svg ") else { return svg }
    let end = svg[root.upperBound...].firstIndex(of: ">") ?? svg.endIndex
    guard end < svg.endIndex else { return svg }
    let inner =
      "\n<title id=\"title\">\(XMLText.escaped(title))</title>\n"
      + "<desc id=\"description\">\(XMLText.escaped(description))</desc>"
    return svg[..<root.upperBound] + "role=\"img\" aria-labelledby=\"title description\" "
      + svg[root.upperBound...end] + inner + svg[svg.index(after: end)...]
  }
}
