/// The text styles of a report, by what the text is for; sizes in points.
///
/// Nothing is smaller than 6.3 pt. Numbers that stand under each other have tabular
/// figures. ``Leading`` holds the distances between lines.
public struct TypeScale: Hashable, Sendable {
  /// No letters are smaller, in points.
  public static let smallestSize = 6.3

  private let theme: Theme

  /// Creates the styles of an appearance.
  public init(theme: Theme) {
    self.theme = theme
  }

  /// The report's title.
  public var reportTitle: TextStyle {
    TextStyle(size: 22, weight: 700, color: theme.ink, tracking: -0.25)
  }
  /// The answer under the title.
  public var standfirst: TextStyle { TextStyle(size: 11.2, color: theme.secondary) }
  /// A section's title.
  public var sectionTitle: TextStyle { TextStyle(size: 14, weight: 600, color: theme.ink) }
  /// A section's number.
  public var sectionNumber: TextStyle { TextStyle(size: 14, weight: 600, color: theme.tertiary) }
  /// A figure's or a table's title.
  public var figureTitle: TextStyle { TextStyle(size: 10.5, weight: 600, color: theme.ink) }
  /// A finding's headline.
  public var findingTitle: TextStyle { TextStyle(size: 10.5, weight: 600, color: theme.ink) }
  /// How to read a figure.
  public var subtitle: TextStyle { TextStyle(size: 8, color: theme.secondary) }
  /// Letters of panels in how to read a figure.
  public var strongSubtitle: TextStyle { TextStyle(size: 8, weight: 700, color: theme.ink) }
  /// Running text.
  public var body: TextStyle { TextStyle(size: 8.7, color: theme.ink) }
  /// Stressed words in running text.
  public var bodyStrong: TextStyle { TextStyle(size: 8.7, weight: 600, color: theme.ink) }
  /// The large number of a fact.
  public var factNumber: TextStyle { TextStyle(size: 15, weight: 600, color: theme.ink) }
  /// The words under a fact.
  public var factLabel: TextStyle { TextStyle(size: 7, color: theme.secondary) }
  /// The name of a row whose effect is decided.
  public var rowTitle: TextStyle { TextStyle(size: 7.5, weight: 500, color: theme.ink) }
  /// The name of a row in a matrix.
  public var rowName: TextStyle { TextStyle(size: 7.5, color: theme.ink) }
  /// The name of a row whose effect is not decided.
  public var quietRowTitle: TextStyle { TextStyle(size: 7.5, color: theme.secondary) }
  /// The name of a row or column where space is scarce.
  public var denseName: TextStyle { TextStyle(size: 6.6, color: theme.ink) }
  /// The title over a group of rows or a figure's number, to be set in capitals.
  public var overline: TextStyle {
    TextStyle(size: Self.smallestSize, weight: 600, color: theme.tertiary, tracking: 0.5)
  }
  /// The name of a column.
  public var columnTitle: TextStyle { TextStyle(size: 6.8, weight: 500, color: theme.ink) }
  /// The head of a column of numbers.
  public var columnHead: TextStyle { TextStyle(size: 6.8, weight: 500, color: theme.secondary) }
  /// The second line of a column's head.
  public var columnUnit: TextStyle { TextStyle(size: 6.8, color: theme.tertiary) }
  /// A number at an axis.
  public var tick: TextStyle {
    TextStyle(size: 6.8, color: theme.secondary, tabularFigures: true)
  }
  /// The number of indifference at an axis.
  public var strongTick: TextStyle {
    TextStyle(size: 6.8, weight: 500, color: theme.secondary, tabularFigures: true)
  }
  /// A number in a cell that is not decided; filled cells choose their own colour.
  public var cell: TextStyle { TextStyle(size: 7, color: theme.tertiary, tabularFigures: true) }
  /// An estimate beside its row.
  public var number: TextStyle {
    TextStyle(size: 7.5, color: theme.secondary, tabularFigures: true)
  }
  /// A decided estimate beside its row.
  public var strongNumber: TextStyle {
    TextStyle(size: 7.5, weight: 600, color: theme.ink, tabularFigures: true)
  }
  /// An interval beside its row.
  public var interval: TextStyle {
    TextStyle(size: 7.2, color: theme.secondary, tabularFigures: true)
  }
  /// A count beside its row.
  public var count: TextStyle {
    TextStyle(size: 7.2, color: theme.tertiary, tabularFigures: true)
  }
  /// A remark in the place of an estimate.
  public var remark: TextStyle { TextStyle(size: 6.8, color: theme.secondary) }
  /// Notes under figures and tables.
  public var note: TextStyle { TextStyle(size: 6.8, color: theme.secondary) }
  /// Stressed words in notes.
  public var strongNote: TextStyle { TextStyle(size: 6.8, weight: 600, color: theme.ink) }
  /// Words of a legend.
  public var legend: TextStyle { TextStyle(size: 6.8, color: theme.secondary) }
  /// Code, hashes and command lines.
  public var code: TextStyle { TextStyle(size: 7.2, color: theme.ink, family: .mono) }
}

/// Distances from one baseline to the next, in points.
public enum Leading {
  /// The report's title.
  public static let reportTitle = 26.0
  /// The answer under the title.
  public static let standfirst = 16.0
  /// A section's title.
  public static let sectionTitle = 18.0
  /// A figure's or a finding's title.
  public static let figureTitle = 13.5
  /// How to read a figure.
  public static let subtitle = 11.0
  /// Running text.
  public static let body = 12.4
  /// Notes.
  public static let note = 9.2
}
