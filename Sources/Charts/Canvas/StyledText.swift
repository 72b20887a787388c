/// How letters look.
public struct TextStyle: Hashable, Sendable {
  /// A role that a canvas maps to fonts.
  public enum Family: String, Hashable, Sendable {
    /// The text face (Inter, with fallbacks for other scripts).
    case text
    /// The face of code and hashes.
    case mono
  }

  /// The face.
  public var family: Family
  /// Size in points.
  public var size: Double
  /// Weight from 100 to 900; 400 is regular, 700 bold.
  public var weight: Int
  /// The colour.
  public var color: Color
  /// Extra space between letters, in points.
  public var tracking: Double
  /// Whether all digits have the same width.
  public var tabularFigures: Bool

  /// Creates a text style.
  public init(
    size: Double, weight: Int = 400, color: Color, family: Family = .text,
    tracking: Double = 0, tabularFigures: Bool = false
  ) {
    self.family = family
    self.size = size
    self.weight = weight
    self.color = color
    self.tracking = tracking
    self.tabularFigures = tabularFigures
  }
}

/// Text whose parts may look different.
public struct StyledText: Hashable, Sendable {
  /// A stretch of text in one style.
  public struct Run: Hashable, Sendable {
    /// The letters.
    public var text: String
    /// Their look.
    public var style: TextStyle

    /// Creates a run.
    public init(_ text: String, _ style: TextStyle) {
      self.text = text
      self.style = style
    }
  }

  /// The stretches, in reading order.
  public var runs: [Run]

  /// Creates text from its stretches.
  public init(_ runs: [Run]) {
    self.runs = runs
  }

  /// Creates text in one style.
  public init(_ text: String, _ style: TextStyle) {
    runs = [Run(text, style)]
  }

  /// All letters, without style.
  public var plain: String { runs.map(\.text).joined() }
}

/// Where a text stands relative to its point.
public enum TextAnchor: String, Hashable, Sendable {
  case start, middle, end
}
