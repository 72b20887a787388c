import CCairo
public import Charts

/// A PDF file that is drawn page by page and written when it is whole.
///
/// Text stays text, fonts are embedded as subsets. There are an outline, page names,
/// metadata and internal links, but no structure tags: with an outline they can crash
/// Cairo 1.16. The same drawing with the same metadata makes the same bytes.
public final class PDFDocument: PagedDocument {
  /// What a reader shows about the file.
  public struct Metadata: Hashable, Sendable {
    /// The title, shown in the window's bar.
    public var title: String
    /// Who made it: tool and version.
    public var author: String
    /// What it is about, such as the run's number.
    public var subject: String
    /// When it was made, in seconds since 1970-01-01 00:00 UTC; part of the bytes.
    public var creationTime: Int
    /// The language of the text, such as "en".
    public var language: String

    /// Creates metadata.
    public init(
      title: String, author: String, subject: String, creationTime: Int, language: String = "en"
    ) {
      self.title = title
      self.author = author
      self.subject = subject
      self.creationTime = creationTime
      self.language = language
    }
  }

  private let path: String
  private let metadata: Metadata
  private let sink = ByteSink()
  private let surface: OpaquePointer
  private let fonts: PangoMeasurer
  private var page: SurfaceCanvas?
  private var pages: [PDFUpdate.Page] = []

  /// Creates an empty document; the file appears with ``finish()``.
  ///
  /// - Parameters:
  ///   - path: The file to write.
  ///   - metadata: Title, author, subject, time and language.
  ///   - measurer: Sets the text; share one between files.
  /// - Throws: ``CanvasFileError/cannotDraw(path:reason:)`` without memory.
  public init(
    path: String, metadata: Metadata, measurer: PangoMeasurer = PangoMeasurer()
  ) throws(CanvasFileError) {
    self.path = path
    self.metadata = metadata
    fonts = measurer
    guard let surface = cairo_pdf_surface_create_for_stream(ByteSink.write, sink.pointer, 72, 72)
    else { throw .cannotDraw(path: path, reason: "no surface") }
    self.surface = surface
    if let reason = words(cairo_surface_status(surface)) {
      throw .cannotDraw(path: path, reason: reason)
    }
    for (key, value) in [
      (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
      (CAIRO_PDF_METADATA_SUBJECT, metadata.subject),
      (CAIRO_PDF_METADATA_CREATE_DATE, timestamp(metadata.creationTime)),
    ] where !value.isEmpty {
      cairo_pdf_surface_set_metadata(surface, key, PlainText.line(value))
    }
  }

  deinit {
    page = nil
    cairo_surface_destroy(surface)
  }

  /// Measures text as this document sets it.
  public var measurer: any TextMeasuring { fonts }

  /// The number of pages begun so far.
  public var pageCount: Int { pages.count + (page == nil ? 0 : 1) }

  private var pageHeight = 0.0

  /// Ends the page before, if any, and returns a blank one.
  public func beginPage(_ size: Size, name: String?) -> any Canvas {
    endPage()
    cairo_pdf_surface_set_size(surface, size.width, size.height)
    if let name { cairo_pdf_surface_set_page_label(surface, PlainText.line(name)) }
    pageHeight = size.height
    let canvas = SurfaceCanvas(surface: surface, measurer: fonts)
    page = canvas
    return canvas
  }

  /// Adds a line to the outline, leading to `point` of the current page.
  @discardableResult
  public func addOutline(
    _ title: String, at point: Point, under parent: OutlineEntry?
  ) -> OutlineEntry {
    precondition(page != nil, "an outline line needs a page to lead to")
    let place = "page=\(pageCount) pos=[\(point.x) \(point.y)]"
    let id = cairo_pdf_surface_add_outline(
      surface, Int32(parent?.id ?? Int(CAIRO_PDF_OUTLINE_ROOT)), PlainText.line(title), place,
      CAIRO_PDF_OUTLINE_FLAG_OPEN)
    return OutlineEntry(id: Int(id))
  }

  /// Ends the last page and writes the file, whole or not at all.
  ///
  /// Links to a name that no destination has are left out.
  ///
  /// - Throws: ``CanvasFileError``.
  public func finish() throws(CanvasFileError) {
    endPage()
    cairo_surface_finish(surface)
    if let reason = words(cairo_surface_status(surface)) {
      throw .cannotDraw(path: path, reason: reason)
    }
    let update = PDFUpdate(sink.bytes, pages: pages, language: metadata.language)
    guard let bytes = update.bytes else {
      throw .cannotDraw(path: path, reason: "Cairo's file has no page tree as expected")
    }
    try WholeFile.write(bytes, to: path)
  }

  private func endPage() {
    guard let canvas = page else { return }
    canvas.showPage()
    pages.append(PDFUpdate.Page(height: pageHeight, links: canvas.links))
    page = nil
  }
}

/// A time as ISO 8601 in UTC, the form Cairo takes.
///
/// Days to dates by the count from 0000-03-01, so that a leap day ends its year
/// (H. Hinnant, "chrono-compatible low-level date algorithms", 2013).
func timestamp(_ seconds: Int) -> String {
  let days = Int((Double(seconds) / 86400).rounded(.down))
  let second = seconds - days * 86400
  let shifted = days + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
  let month = (5 * dayOfYear + 2) / 153
  let day = dayOfYear - (153 * month + 2) / 5 + 1
  let civilMonth = month < 10 ? month + 3 : month - 9
  let civilYear = year + era * 400 + (civilMonth <= 2 ? 1 : 0)
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  let clock = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
  return "\(civilYear)-\(two(civilMonth))-\(two(day))T\(clock)Z"
}
