import CairoCanvas
import Charts
import Foundation
import Preferences
import Testing

@testable import Reports

/// Draws docs/gallery, where GALLERY names the folder to draw into: `make gallery`.
@Suite struct Gallery {
  /// Sizes of data: judges × factors.
  private static let sizes = ["2x5", "12x24", "40x60"]
  /// Figures that are shown as they look to others.
  private static let seenByOthers = ["weights-heatmap", "forest-reference", "people-and-llms"]
  /// The name of the first of many alike.
  private static let alike = "forest-"

  @Test func `the gallery is drawn when asked for`() throws {
    guard let folder = ProcessInfo.processInfo.environment["GALLERY"], !folder.isEmpty else {
      return
    }
    let measurer = PangoMeasurer()
    try #require(measurer.face(of: .text) == "Inter", "the gallery is drawn with Inter")
    var index = [
      "# Gallery", "",
      "Every figure at three sizes of invented data (judges × factors), then three of them as people "
        + "who lack one kind of cone see them, and without colour. Drawn by `make gallery`; "
        + "`make check-gallery` says whether it is up to date.",
    ]
    for size in Self.sizes {
      let report = try Report(analysis: Self.analysis(size), measuring: measurer)
      index += ["", "## \(size.replacing("x", with: " × "))"]
      for figure in Self.shown(report.figures) {
        try write(figure, figure.drawing, to: "\(folder)/\(size)/\(figure.name).svg", measurer)
        index += ["", "**\(figure.title)**", "", "![\(figure.name)](\(size)/\(figure.name).svg)"]
      }
    }
    let report = try Report(analysis: Self.analysis("12x24"), measuring: measurer)
    for figure in report.figures where Self.seenByOthers.contains(figure.name) {
      index += ["", "## \(figure.name), seen by others"]
      for vision in ColorVision.allCases {
        let path = "vision/\(figure.name)-\(vision.rawValue).svg"
        try write(figure, vision.seen(figure.drawing), to: "\(folder)/\(path)", measurer)
        index += ["", "\(vision.rawValue):", "", "![\(figure.name), \(vision.rawValue)](\(path))"]
      }
    }
    try TextFile.write(index.joined(separator: "\n") + "\n", to: "\(folder)/README.md")
  }

  /// An invented analysis with everything that figures show.
  private static func analysis(_ size: String) throws -> Analysis {
    let made =
      switch size {
      case "2x5": SyntheticAnalysis(judges: 2, factors: 5, people: 1)
      case "12x24": Examples.twelve
      default: Examples.forty
      }
    return SyntheticComparison(made).result
  }

  /// Figures, and of many alike the first two.
  private static func shown(_ figures: [ReportFigure]) -> [ReportFigure] {
    figures.filter { figure in
      guard figure.name.hasPrefix(alike), let number = Int(figure.name.dropFirst(alike.count))
      else { return true }
      return number <= 2
    }
  }

  private func write(
    _ figure: ReportFigure, _ drawing: DisplayList, to path: String, _ measurer: PangoMeasurer
  ) throws {
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(),
      withIntermediateDirectories: true)
    try SVGFile.write(
      to: path, size: figure.size, title: figure.title, description: figure.description,
      lettering: .text, measurer: measurer, draw: drawing.replay)
  }
}
