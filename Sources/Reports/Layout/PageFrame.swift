import Charts
import Preferences

/// The head and foot of every page.
struct PageFrame {
  let content: ReportContent
  let count: Int

  /// Head, foot and their rules.
  func drawing(page: Int) -> DisplayList {
    let paper = content.options.paper
    let theme = Theme.light
    let canvas = RecordingCanvas(measuring: content.measuring)
    let left = paper.margin
    let right = left + PaperSize.contentWidth
    let height = paper.size.height
    let strong = TextStyle(size: 6.8, weight: 500, color: theme.secondary)
    let quiet = TextStyle(size: 6.8, color: theme.tertiary, tabularFigures: true)
    let rule = StrokeStyle(theme.grid, width: 0.5)
    canvas.draw(
      canvas.shortened(content.title, strong, to: 300), strong, at: Point(left, 30))
    canvas.draw(
      canvas.shortened(content.view.analysis.data.title, quiet, to: 180), quiet,
      at: Point(right, 30), anchor: .end)
    canvas.stroke(.line(from: Point(left, 36), to: Point(right, 36)), rule)
    canvas.stroke(
      .line(from: Point(left, height - 43), to: Point(right, height - 43)), rule)
    canvas.draw(
      canvas.shortened(foot, quiet, to: 400), quiet, at: Point(left, height - 32))
    canvas.draw(
      "\(page) / \(count)", strong, at: Point(right, height - 32), anchor: .end)
    return canvas.displayList
  }

  private var foot: String {
    let run = content.view.analysis.run
    let words = content.words
    var parts = [words.text("words", "run", ["name": RunName(run).text])]
    if let first = run.inputs.first, first.sha256.count >= 8 {
      parts.append(
        words.text(
          "words", run.inputs.count > 1 ? "inputsAndMore" : "inputs",
          [
            "hash": "\(first.sha256.prefix(4))…\(first.sha256.suffix(4))",
            "count": "\(run.inputs.count - 1)",
          ]))
    }
    if let date = content.options.date { parts.append(date) }
    return parts.joined(separator: " · ")
  }
}
