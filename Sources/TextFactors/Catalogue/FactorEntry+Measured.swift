import Preferences

extension FactorEntry {
  /// How well the factor agrees with labelled texts, a line for each figure; what stands in
  /// place of figures where there are none.
  public var measured: [String] {
    let figures = FactorEntry.figures[factor.name] ?? []
    if validity.isEmpty {
      return figures.isEmpty ? ["no labelled texts: a definition"] : figures
    }
    return figures + [validity]
  }

  /// The figures of the benchmark by factor, in words.
  private static let figures: [String: [String]] = {
    var figures: [String: [String]] = [:]
    for line in MeasuredValidity.table.listedLines {
      let cells = line.utf8.split(
        separator: UInt8(ascii: "|"), omittingEmptySubsequences: false
      ).map { String(Substring($0)) }
      guard cells.count == 13 else { continue }
      figures[cells[0], default: []].append(words(cells))
    }
    return figures
  }()

  private static func words(_ cells: [String]) -> String {
    var text = "\(cells[1])\(cells[2].isEmpty ? "" : " (\(cells[2]))"): \(cells[3]) \(cells[4])"
    var inside = "\(cells[5]) to \(cells[6])"
    if !cells[7].isEmpty { inside += "; given length \(cells[7])" }
    text += " (\(inside)), \(cells[9]) rows"
    if !cells[8].isEmpty {
      let result = ["met": "met", "within": "missed within the interval", "below": "missed"]
      text += "; target \(cells[8]) \(result[cells[12]] ?? cells[12])"
    }
    if cells[10] != "0" { text += "; \(cells[10]) rows refused (fitted on)" }
    if cells[11] == "1" { text += "; looked at while rules were chosen" }
    return text
  }
}
