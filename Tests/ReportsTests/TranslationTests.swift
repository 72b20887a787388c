import CairoCanvas
import Charts
import Foundation
import TestSupport
import Testing

@testable import Reports

/// A translated copy of the templates changes the words and no number.
@Suite struct TranslationTests {
  private static let folder =
    SharedFolder.package.appendingPathComponent("examples/templates-de").path

  /// The texts of the summary in the order of drawing.
  private static func texts(_ name: String, _ folder: String?) throws -> [String] {
    let report = try Report(
      analysis: Examples.analysis(name),
      options: ReportOptions(sections: [.summary], templateFolder: folder),
      measuring: PangoMeasurer())
    #expect(report.pages.count == 1)
    return report.pages[0].drawing.textBoxes.map(\.text)
  }

  /// All numbers of texts, sorted.
  private static func numbers(_ texts: [String]) -> [String] {
    texts.flatMap { text in
      text.matches(of: /[0-9][0-9.,]*[0-9]|[0-9]/).map { String($0.output) }
    }.sorted()
  }

  @Test(arguments: ["5x12", "12x24", "one", "undecided", "no-people", "no-models"])
  func `the German page has the numbers of the English one`(name: String) throws {
    let english = try Self.texts(name, nil)
    let german = try Self.texts(name, Self.folder)
    #expect(Self.numbers(english) == Self.numbers(german))
    #expect(!Self.numbers(english).isEmpty)
  }

  @Test func `no English word is left on the German page`() throws {
    let german = try Self.texts("12x24", Self.folder).joined(separator: " ")
    let words = Set(german.split { !$0.isLetter }.map { $0.lowercased() })
    let english: Set<String> = [
      "the", "of", "and", "judges", "people", "reward", "rewards", "penalise", "response", "more",
      "with", "seven", "twelve", "findings", "points", "by", "mean",
    ]
    #expect(words.intersection(english).isEmpty, "\(words.intersection(english)): \(german)")
    #expect(german.contains("Warum zwölf Prüfer bevorzugen, was sie bevorzugen"))
  }

  @Test func `every file of the copy stands for one that is built in`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
      .filter { $0.hasSuffix(".mustache") }
    let known = try FileManager.default.contentsOfDirectory(
      atPath: SharedFolder.package.appendingPathComponent("templates/report").path)
    #expect(files.count > 10)
    #expect(Set(files).isSubset(of: known))
  }
}
