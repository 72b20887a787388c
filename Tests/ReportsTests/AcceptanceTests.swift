import CairoCanvas
import Charts
import Preferences
import Testing

@testable import Reports

/// What the design asks of every report beyond single pages and findings.
@Suite struct AcceptanceTests {
  private static func texts(_ analysis: Analysis) throws -> [String] {
    let report = try Report(analysis: analysis, measuring: PangoMeasurer())
    return report.pages.flatMap { $0.drawing.textBoxes.map(\.text) }
  }

  /// Every degenerate state and the words it has.
  @Test func `degenerate states say what happened`() throws {
    var all: [String] = []
    for name in ["omitted", "no-models", "no-people", "one", "empty", "12x24"] {
      all += try Self.texts(Examples.analysis(name))
    }
    all += try Self.texts(Self.separated)
    let text = all.joined(separator: "\n")
    for words in [
      "never differs (0 of 3000 pairs)", "only 7 pairs differ: interval too wide",
      "all 9 pairs won: no upper limit", "practically indifferent",
      "picked the first response in all 3000 pairs",
      "No people in this data set. Section skipped; everything else is complete.",
      "Section skipped",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  /// A judge who picks the response with more of a factor on all nine pairs that differ.
  private static var separated: Analysis {
    var analysis = SyntheticAnalysis(judges: 1, factors: 5, people: 1, seed: 12).analysis
    analysis.judges[0].coefficients.removeLast()
    analysis.judges[0].omitted = [
      OmittedFactor(
        factor: analysis.data.factors[4].factor.name, reason: .rarelyDiffers, differing: 9,
        message: "all 9 pairs won: no upper limit")
    ]
    return analysis
  }

  @Test(arguments: UInt64(1)...12) func `flipped data flip the titles of figures`(seed: UInt64)
    throws
  {
    var made = SyntheticAnalysis(judges: 6, factors: 10, people: 0, seed: seed)
    let plain = try Report(analysis: made.analysis, measuring: PangoMeasurer()).figures
    made.isFlipped = true
    let flipped = try Report(analysis: made.analysis, measuring: PangoMeasurer()).figures
    let title = try #require(plain.first { $0.name == "weights-heatmap" }?.title)
    let other = try #require(flipped.first { $0.name == "weights-heatmap" }?.title)
    if title.contains("reward") {
      #expect(other == title.replacing("reward", with: "penalise"))
    } else if title.contains("penalise") {
      #expect(other == title.replacing("penalise", with: "reward"))
    } else {
      #expect(other == title)
    }
  }

  @Test func `the outline names every section and figure`() throws {
    let report = try Report(analysis: Examples.twelve.analysis, measuring: PangoMeasurer())
    #expect(report.outline.count { $0.level == 0 } == ReportSection.allCases.count)
    #expect(report.outline.count { $0.level == 0 } >= 11)
    let titles = Set(report.outline.map(\.title))
    for figure in report.figures where !figure.name.hasPrefix("forest-") {
      #expect(titles.contains(figure.title), "\(figure.title)")
    }
  }

  /// Kinds of judges are told apart by shape, so colours may come close; they do not.
  @Test(arguments: ColorVision.allCases) func `people and LLM judges differ for every eye`(
    vision: ColorVision
  ) {
    for theme in [Theme.light, Theme.dark] {
      let human = vision.seen(theme.human)
      let llm = vision.seen(theme.llm)
      let apart =
        abs(human.red - llm.red) + abs(human.green - llm.green)
        + abs(human.blue - llm.blue)
      if vision != .greyscale { #expect(apart > 0.35, "\(vision) \(apart)") }
      #expect(human.contrast(to: vision.seen(theme.paper)) >= 3)
      #expect(llm.contrast(to: vision.seen(theme.paper)) >= 3)
      // Both ends of the diverging scale are far from its middle.
      let middle = vision.seen(theme.diverging.color(logOdds: 0))
      #expect(vision.seen(theme.less).contrast(to: middle) >= 3)
      #expect(vision.seen(theme.more).contrast(to: middle) >= 3)
    }
  }
}
