import CairoCanvas
import Charts
import Foundation
import FoundationXML
import Preferences
import Testing

@testable import Reports

/// What holds for every HTML report.
@Suite struct HTMLReportTests {
  private static let documents: [String: Result<String, any Error>] = {
    let measurer = PangoMeasurer()
    return Dictionary(
      uniqueKeysWithValues: Examples.names.map { name in
        (
          name,
          Result {
            try HTMLReport(analysis: Examples.analysis(name), measuring: measurer).document
          }
        )
      })
  }()

  private static func document(_ name: String) throws -> String {
    try #require(documents[name]).get()
  }

  @Test(arguments: Examples.names) func `the document is well-formed, with one of each id`(
    name: String
  ) throws {
    let outline = try HTMLOutline(Self.document(name))
    #expect(Set(outline.ids).count == outline.ids.count, "\(name)")
    for reference in outline.references {
      #expect(outline.ids.contains(reference), "\(name): nothing is called \(reference)")
    }
    #expect(outline.count("h1") == 1)
    #expect(outline.count("main") == 1 && outline.count("nav") == 1)
    #expect(outline.count("header") == 1 && outline.count("footer") == 1)
    #expect(outline.headings == outline.headings.map { max(1, min($0, 4)) })
    for (before, after) in zip(outline.headings, outline.headings.dropFirst()) {
      #expect(after <= before + 1, "\(name): a heading of level \(after) follows one of \(before)")
    }
  }

  @Test(arguments: Examples.names) func `every figure has words and its numbers as a table`(
    name: String
  ) throws {
    let outline = try HTMLOutline(Self.document(name))
    #expect(outline.count("svg") == outline.pictures.count)
    for picture in outline.pictures {
      #expect(picture.role == "img")
      #expect(!picture.title.isEmpty && !picture.description.isEmpty, "\(name): \(picture)")
      #expect(picture.texts > 0, "\(name): \(picture.title) has no letters")
    }
    #expect(outline.figures.allSatisfy { $0.pictures > 0 && $0.tables > 0 })
    let report = try Report(analysis: Examples.analysis(name), measuring: PangoMeasurer())
    let numbers = Set(
      report.outline.map(\.destination).filter { $0.hasPrefix("figure-") }.map {
        $0.split(separator: "-")[1]
      })
    #expect(outline.figures.count == numbers.count, "\(name)")
  }

  @Test(arguments: Examples.names) func `nothing is asked of a network and nothing runs`(
    name: String
  ) throws {
    let document = try Self.document(name)
      .replacing("http://www.w3.org/2000/svg", with: "")
    for word in [
      "http:", "https:", "//", "src=", "@import", "<script", "<link", "<iframe", "data:",
    ] {
      #expect(!document.contains(word), "\(name): \(word)")
    }
    for place in document.ranges(of: "url(") {
      #expect(document[place.upperBound...].hasPrefix("#"))
    }
    #expect(document.contains("default-src 'none'"))
  }

  @Test(arguments: Examples.names) func `nothing is printed that is no number`(name: String)
    throws
  {
    for text in try HTMLOutline(Self.document(name)).texts {
      let words = text.split { " ()[]–,;:%".contains($0) }.map(String.init)
      for word in ["NaN", "nan", "inf", "-inf", "+inf", "nil", "−0", "-0", "Optional"] {
        #expect(!words.contains(word), "\(name): “\(text)”")
      }
    }
  }

  @Test func `it says what the pages say`() throws {
    let analysis = Examples.twelve.analysis
    let texts = try HTMLOutline(Self.document("12x24")).texts.joined(separator: " ")
      .replacing("  ", with: " ")
    let findings = Findings(view: AnalysisView(analysis), words: try ReportWords()).chosen
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(texts.contains(finding.title))
      #expect(texts.contains(finding.text.replacing("**", with: "")))
    }
    let report = try Report(analysis: analysis, measuring: PangoMeasurer())
    for entry in report.outline where entry.level == 0 { #expect(texts.contains(entry.title)) }
    for figure in report.figures { #expect(texts.contains(figure.title)) }
  }

  @Test func `names and texts of others stay text`() throws {
    var made = SyntheticAnalysis(judges: 4, factors: 6, seed: 11)
    let evil = "</title></svg><script>alert('1')</script>\u{202E}\u{0}\" onload=\"x"
    for index in made.judges.indices { made.judges[index].name += evil }
    for index in made.factors.indices { made.factors[index].title += evil }
    var analysis = made.analysis
    analysis.data.title = evil
    let document = try HTMLReport(analysis: analysis, measuring: PangoMeasurer()).document
    #expect(!document.contains("<script"))
    #expect(!document.contains("\u{202E}") && !document.contains("\u{0}"))
    let outline = try HTMLOutline(document)
    #expect(!outline.attributes.contains("onload"))
    #expect(outline.texts.contains { $0.contains("<script>alert('1')</script>") })
  }

  @Test func `the same input makes the same document`() throws {
    let again = try HTMLReport(analysis: Examples.twelve.analysis, measuring: PangoMeasurer())
    #expect(try Self.document("12x24") == again.document)
  }

  @Test func `colours of pictures have a dark form that differs`() throws {
    let document = try Self.document("12x24")
    let light = Theme.light
    #expect(document.contains("fill=\"\(light.human.hex)\" class=\"f"))
    #expect(document.contains("{fill:\(Theme.dark.human.hex)}"))
    #expect(document.contains("@media screen and (prefers-color-scheme:dark)"))
  }

  @Test func `the brief document has the brief sections`() throws {
    let document = try HTMLReport(
      analysis: Examples.twelve.analysis, options: ReportOptions(isBrief: true),
      measuring: PangoMeasurer()
    ).document
    let outline = try HTMLOutline(document)
    #expect(outline.count("section") == 7)
    #expect(!document.contains("id=\"section-appendix\""))
  }
}
