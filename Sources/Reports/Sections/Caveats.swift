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

  /// Messages of a code in order, each with the judges it is about.
  private func all(of code: Diagnostic.Code) -> [String] {
    var messages: [String] = []
    var judges: [String: [String]] = [:]
    for fit in view.analysis.judges {
      for diagnostic in fit.diagnostics where diagnostic.code == code {
        if judges[diagnostic.message] == nil { messages.append(diagnostic.message) }
        judges[diagnostic.message, default: []].append(Phrases.name(fit.judge))
      }
    }
    let general = view.analysis.diagnostics.filter { $0.code == code }.map {
      "**Data**: \($0.message)."
    }
    return general
      + messages.map { message in
        "**\(Phrases.list(judges[message] ?? [], atMost: 4))**: \(message)."
      }
  }
}
