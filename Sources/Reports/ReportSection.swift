/// The sections of a report, in order.
public enum ReportSection: String, Hashable, Sendable, CaseIterable {
  case summary
  case data
  case weights
  case judges
  case kinds
  case similarity
  case disagreements
  case quality
  case audits
  case scenarios
  case methods
  case appendix

  /// The number in front of the title; the appendix has a letter.
  var number: String {
    switch self {
    case .summary: "1"
    case .data: "2"
    case .weights: "3"
    case .judges: "4"
    case .kinds: "5"
    case .similarity: "6"
    case .disagreements: "7"
    case .quality: "8"
    case .audits: "9"
    case .scenarios: "10"
    case .methods: "11"
    case .appendix: "A"
    }
  }

  /// Whether the brief report has the section.
  var isBrief: Bool {
    switch self {
    case .summary, .weights, .kinds, .similarity, .disagreements, .audits, .methods: true
    case .data, .judges, .quality, .scenarios, .appendix: false
    }
  }

  /// Whether the section has anything to say of published weights, which lack verdicts.
  var showsImportedWeights: Bool {
    [.summary, .weights, .similarity, .scenarios, .methods].contains(self)
  }

  /// The name links jump to.
  var destination: String { "section-" + rawValue }
}

extension ReportWords {
  /// The title over a section, in outlines and contents.
  func title(of section: ReportSection) -> String { text("sections", section.rawValue) }
}
