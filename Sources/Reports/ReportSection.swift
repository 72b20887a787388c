/// The sections of a report, in order.
public enum ReportSection: String, Hashable, Sendable, CaseIterable {
  case summary
  case data
  case weights
  case judges
  case kinds
  case quality
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
    case .quality: "6"
    case .methods: "7"
    case .appendix: "A"
    }
  }

  /// The title over the section.
  var title: String {
    switch self {
    case .summary: "Summary"
    case .data: "Data and judges"
    case .weights: "Factor weights"
    case .judges: "Judge by judge"
    case .kinds: "People and LLMs"
    case .quality: "Model quality"
    case .methods: "Methods, caveats"
    case .appendix: "Appendix"
    }
  }

  /// Whether the brief report has the section.
  var isBrief: Bool {
    switch self {
    case .summary, .weights, .kinds, .methods: true
    case .data, .judges, .quality, .appendix: false
    }
  }

  /// The name links jump to.
  var destination: String { "section-" + rawValue }
}
