public import Charts

/// A page of a report.
public struct ReportPage: Hashable, Sendable {
  /// Width and height in points.
  public let size: Size
  /// The title of the section the page belongs to.
  public let section: String
  /// What is drawn.
  public let drawing: DisplayList

  /// Draws the page, its origin at the top left.
  public func draw(on canvas: any Canvas) { drawing.replay(on: canvas) }
}

/// A line of the report's table of contents.
public struct ReportOutlineEntry: Hashable, Sendable {
  /// The words.
  public let title: String
  /// The page, from 1.
  public let page: Int
  /// 0 for sections, 1 for figures and tables in them.
  public let level: Int
  /// The name links jump to.
  public let destination: String
  /// The place on the page.
  public let point: Point
}
