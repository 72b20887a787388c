import Charts
import Preferences

/// Chances with their intervals as marks on a line of text.
///
/// The axis is linear in log-odds and named in percent, as in the report.
struct IntervalPlot {
  /// Columns of the plot.
  var width: Int { columns }
  private let columns: Int
  private let lowest: Double
  private let highest: Double
  private let ticks: [(percent: Int, logOdds: Double)]
  private let terminal: Terminal

  /// Ticks that an axis may have.
  private static let candidates = stride(from: 10, through: 90, by: 10).map { percent in
    (percent: percent, logOdds: Logit.logOdds(percent: Double(percent)))
  }

  /// Makes an axis that holds the intervals, from 10 to 90 % at most.
  init(_ rows: [Coefficient], columns: Int, terminal: Terminal) {
    self.columns = max(columns, 22)
    self.terminal = terminal
    let lower = min(rows.map(\.lower).min() ?? 0, Logit.logOdds(percent: 40))
    let upper = max(rows.map(\.upper).max() ?? 0, Logit.logOdds(percent: 60))
    let first = IntervalPlot.candidates.lastIndex { $0.logOdds <= lower } ?? 0
    let last =
      IntervalPlot.candidates.firstIndex { $0.logOdds >= upper }
      ?? IntervalPlot.candidates.count - 1
    ticks = Array(IntervalPlot.candidates[first...last])
    lowest = IntervalPlot.candidates[first].logOdds
    highest = IntervalPlot.candidates[last].logOdds
  }

  /// The names of the ticks; one that would touch its neighbour is left out, never 50 %.
  var head: String {
    var line = [Character](repeating: " ", count: columns)
    for tick in ticks.sorted(by: { abs($0.logOdds) < abs($1.logOdds) }) {
      let text = Array("\(tick.percent)%")
      let start = min(max(position(tick.logOdds) - 1, 0), columns - text.count)
      let around = max(start - 1, 0)..<min(start + text.count + 1, columns)
      guard line[around].allSatisfy({ $0 == " " }) else { continue }
      line.replaceSubrange(start..<start + text.count, with: text)
    }
    return String(line)
  }

  /// The interval and the mark of one effect, in the colour of the judge's kind.
  func line(_ row: Coefficient, _ kind: JudgeKind) -> String {
    var line = [Character](repeating: " ", count: columns)
    for tick in ticks { line[position(tick.logOdds)] = mark("·", ".") }
    line[position(0)] = mark("│", "|")
    let first = position(row.lower)
    let last = position(row.upper)
    for column in first...max(first, last) { line[column] = mark("─", "-") }
    if row.lower < lowest { line[0] = mark("◂", "<") }
    if row.upper > highest { line[columns - 1] = mark("▸", ">") }
    let isDecided = row.state == .decided
    line[position(row.estimate)] =
      isDecided ? mark("●", "*") : mark("○", "o")
    return painted(line, from: first, to: max(first, last), kind)
  }

  private func painted(
    _ line: [Character], from first: Int, to last: Int, _ kind: JudgeKind
  ) -> String {
    let look: Terminal.Look =
      switch kind {
      case .human: .orange
      case .llm: .azure
      case .rewardModel, .rule: .slate
      }
    return terminal.paint(String(line[..<first]), .faint)
      + terminal.paint(String(line[first...last]), look)
      + terminal.paint(String(line[(last + 1)...]), .faint)
  }

  /// The column of a value; what lies beyond the axis is at its end.
  private func position(_ logOdds: Double) -> Int {
    let inside = min(max(logOdds, lowest), highest)
    return Int(((inside - lowest) / (highest - lowest) * Double(columns - 1)).rounded())
  }

  private func mark(_ unicode: Character, _ ascii: Character) -> Character {
    terminal.hasUnicode ? unicode : ascii
  }
}
