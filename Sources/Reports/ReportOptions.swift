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

/// What a report may vary.
public struct ReportOptions: Hashable, Sendable {
  /// The paper.
  public var paper: PaperSize
  /// Whether only the summary, the weights, people against LLMs and the methods are wanted.
  public var isBrief: Bool
  /// The sections wanted; their order is fixed.
  public var sections: Set<ReportSection>
  /// A folder of templates that replace the built-in words.
  public var templateFolder: String?
  /// A date to print, such as "17 January 2026"; never taken from the clock.
  public var date: String?

  /// Creates options.
  public init(
    paper: PaperSize = .a4, isBrief: Bool = false,
    sections: Set<ReportSection> = Set(ReportSection.allCases), templateFolder: String? = nil,
    date: String? = nil
  ) {
    self.paper = paper
    self.isBrief = isBrief
    self.sections = sections
    self.templateFolder = templateFolder
    self.date = date
  }

  /// The sections to write, in order.
  var chosen: [ReportSection] {
    ReportSection.allCases.filter { sections.contains($0) && (!isBrief || $0.isBrief) }
  }
}
