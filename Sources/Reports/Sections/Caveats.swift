import Preferences

/// The diagnostics of an analysis as sentences, the same ones told once.
struct Caveats {
  let view: AnalysisView
  let words: ReportWords

  /// More sentences than this about one matter are counted, not told.
  private static let mostOfACode = 5

  var sentences: [String] {
    var sentences: [String] = []
    for code in Diagnostic.Code.allCases {
      let told = all(of: code)
      sentences += told.prefix(Self.mostOfACode)
      let rest = told.count - Self.mostOfACode
      if rest > 0 {
        sentences.append(
          words.text(
            "methods", "moreCaveats",
            ["count": NumberStyle.count(rest, "more caveat"), "code": code.rawValue]))
      }
    }
    return sentences
  }

  /// More factors than this in one sentence are counted.
  private static let mostFactors = 6

  /// A message with the titles of its factors in place of their names.
  private func told(_ diagnostic: Diagnostic) -> String {
    let names = diagnostic.factors
    let list = names.joined(separator: ", ")
    if names.count > 1, diagnostic.message.contains(list) {
      let titles = Phrases.list(names.map(title(of:)), atMost: Self.mostFactors)
      return diagnostic.message.replacing(list, with: titles)
    }
    // Longer names first: one may begin like another.
    return names.sorted { ($1.count, $0) < ($0.count, $1) }.reduce(diagnostic.message) {
      $0.replacing($1, with: title(of: $1))
    }
  }

  private func title(of column: String) -> String { "“\(view.title(ofColumn: column))”" }

  /// Messages of a code in order, each with the judges it is about.
  private func all(of code: Diagnostic.Code) -> [String] {
    var messages: [String] = []
    var judges: [String: [String]] = [:]
    for fit in view.analysis.judges {
      for diagnostic in fit.diagnostics where diagnostic.code == code {
        let message = told(diagnostic)
        if judges[message] == nil { messages.append(message) }
        judges[message, default: []].append(Phrases.name(fit.judge))
      }
    }
    let general = view.analysis.diagnostics.filter { $0.code == code }.map {
      "**Data**: \(told($0))."
    }
    return general
      + messages.map { message in
        "**\(Phrases.list(judges[message] ?? [], atMost: 4))**: \(message)."
      }
  }
}
