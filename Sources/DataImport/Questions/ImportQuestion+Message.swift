extension ImportQuestion {
  /// Where and what is open, and each reading with its consequences on a line of its own.
  var problem: String {
    let place = line.map { "\(shownPath(path)):\($0)" } ?? shownPath(path)
    let count = readings.count == 2 ? "two" : "\(readings.count)"
    return
      (["\(place): \(subject), which has \(count) readings:"]
      + readings.map { "  " + $0.words }).joined(separator: "\n")
  }

  /// The options that answer it.
  var fix: String {
    "say which: " + readings.map(\.answer.option).joined(separator: " or ")
  }
}

extension ImportQuestion.Reading {
  /// The meaning and, where the file was counted, what follows.
  public var words: String {
    guard let counts else { return meaning }
    var parts = ["first wins \(counts.a)", "second \(counts.b)"]
    if counts.ties > 0 { parts.append("ties \(counts.ties)") }
    if counts.none > 0 { parts.append("no verdict \(counts.none)") }
    if counts.lengthsDiffer > 0 {
      parts.append("the longer text wins \(counts.longer) of \(counts.lengthsDiffer)")
    }
    return "\(meaning): " + parts.joined(separator: ", ")
  }
}

extension ImportQuestion {
  /// Whether `rank_1` holding a number is the rank of response 1, or the response at rank 1.
  static func rankNumbers(column: String) -> ImportQuestion {
    ImportQuestion(
      path: "", subject: "column \"\(column)\" holds numbers",
      readings: [
        Reading(
          answer: .dialect(Rankings.ranks.name), meaning: "each is the rank of its response"),
        Reading(
          answer: .dialect(Rankings.order.name), meaning: "each is the response at that rank"),
      ])
  }

  /// Whether "first" beside a shown order means the column or the place on the screen.
  static func frame(column: String, value: String, shown: String) -> ImportQuestion {
    ImportQuestion(
      path: "", subject: "field \"\(column)\" is \"\(value)\" in rows where \"\(shown)\" is B",
      readings: [
        Reading(
          answer: .map(role: .verdict, text: "\(column):frame=columns"),
          meaning: "it names a column: the first response of the row"),
        Reading(
          answer: .map(role: .verdict, text: "\(column):frame=shown"),
          meaning: "it names a place: the response that was shown first"),
      ])
  }

  /// Whether "first" is the place on the screen, when the same system always has it.
  static func firstIsSystem(column: String, system: String) -> ImportQuestion {
    ImportQuestion(
      path: "",
      subject: "column \"\(column)\" says that \"\(system)\" was shown first in every row",
      readings: [
        Reading(
          answer: .map(role: .shownFirst, text: column),
          meaning: "it was: position and system cannot be told apart"),
        Reading(
          answer: .map(role: .shownFirst, text: "none"),
          meaning: "\"first\" only names the system: the shown order is unknown"),
      ])
  }
}
