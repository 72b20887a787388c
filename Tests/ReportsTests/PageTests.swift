import CairoCanvas
import Charts
import Preferences
import Testing

@testable import Reports

/// What holds for every page of every report.
@Suite struct PageTests {
  /// All example reports on both papers, laid out once.
  private static let reports: [String: Result<Report, any Error>] = {
    let measurer = PangoMeasurer()
    var reports: [String: Result<Report, any Error>] = [:]
    for name in Examples.names {
      for paper in PaperSize.allCases {
        reports["\(name) \(paper)"] = Result {
          try Report(
            analysis: Examples.analysis(name), options: ReportOptions(paper: paper),
            measuring: measurer)
        }
      }
    }
    return reports
  }()

  private static func report(_ name: String, _ paper: PaperSize = .a4) throws -> Report {
    try #require(reports["\(name) \(paper)"]).get()
  }

  private static func report(of analysis: Analysis, isBrief: Bool = false) throws -> Report {
    try Report(
      analysis: analysis, options: ReportOptions(isBrief: isBrief), measuring: PangoMeasurer())
  }

  @Test(arguments: Examples.names, PaperSize.allCases)
  func `no text leaves the page or covers another`(name: String, paper: PaperSize) throws {
    let report = try Self.report(name, paper)
    for (index, page) in report.pages.enumerated() {
      let outside = page.drawing.texts(outside: page.size)
      #expect(outside.isEmpty, "\(name) \(paper) page \(index + 1): \(outside)")
      let overlaps = page.drawing.overlappingTexts
      #expect(overlaps.isEmpty, "\(name) \(paper) page \(index + 1): \(overlaps.prefix(4))")
    }
  }

  @Test(arguments: Examples.names, PaperSize.allCases)
  func `content stays between head and foot`(name: String, paper: PaperSize) throws {
    let report = try Self.report(name, paper)
    for (index, page) in report.pages.enumerated() {
      let foot = page.size.height - 54
      for box in page.drawing.textBoxes {
        let bounds = box.bounds
        // Head and foot are what stands above the content and at the foot's baseline.
        guard bounds.y > 36, bounds.maxY < page.size.height - 30.5 else { continue }
        let isFoot = bounds.maxY > page.size.height - 34 && bounds.y > page.size.height - 40
        #expect(
          bounds.maxY <= foot + 1 || isFoot,
          "\(name) page \(index + 1): “\(box.text)” reaches \(bounds.maxY), content ends \(foot)")
      }
    }
  }

  @Test(arguments: Examples.names) func `nothing is printed that is no number`(name: String)
    throws
  {
    let report = try Self.report(name)
    for page in report.pages {
      for box in page.drawing.textBoxes {
        let words = box.text.split { " ()[]–,;:%".contains($0) }.map(String.init)
        for word in ["NaN", "nan", "inf", "-inf", "+inf", "nil", "−0", "-0", "Optional"] {
          #expect(!words.contains(word), "\(name): “\(box.text)”")
        }
      }
    }
  }

  @Test(arguments: Examples.names) func `no letters are smaller than 6.3 points`(name: String)
    throws
  {
    for page in try Self.report(name).pages {
      for box in page.drawing.textBoxes where !box.text.isEmpty {
        #expect(box.size >= 6.3, "\(name): “\(box.text)” has \(box.size) pt")
      }
    }
  }

  @Test(arguments: Examples.names) func `A4 and Letter hold the same figures`(name: String)
    throws
  {
    let a4 = try Self.report(name, .a4)
    let letter = try Self.report(name, .letter)
    #expect(a4.figures == letter.figures)
    for figure in a4.figures {
      #expect(figure.size.height <= PaperSize.tallest, "\(name) \(figure.name)")
      #expect(figure.size.width <= PaperSize.contentWidth)
      #expect(figure.drawing.texts(outside: figure.size).isEmpty, "\(name) \(figure.name)")
      #expect(figure.title.count <= 200 && !figure.title.isEmpty)
      #expect(figure.description.count <= 300 && !figure.description.isEmpty)
    }
    #expect(Set(a4.figures.map(\.name)).count == a4.figures.count)
  }

  @Test(arguments: Examples.names) func `links lead somewhere`(name: String) throws {
    let report = try Self.report(name)
    var places: Set<String> = []
    var links: Set<String> = []
    for page in report.pages { Self.collect(page.drawing.commands, &places, &links) }
    #expect(links.isSubset(of: places), "\(links.subtracting(places))")
    #expect(report.outline.allSatisfy { (1...report.pages.count).contains($0.page) })
    #expect(report.outline.allSatisfy { places.contains($0.destination) })
  }

  @Test(arguments: Examples.names, PaperSize.allCases)
  func `a heading keeps room for what follows`(name: String, paper: PaperSize) throws {
    for (index, page) in try Self.report(name, paper).pages.enumerated() {
      // The foot of the page aside, nothing as large as a heading stands last.
      let content = page.drawing.textBoxes.filter { $0.bounds.maxY < page.size.height - 50 }
      let last = content.max { $0.bounds.maxY < $1.bounds.maxY }
      #expect((last?.size ?? 0) < 10, "\(name) page \(index + 1): “\(last?.text ?? "")”")
    }
  }

  @Test(arguments: UInt64(1)...10)
  func `pages of random analyses hold together`(seed: UInt64) throws {
    var generator = SplitMix(seed: 100 + seed)
    var made = SyntheticAnalysis(
      judges: .random(in: 1...18, using: &generator),
      factors: .random(in: 1...34, using: &generator),
      people: .random(in: 0...3, using: &generator), seed: seed)
    made.error = [0.03, 0.3, 1.2].randomElement(using: &generator) ?? 0.3
    made.spread = [0.1, 1.5].randomElement(using: &generator) ?? 0.1
    made.unfittedEvery = .random(in: 0...4, using: &generator)
    made.omittedEvery = .random(in: 0...4, using: &generator)
    made.scenarios = .random(in: 1...30, using: &generator)
    for isBrief in [false, true] {
      let report = try Self.report(of: made.analysis, isBrief: isBrief)
      for (index, page) in report.pages.enumerated() {
        let outside = page.drawing.texts(outside: page.size)
        #expect(outside.isEmpty, "page \(index + 1): \(outside)")
        let overlaps = page.drawing.overlappingTexts
        #expect(overlaps.isEmpty, "page \(index + 1): \(overlaps.prefix(4))")
      }
      #expect(report.figures.allSatisfy { $0.size.height <= PaperSize.tallest })
    }
  }

  @Test func `the same input makes the same report`() throws {
    let first = try Self.report(of: Examples.twelve.analysis)
    let second = try Self.report(of: Examples.twelve.analysis)
    #expect(first.pages == second.pages)
    #expect(first.outline == second.outline)
  }

  @Test func `the brief report has seven sections that keep their numbers`() throws {
    let report = try Self.report(of: Examples.twelve.analysis, isBrief: true)
    let sections = report.outline.filter { $0.level == 0 }.map(\.title)
    #expect(
      sections == [
        "Summary", "Factor weights", "People and LLMs", "Similarity, agreement", "Disagreements",
        "Bias audits", "Methods, caveats",
      ])
    #expect(report.pages.count <= 4)
    let texts = report.pages.flatMap { $0.drawing.textBoxes.map(\.text) }
    #expect(texts.contains { $0.hasPrefix("5 ") })
    #expect(!report.figures.contains { $0.name == "accuracy" })
  }

  @Test func `a section without people keeps its number and one line`() throws {
    let report = try Self.report("no-people")
    let texts = report.pages.flatMap { $0.drawing.textBoxes.map(\.text) }
    #expect(
      texts.contains("No people in this data set. Section skipped; everything else is complete."))
  }

  @Test func `the summary is one page however much there is to say`() throws {
    for name in Examples.names {
      for paper in PaperSize.allCases {
        let report = try Self.report(name, paper)
        #expect(report.pages.count { $0.section == "Summary" } == 1, "\(name) \(paper)")
      }
    }
  }

  private static func collect(
    _ commands: [DrawCommand], _ places: inout Set<String>, _ links: inout Set<String>
  ) {
    for command in commands {
      switch command {
      case .destination(let name, _): places.insert(name)
      case .link(_, let name): links.insert(name)
      case .translated(_, let inner), .clipped(_, let inner), .group(_, let inner):
        collect(inner, &places, &links)
      case .fill, .stroke, .text: continue
      }
    }
  }
}
