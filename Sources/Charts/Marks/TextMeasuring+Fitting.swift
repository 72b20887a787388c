extension TextMeasuring {
  /// The width of a text in one style.
  func width(of text: String, _ style: TextStyle) -> Double {
    width(of: StyledText(text, style))
  }

  /// The text, or its beginning with "…" where it is wider than `limit` points.
  public func shortened(_ text: String, _ style: TextStyle, to limit: Double) -> String {
    // A hair of slack: limits are often sums that contain this very width.
    if width(of: text, style) <= limit + 0.05 { return text }
    let letters = Array(text)
    // The longest beginning that fits, by bisection: widths grow with length.
    var low = 0
    var high = letters.count
    while low < high {
      let middle = (low + high + 1) / 2
      if width(of: ellipsis(letters, middle), style) <= limit {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return ellipsis(letters, low)
  }

  /// The widest of several texts in one style; 0 for none.
  func widest(_ texts: [String], _ style: TextStyle) -> Double {
    texts.reduce(0) { max($0, width(of: $1, style)) }
  }

  private func ellipsis(_ letters: [Character], _ count: Int) -> String {
    var kept = letters.prefix(count)
    while kept.last == " " { kept.removeLast() }
    return String(kept) + "\u{2026}"
  }
}
