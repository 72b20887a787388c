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
  /// The command line that made the report, for whoever makes it again.
  public var command: String?
  /// The faces that set the text.
  public var fonts: String?

  /// Creates options.
  public init(
    paper: PaperSize = .a4, isBrief: Bool = false,
    sections: Set<ReportSection> = Set(ReportSection.allCases), templateFolder: String? = nil,
    date: String? = nil,
    command: String? = nil, fonts: String? = nil
  ) {
    self.paper = paper
    self.isBrief = isBrief
    self.sections = sections
    self.templateFolder = templateFolder
    self.date = date
    self.command = command
    self.fonts = fonts
  }

  /// The sections to write, in order.
  var chosen: [ReportSection] {
    ReportSection.allCases.filter { sections.contains($0) && (!isBrief || $0.isBrief) }
  }
}
