import Charts
import Preferences
import Testing

@testable import Reports

@Suite struct FigureTests {
  private static func view(_ analysis: Analysis) -> AnalysisView { AnalysisView(analysis) }

  private static func weights(_ analysis: Analysis) throws -> FigureSource? {
    WeightsFigure(
      view: view(analysis), words: try ReportWords(), measuring: PlainMeasurer.make()
    ).source
  }

  @Test func `the weights have a chart for every number of judges`() throws {
    let none = try Self.weights(Examples.noModels.analysis)
    #expect(none == nil)
    let one = try #require(try Self.weights(Examples.one.analysis))
    #expect(one.parts[0].chart is ForestChart)
    let two = try #require(try Self.weights(try Examples.analysis("2x5")))
    #expect(two.parts[0].chart is PairedForestChart)
    for (name, layout) in [
      ("5x12", HeatmapChart.Layout.table), ("12x24", .matrix), ("40x60", .dense),
    ] {
      let source = try #require(try Self.weights(try Examples.analysis(name)))
      for part in source.parts {
        let chart = try #require(part.chart as? HeatmapChart)
        #expect(chart.layout == layout, "\(name)")
      }
    }
  }

  @Test func `a heatmap on several parts holds every decided factor once`() throws {
    let analysis = Examples.forty.analysis
    let source = try #require(try Self.weights(analysis))
    #expect(source.parts.count > 1)
    let labels = source.parts.compactMap { $0.chart as? HeatmapChart }
      .flatMap(\.groups).flatMap(\.rows).map(\.label)
    let decided = Set(
      analysis.judges.flatMap(\.coefficients).filter { $0.state == .decided }.map(\.factor))
    #expect(labels.count == decided.count)
    #expect(Set(labels).count == labels.count)
  }

  @Test func `rows of a forest fall from most to least preferred`() throws {
    let view = Self.view(Examples.twelve.analysis)
    let judge = try #require(view.reference)
    #expect(judge.judge == "Crowd")
    let source = ForestFigure(view: view, words: try ReportWords()).source(of: judge)
    let chart = try #require(source.parts[0].chart as? ForestChart)
    let values = chart.rows.compactMap { row -> Double? in
      if case .effect(let estimate) = row.content { return estimate.value }
      return nil
    }
    #expect(values.count == 24)
    #expect(values == values.sorted(by: >))
    #expect(chart.rows.allSatisfy { $0.comparator != nil })
  }

  @Test func `many factors leave the strongest and a strip`() throws {
    let view = Self.view(Examples.forty.analysis)
    let judge = try #require(view.reference)
    let source = ForestFigure(view: view, words: try ReportWords()).source(of: judge)
    let chart = try #require(source.parts[0].chart as? ForestChart)
    #expect(chart.rows.count == 15)
    let others = try #require(chart.others)
    #expect(others.label == "45 other factors")
    #expect(others.values.count == 45)
  }

  @Test func `factors without an effect say why`() throws {
    let view = Self.view(Examples.omitted.analysis)
    let judge = try #require(view.reference)
    let remarks = judge.omitted.compactMap {
      ForestFigure.content(of: $0.factor, judge, view).remark
    }
    #expect(remarks.contains("never differs (0 of 3,000 pairs)"))
    #expect(remarks.contains("only 7 pairs differ: interval too wide"))
    #expect(remarks.contains("no value in any pair"))
    #expect(remarks.contains("not separable from other factors"))
  }

  @Test func `an interval without an end is an arrow`() throws {
    var analysis = Examples.one.analysis
    analysis.judges[0].coefficients[0].upper = .infinity
    analysis.judges[0].coefficients[0].differing = 9
    let view = Self.view(analysis)
    let content = ForestFigure.content(
      of: analysis.judges[0].coefficients[0].factor, view.fitted[0], view)
    #expect(content.remark == "all 9 pairs won: no upper limit")
  }

  @Test func `few differing pairs say nothing unless they decide`() throws {
    var analysis = Examples.one.analysis
    analysis.judges[0].coefficients[0] = SyntheticAnalysis.coefficient(
      "length.words", 0.2, error: 0.9, differing: 23)
    analysis.judges[0].coefficients[1] = SyntheticAnalysis.coefficient(
      "length.sentences", 2.4, error: 0.9, differing: 23)
    let view = Self.view(analysis)
    let few = ForestFigure.content(of: "length.words", view.fitted[0], view)
    #expect(few.remark == "only 23 pairs differ: interval too wide")
    let enough = ForestFigure.content(of: "length.sentences", view.fitted[0], view)
    #expect(enough.remark == nil)
  }

  @Test func `gaps are sorted by size with sign, the twelve largest`() throws {
    let analysis = Examples.twelve.analysis
    let source = try #require(
      KindsFigure(view: Self.view(analysis), words: try ReportWords()).source)
    let chart = try #require(source.parts[0].chart as? DumbbellChart)
    let gaps = chart.rows.map(\.gap)
    #expect(gaps == gaps.sorted(by: >))
    let all = try #require(analysis.kinds).gaps.map { abs($0.points) }.sorted(by: >)
    #expect(gaps.map(abs).sorted(by: >) == Array(all.prefix(12)))
    #expect(chart.rows.allSatisfy { $0.individuals.count == 9 && $0.otherPeople.count == 2 })
  }

  @Test func `judges of a kind stand together, most alike side by side`() {
    let order = JudgeOrder(Self.view(Examples.twelve.analysis)).judges
    #expect(order.map(\.kind) == order.map(\.kind).sorted())
    #expect(Set(order.map(\.judge)).count == 12)
  }

  @Test(arguments: UInt64(1)...12) func `flipping all signs flips figure titles`(
    seed: UInt64
  ) throws {
    var made = SyntheticAnalysis(judges: 7, factors: 9, people: 0, seed: seed)
    let plain = try #require(try Self.weights(made.analysis)).title
    made.isFlipped = true
    let flipped = try #require(try Self.weights(made.analysis)).title
    #expect(plain.contains(" reward ") || plain.contains(" penalise "), "\(plain)")
    #expect(
      plain.replacing(" reward ", with: " X ").replacing(" penalise ", with: " X ")
        == flipped.replacing(" reward ", with: " X ").replacing(" penalise ", with: " X "))
    #expect(plain != flipped)
  }

  @Test func `people and LLMs who want different things are told apart in the title`() throws {
    var analysis = try Examples.analysis("5x12")
    func effect(_ estimate: Double) -> KindComparison.Effect {
      let made = SyntheticAnalysis.coefficient("x", estimate, error: 0.05, differing: 100)
      return .init(
        estimate: made.estimate, standardError: 0.05, chance: made.chance,
        chanceLower: made.chanceLower, chanceUpper: made.chanceUpper, state: made.state)
    }
    for index in analysis.kinds?.gaps.indices ?? 0..<0 {
      analysis.kinds?.gaps[index].people = effect(index == 2 ? -0.9 : 0.01)
      analysis.kinds?.gaps[index].llms = effect(index == 0 ? 0.8 : 0.01)
    }
    #expect(
      try Self.weights(analysis)?.title
        == "LLM judges reward “longer (words)” most, people penalise “more list items”")
    analysis.kinds?.gaps[0].people = effect(1.2)
    #expect(
      try Self.weights(analysis)?.title
        == "People and LLM judges both reward “longer (words)” most")
  }

  @Test func `the run's name changes with everything that decides the results`() {
    let run = Examples.twelve.analysis.run
    var names = [RunName(run).text]
    for change in 0..<4 {
      var other = run
      switch change {
      case 0: other.seed += 1
      case 1: other.version = "0.2.0"
      case 2: other.options["folds"] = "5"
      default: other.inputs[0].sha256 = String(repeating: "a", count: 64)
      }
      names.append(RunName(other).text)
    }
    #expect(Set(names).count == 5)
    #expect(names.allSatisfy { $0.count == 8 })
  }
}
