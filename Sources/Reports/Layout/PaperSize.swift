public import Charts

/// The paper of a report; the content is 493.3 points wide on both.
public enum PaperSize: String, Hashable, Sendable, CaseIterable {
  /// 210 × 297 mm.
  case a4
  /// US Letter, 8.5 × 11 inches.
  case letter

  /// Width and height in points.
  public var size: Size {
    switch self {
    case .a4: Size(595.28, 841.89)
    case .letter: Size(612, 792)
    }
  }

  /// Width of the content in points.
  static let contentWidth = 493.3

  /// Nothing is taller than this, so that figures are the same on both papers.
  static let tallest = 640.0

  /// Left margin.
  var margin: Double { (size.width - Self.contentWidth) / 2 }

  /// Top of the content.
  static let top = 48.0

  /// Bottom of the content.
  var bottom: Double { size.height - 54 }
}
