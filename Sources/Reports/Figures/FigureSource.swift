import Charts

/// Which figure; links and numbers are found by it.
enum FigureKey: String, CaseIterable {
  case weights
  case reference
  case others
  case kinds
  case alone
  case similarity
  case agreement
  case disagreement
  case secondDisagreement
  case accuracy
  case audits
  case scenarios
  case ladder

  /// The section the figure belongs to.
  var section: ReportSection {
    switch self {
    case .weights: .weights
    case .reference, .others: .judges
    case .kinds, .alone: .kinds
    case .similarity, .agreement: .similarity
    case .disagreement, .secondDisagreement: .disagreements
    case .accuracy: .quality
    case .audits: .audits
    case .scenarios, .ladder: .scenarios
    }
  }
}

/// A figure before it has a number: charts with the words around them.
struct FigureSource {
  /// A chart that is a file of its own.
  struct Part {
    /// The name of the file.
    var name: String
    /// What stands over the part: for panels the judge, else nothing.
    var title: String = ""
    /// The kind of the panel's judge.
    var mark: MarkShape?
    var chart: any Chart
  }

  var key: FigureKey
  var title: String
  var subtitle: String
  var note: String
  /// The figure in words.
  var description: String
  var parts: [Part]
  /// The numbers behind the figure, for readers that cannot see it.
  var tables: [Table] = []
  /// Whether the parts are half as wide as the page and stand two in a row.
  var isPanels = false
}

/// A figure with its number, drawn.
struct NumberedFigure {
  let key: FigureKey
  let number: Int
  /// The place among the parts of one figure.
  let part: Int
  let figure: ReportFigure

  var destination: String { part == 0 ? "figure-\(number)" : "figure-\(number)-\(part + 1)" }
}
