import Charts
import Preferences

/// Everything that goes onto the pages, and their order.
struct ReportContent {
  let view: AnalysisView
  let words: ReportWords
  let options: ReportOptions
  let measuring: any TextMeasuring
  /// The figures of the chosen sections, numbered in order.
  let figures: [NumberedFigure]
  /// The figure of each key, and the figures in the order of their numbers.
  let sources: [FigureKey: FigureSource]
  private let numbered: [FigureSource]
  let findings: [Finding]
  /// The sections to write, in order.
  let sections: [ReportSection]
  /// Whether the forests of the other judges stand in the appendix.
  let hasOthersInAppendix: Bool

  /// This many judges beside the reference stand in their section, more in the appendix.
  static let fewOthers = 4

  init(
    view: AnalysisView, words: ReportWords, options: ReportOptions,
    measuring: any TextMeasuring
  ) {
    self.view = view
    self.words = words
    self.options = options
    self.measuring = measuring
    sections = options.chosen.filter { view.imported == nil || $0.showsImportedWeights }
    findings = Findings(view: view, words: words).chosen
    let count = view.fitted.count - 1
    hasOthersInAppendix = count > Self.fewOthers && sections.contains(.appendix)
    let chosen = sections
    var all = Self.sources(view: view, words: words, measuring: measuring)
      .filter { chosen.contains($0.key.section) }
    if hasOthersInAppendix {
      // Figures are numbered in the order of pages.
      all = all.filter { $0.key != .others } + all.filter { $0.key == .others }
    }
    let frame = FigureFrame(measuring: measuring)
    figures = all.enumerated().flatMap { frame.figures(of: $0.element, number: $0.offset + 1) }
    numbered = all
    sources = Dictionary(all.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func sources(
    view: AnalysisView, words: ReportWords, measuring: any TextMeasuring
  ) -> [FigureSource] {
    if let imported = view.imported {
      let weights = ImportedWeightsFigure(
        view: view, words: words, measuring: measuring, imported: imported
      ).sources
      let alike = SimilarityFigure(view: view, words: words, measuring: measuring).sources
      return weights.filter { $0.key == .weights } + alike + weights.filter { $0.key != .weights }
    }
    var sources: [FigureSource?] = [
      WeightsFigure(view: view, words: words, measuring: measuring).source
    ]
    // With one judge the weights are its forest already.
    if view.fitted.count > 1, let reference = view.reference {
      let forest = ForestFigure(view: view, words: words)
      sources.append(forest.source(of: reference))
      let others = JudgeOrder(view).judges.filter {
        $0.status != .notFitted && $0.judge != reference.judge
      }
      sources.append(forest.panels(of: others))
    }
    sources.append(KindsFigure(view: view, words: words).source)
    sources.append(AloneFigure(view: view, words: words).source)
    sources += SimilarityFigure(view: view, words: words, measuring: measuring).sources
    sources += DisagreementFigure(view: view, words: words).sources
    sources.append(AccuracyFigure(view: view, words: words).source)
    sources.append(AuditsFigure(view: view, words: words).source)
    sources.append(ScenariosFigure(view: view, words: words).source)
    sources.append(LadderFigure(view: view, words: words).source)
    return sources.compactMap(\.self)
  }

  /// The report's title.
  var title: String {
    if let imported = view.imported {
      return words.text(
        "imported", "reportTitle", ["count": words.number(imported.judges.count)])
    }
    let count = view.analysis.judges.count
    return words.text(
      "summary", count == 0 ? "titleNone" : count == 1 ? "titleOne" : "title",
      [
        "count": words.number(count),
        "judge": Phrases.name(view.analysis.judges.first?.judge ?? ""),
      ])
  }

  /// The run and its data.
  var subject: String { "run \(RunName(view.analysis.run).text) · \(view.analysis.data.title)" }

  /// The parts of the figures of a section, in order.
  func figures(in section: ReportSection) -> [NumberedFigure] {
    figures.filter { $0.key.section == section }
  }

  /// What the figure with a number was drawn from.
  func source(of figure: NumberedFigure) -> FigureSource { numbered[figure.number - 1] }

  /// The figure's number, for links.
  func number(of key: FigureKey) -> Int? { figures.first { $0.key == key }?.number }

  /// Lays out all pages.
  func compose() -> (pages: [ReportPage], outline: [ReportOutlineEntry]) {
    let hasSummary = sections.contains(.summary)
    let body = PageComposer(
      paper: options.paper, firstPage: hasSummary ? 2 : 1, words: words, measuring: measuring)
    for section in sections where section != .summary { write(section, on: body) }
    body.finish()
    var drawings = body.drawings
    var titles = body.sections
    var outline = body.outline
    if hasSummary {
      let page = PageComposer(
        paper: options.paper, firstPage: 1, words: words, measuring: measuring)
      SummarySection(content: self, contents: body.outline).write(on: page)
      page.finish()
      drawings = page.drawings + drawings
      titles = page.sections + titles
      outline = page.outline + outline
    }
    let frame = PageFrame(content: self, count: drawings.count)
    let pages = zip(drawings, titles).enumerated().map { index, page in
      ReportPage(
        size: options.paper.size, section: page.1,
        drawing: DisplayList(frame.drawing(page: index + 1).commands + page.0.commands))
    }
    return (pages, outline)
  }

  /// Writes a section other than the summary.
  func write(_ section: ReportSection, on flow: any ReportFlow) {
    switch section {
    case .summary: break
    case .data: DataSection(content: self).write(on: flow)
    case .weights: WeightsSection(content: self).write(on: flow)
    case .judges: JudgesSection(content: self).write(on: flow)
    case .kinds: KindsSection(content: self).write(on: flow)
    case .similarity: SimilaritySection(content: self).write(on: flow)
    case .disagreements: DisagreementsSection(content: self).write(on: flow)
    case .quality: QualitySection(content: self).write(on: flow)
    case .audits: AuditsSection(content: self).write(on: flow)
    case .scenarios: ScenariosSection(content: self).write(on: flow)
    case .methods: MethodsSection(content: self).write(on: flow)
    case .appendix: AppendixSection(content: self).write(on: flow)
    }
  }
}
