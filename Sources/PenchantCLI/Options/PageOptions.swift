import ArgumentParser
import Foundation
import Reports

/// How the pages and figures of a report look.
struct PageOptions: ParsableArguments {
  @Option(help: "The paper: a4 or letter.")
  var paper: Paper = .a4

  @Flag(help: "Only the summary, the weights, people against LLMs and the methods.")
  var brief = false

  @Option(
    help: ArgumentHelp(
      "Only these sections, with commas: "
        + ReportSection.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "names"))
  var sections: String?

  @Option(help: ArgumentHelp("The title of the data.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("A date to print in the foot of the pages.", valueName: "text"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "A folder of templates that replace the built-in words.", valueName: "folder"),
    completion: .directory)
  var templates: String?

  @Option(
    help: "Letters of SVG figures: outlines look the same everywhere, real can be searched.")
  var svgText: SVGText = .outlines

  /// The paper of the pages.
  enum Paper: String, CaseIterable, ExpressibleByArgument {
    case a4
    case letter
  }

  /// What letters are in SVG files.
  enum SVGText: String, CaseIterable, ExpressibleByArgument {
    case outlines
    case real
  }
}

extension PageOptions {
  /// The options of a report.
  ///
  /// - Throws: ``CommandFailure`` for a section that does not exist.
  func reportOptions() throws -> ReportOptions {
    var options = ReportOptions(
      paper: paper == .a4 ? .a4 : .letter, isBrief: brief, templateFolder: templates, date: date)
    guard let sections else { return options }
    let names = sections.split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    options.sections = try Set(
      names.map { name in
        guard let section = ReportSection(rawValue: name) else {
          let known = ReportSection.allCases.map(\.rawValue)
          let hint = Spelling.closest(to: name, among: known).map { "did you mean \($0)? " } ?? ""
          throw CommandFailure(
            "--sections: there is no section \"\(name)\"",
            fix: hint + "sections are " + known.joined(separator: ", "), code: .usage)
        }
        return section
      })
    return options
  }
}
