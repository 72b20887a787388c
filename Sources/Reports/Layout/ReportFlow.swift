/// What sections write to: pages, or one long document.
///
/// A section says what comes next and how far it stands from what was before; where it goes
/// and how it looks is the writer's business. Words arrive whole, `**` around what is strong.
protocol ReportFlow: AnyObject {
  /// Begins a section; a page is left where less than `needed` points fit after the title.
  func begin(_ section: ReportSection, needing needed: Double)

  /// A paragraph of running text.
  func paragraph(_ words: String, before: Double)

  /// Paragraphs in two columns.
  func columns(_ left: [String], _ right: [String], before: Double)

  /// A small heading that stays with what follows.
  func heading(_ words: String, before: Double)

  /// A panel with a strong title and words.
  func panel(_ title: String, _ paragraphs: [String], before: Double)

  /// A line of mathematics.
  func formula(_ words: String, before: Double)

  /// Names and what belongs to them, such as hashes.
  func listing(_ rows: [(name: String, value: String)], before: Double)

  /// A table, its head repeated where it is split.
  func place(_ table: Table, before: Double)

  /// All parts of a figure.
  func place(_ figures: [NumberedFigure], before: Double)

  /// The panels of a figure, two in a row, under its number and title.
  func placePanels(_ figures: [NumberedFigure], of source: FigureSource, before: Double)
}

extension ReportFlow {
  func paragraph(_ words: String) { paragraph(words, before: 0) }

  func heading(_ words: String) { heading(words, before: 14) }

  func panel(_ title: String, _ words: String) { panel(title, [words], before: 14) }

  func columns(_ left: [String], _ right: [String]) { columns(left, right, before: 0) }

  func place(_ table: Table) { place(table, before: 18) }

  func place(_ figures: [NumberedFigure]) { place(figures, before: 16) }
}
