import CCairo
public import Charts

/// A picture in dots.
public enum PNGFile {
  /// Draws a picture and writes it to `path`, whole or not at all.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - size: The picture's size in points.
  ///   - scale: Dots per point; 2 is sharp on most screens.
  ///   - background: The paper.
  ///   - measurer: Sets the text; share one between files.
  ///   - draw: Draws the picture.
  /// - Throws: ``CanvasFileError``.
  public static func write(
    to path: String, size: Size, scale: Double = 2, background: Color = Color(0xFFFFFF),
    measurer: PangoMeasurer = PangoMeasurer(), draw: (any Canvas) -> Void
  ) throws(CanvasFileError) {
    let sink = ByteSink()
    let surface = cairo_image_surface_create(
      CAIRO_FORMAT_ARGB32, Int32((size.width * scale).rounded(.up)),
      Int32((size.height * scale).rounded(.up)))
    defer { cairo_surface_destroy(surface) }
    if let reason = words(cairo_surface_status(surface)) {
      throw .cannotDraw(path: path, reason: reason)
    }
    guard let surface else { throw .cannotDraw(path: path, reason: "no surface") }
    do {
      let canvas = SurfaceCanvas(surface: surface, measurer: measurer)
      canvas.scale(scale)
      // A little more than the size: the last row of dots may be cut by rounding.
      canvas.fill(
        .rectangle(Rectangle(x: 0, y: 0, width: size.width + 1, height: size.height + 1)),
        background)
      draw(canvas)
    }
    let status = cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.pointer)
    if let reason = words(status) { throw .cannotDraw(path: path, reason: reason) }
    try WholeFile.write(sink.bytes, to: path)
  }
}
