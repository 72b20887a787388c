public import Charts

/// A figure of a report by itself, for a file of its own.
public struct ReportFigure: Hashable, Sendable {
  /// A name for a file: "weights-heatmap".
  public let name: String
  /// The title: what the figure shows.
  public let title: String
  /// The figure in words, for readers that cannot see it; at most 300 letters.
  public let description: String
  /// Width and height in points.
  public let size: Size
  /// What is drawn.
  public let drawing: DisplayList

  /// Draws the figure, its origin at the top left.
  public func draw(on canvas: any Canvas) { drawing.replay(on: canvas) }
}
