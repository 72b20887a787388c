import CCairo
import CPango
import Charts

/// Lays text out with Pango: fonts, fallbacks, scripts and directions.
///
/// Sizes are set as absolute Pango sizes, one unit a point, so that no screen resolution
/// enters. Glyph places are not rounded and metrics not hinted, so a width is the same on
/// every surface.
final class TextShaper {
  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private let layout: OpaquePointer

  static let scale = Double(PANGO_SCALE)

  /// The families tried one after the other, letter by letter.
  ///
  /// Emoji need no entry: Pango looks for an emoji face itself, and one named here would
  /// also draw all digits.
  static func families(_ family: TextStyle.Family) -> String {
    switch family {
    case .text: "Inter,Noto Sans,DejaVu Sans,Noto Sans CJK JP"
    case .mono: "DejaVu Sans Mono,Noto Sans Mono,Noto Sans Mono CJK JP"
    }
  }

  init() {
    // A map of our own: the default one belongs to the thread that asked for it.
    fontMap = pango_cairo_font_map_new()
    context = pango_font_map_create_context(fontMap)
    // The same choice of Han glyphs whatever the user's locale.
    pango_context_set_language(context, pango_language_from_string("en"))
    pango_context_set_round_glyph_positions(context, 0)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    layout = pango_layout_new(context)
  }

  deinit {
    cpango_unref(UnsafeMutableRawPointer(layout))
    cpango_unref(UnsafeMutableRawPointer(context))
    cpango_unref(UnsafeMutableRawPointer(fontMap))
  }

  /// The name of the face that sets plain letters of a family; nil without any face.
  func face(_ family: TextStyle.Family) -> String? {
    let wanted = pango_font_description_new()
    defer { pango_font_description_free(wanted) }
    pango_font_description_set_family(wanted, Self.families(family))
    pango_font_description_set_absolute_size(wanted, 10 * Self.scale)
    guard let font = pango_font_map_load_font(fontMap, context, wanted) else { return nil }
    defer { cpango_unref(UnsafeMutableRawPointer(font)) }
    let found = pango_font_describe(font)
    defer { pango_font_description_free(found) }
    return pango_font_description_get_family(found).map { String(cString: $0) }
  }

  /// The width of a text on one line, in points.
  func width(of text: StyledText) -> Double {
    set(text.runs.map { (PlainText.line($0.text), $0.style) }, lineWidth: nil)
    var extents = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extents)
    return Double(extents.width) / Self.scale
  }

  /// The stretches of runs that make up each line of at most `width` points.
  func lines(of text: StyledText, width: Double) -> [StyledText] {
    let runs = text.runs.map { (PlainText.paragraphs($0.text), $0.style) }
    set(runs, lineWidth: width)
    return (0..<pango_layout_get_line_count(layout)).compactMap { index in
      guard let line = pango_layout_get_line_readonly(layout, index) else { return nil }
      let start = Int(line.pointee.start_index)
      return trimmed(slice(runs, start..<(start + Int(line.pointee.length))))
    }
  }

  /// Shows one line of text with its baseline at the origin of `cairo`.
  func show(_ text: StyledText, anchor: TextAnchor, on cairo: OpaquePointer) {
    set(text.runs.map { (PlainText.line($0.text), $0.style) }, lineWidth: nil)
    var extents = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extents)
    let width = Double(extents.width) / Self.scale
    let baseline = Double(pango_layout_get_baseline(layout)) / Self.scale
    let left =
      switch anchor {
      case .start: 0.0
      case .middle: -width / 2
      case .end: -width
      }
    cairo_move_to(cairo, left, -baseline)
    pango_cairo_show_layout(cairo, layout)
  }

  private func set(_ runs: [(text: String, style: TextStyle)], lineWidth: Double?) {
    pango_layout_set_single_paragraph_mode(layout, lineWidth == nil ? 1 : 0)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_width(layout, lineWidth.map { Int32(min(max($0, 1), 1e5) * Self.scale) } ?? -1)
    let attributes = pango_attr_list_new()
    var start = 0
    for run in runs {
      let end = start + run.text.utf8.count
      insert(run.style, from: start, to: end, into: attributes)
      start = end
    }
    var text = runs.map(\.text).joined()
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        pango_layout_set_text(layout, characters.baseAddress, Int32(characters.count))
      }
    }
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
  }

  private func insert(
    _ style: TextStyle, from start: Int, to end: Int, into attributes: OpaquePointer?
  ) {
    func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?) {
      guard let attribute else { return }
      attribute.pointee.start_index = UInt32(start)
      attribute.pointee.end_index = UInt32(end)
      pango_attr_list_insert(attributes, attribute)
    }
    let font = pango_font_description_new()
    pango_font_description_set_family(font, Self.families(style.family))
    pango_font_description_set_weight(font, PangoWeight(UInt32(style.weight)))
    pango_font_description_set_absolute_size(font, style.size * Self.scale)
    add(pango_attr_font_desc_new(font))
    pango_font_description_free(font)
    let color = style.color
    add(pango_attr_foreground_new(word(color.red), word(color.green), word(color.blue)))
    if color.opacity < 1 { add(pango_attr_foreground_alpha_new(word(color.opacity))) }
    if style.tracking != 0 {
      add(pango_attr_letter_spacing_new(Int32((style.tracking * Self.scale).rounded())))
    }
    if style.tabularFigures { add(pango_attr_font_features_new("tnum=1")) }
  }

  /// A colour component as Pango has it; 0 opacity would mean "not set", hence at least 1.
  private func word(_ component: Double) -> UInt16 {
    UInt16(min(max(component, 0), 1) * 65535)
  }

  /// The part of runs between two byte offsets.
  private func slice(
    _ runs: [(text: String, style: TextStyle)], _ range: Range<Int>
  ) -> [StyledText.Run] {
    var start = 0
    var parts: [StyledText.Run] = []
    for run in runs {
      let bytes = run.text.utf8
      let from = max(range.lowerBound - start, 0)
      let to = min(range.upperBound - start, bytes.count)
      if from < to {
        let first = bytes.index(bytes.startIndex, offsetBy: from)
        let last = bytes.index(bytes.startIndex, offsetBy: to)
        parts.append(.init(String(run.text[first..<last]), run.style))
      }
      start += bytes.count
    }
    return parts
  }

  /// Without the spaces at the end, where a line was broken.
  private func trimmed(_ runs: [StyledText.Run]) -> StyledText {
    var runs = runs
    while var last = runs.last {
      while last.text.last == " " || last.text.last == "\n" { last.text.removeLast() }
      guard last.text.isEmpty else {
        runs[runs.count - 1] = last
        break
      }
      runs.removeLast()
    }
    return StyledText(runs)
  }
}
