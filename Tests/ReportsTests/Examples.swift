import Preferences

/// The cases that pages are checked on.
enum Examples {
  /// The names of all cases.
  static let names =
    [
      "2x5", "5x12", "12x24", "40x60", "one", "no-models", "no-people", "undecided", "omitted",
      "long-names", "empty", "not-finite",
    ] + comparedNames

  /// The names of cases with everything that compares and audits judges.
  static let comparedNames = [
    "compared-2x5", "compared-3x5", "compared-4x8", "compared-10x12", "compared-40x8",
    "compared-42x5", "compared-hostile", "compared-long-names",
  ]

  /// The analysis of a case.
  static func analysis(_ name: String) throws -> Analysis {
    switch name {
    case "2x5": SyntheticAnalysis(judges: 2, factors: 5, people: 1).analysis
    case "5x12": SyntheticAnalysis(judges: 5, factors: 12, people: 3, seed: 2).analysis
    case "12x24": twelve.analysis
    case "40x60": forty.analysis
    case "one": one.analysis
    case "no-models": noModels.analysis
    case "no-people": noPeople.analysis
    case "undecided": undecided.analysis
    case "omitted": omitted.analysis
    case "long-names": longNames.analysis
    case "empty": empty
    case "not-finite": notFinite
    case "compared-2x5": compared(2, 5, people: 1)
    case "compared-3x5": compared(3, 5, people: 1)
    case "compared-4x8": compared(4, 8)
    case "compared-10x12": compared(10, 12)
    case "compared-40x8": compared(40, 8)
    case "compared-42x5": compared(42, 5, people: 3)
    case "compared-hostile": hostile
    case "compared-long-names": SyntheticComparison(longNames).result
    default: throw UnknownExample(name: name)
    }
  }

  private static func compared(_ judges: Int, _ factors: Int, people: Int = 2) -> Analysis {
    var made = SyntheticComparison(
      SyntheticAnalysis(judges: judges, factors: factors, people: people, seed: 11))
    made.fewEvery = judges == 10 ? 7 : 0
    if judges == 4 { made.texts = nil }
    return made.result
  }

  /// Texts that try to break the page: controls, turned directions, no end, many scripts.
  static var hostile: Analysis {
    var made = SyntheticComparison(SyntheticAnalysis(judges: 6, factors: 12, seed: 12))
    made.hasRepeats = false
    made.texts = (
      first: "Bell \u{7}\u{0}\u{1B}[31m red \u{202E}desrever\u{2066} <script>alert(1)</script> "
        + "مرحبا بالعالم هذا نص عربي طويل 🤖👩‍👩‍👧‍👦 Zalgo e"
        + String(repeating: "\u{301}", count: 400) + " {{#top}} **bold** "
        + String(repeating: "word. ", count: 9900),
      second: String(repeating: "日本語の回答はとても長いです。", count: 4000)
    )
    var analysis = made.result
    analysis.disagreements[0].prompt = "مرحبا" + String(repeating: " \u{200F}שלום", count: 900)
    analysis.disagreements[1].responses[0].text = String(repeating: "x", count: 60_000)
    analysis.disagreements[1].responses[1].text = String(repeating: "🤯", count: 30_000)
    analysis.disagreements[1].comparison = "p\u{202E}" + String(repeating: "long", count: 300)
    return analysis
  }

  struct UnknownExample: Error {
    var name: String
  }

  /// Estimates, accuracies and gaps that are no numbers, as no fit should make them.
  static var notFinite: Analysis {
    var analysis = SyntheticAnalysis(judges: 6, factors: 8, seed: 9).analysis
    for index in analysis.judges.indices {
      analysis.judges[index].coefficients[index].estimate = .nan
      analysis.judges[index].coefficients[index + 1].standardError = .infinity
      analysis.judges[index].coefficients[index + 2].upper = .infinity
      analysis.judges[index].positionBias?.chance = .nan
      analysis.judges[index].validation?.logLoss = .infinity
      analysis.judges[index].logLikelihood = -.infinity
    }
    analysis.judges[0].validation?.accuracy = .nan
    analysis.kinds?.gaps[0].points = .nan
    return analysis
  }

  static var twelve: SyntheticAnalysis { SyntheticAnalysis(judges: 12, factors: 24, seed: 3) }

  static var forty: SyntheticAnalysis { SyntheticAnalysis(judges: 40, factors: 60, seed: 4) }

  static var one: SyntheticAnalysis { SyntheticAnalysis(judges: 1, factors: 9, people: 0) }

  static var noModels: SyntheticAnalysis {
    var made = SyntheticAnalysis(judges: 3, factors: 6, people: 1)
    made.unfittedEvery = 1
    return made
  }

  static var noPeople: SyntheticAnalysis {
    SyntheticAnalysis(judges: 7, factors: 12, people: 0, seed: 5)
  }

  static var undecided: SyntheticAnalysis {
    var made = SyntheticAnalysis(judges: 6, factors: 14, seed: 6)
    made.error = 1.5
    made.isValidated = false
    return made
  }

  static var omitted: SyntheticAnalysis {
    var made = SyntheticAnalysis(judges: 8, factors: 16, seed: 7)
    made.omittedEvery = 3
    made.unfittedEvery = 4
    return made
  }

  static var longNames: SyntheticAnalysis {
    var made = SyntheticAnalysis(judges: 9, factors: 10, seed: 8)
    for index in made.judges.indices {
      made.judges[index].name +=
        "-a-judge-with-a-name-that-goes-on-and-on-\(index)-審査員-for-ever-and-ever"
    }
    for index in made.factors.indices {
      made.factors[index].title +=
        " and everything that could conceivably be said about it in one long title"
    }
    return made
  }

  static var empty: Analysis {
    Analysis(
      run: RunInfo(version: "0.1.0", seed: 1, options: [:], inputs: []),
      data: DataSummary(
        title: "Nothing", comparisons: 0, verdicts: 0, clusters: 0, scenarios: [], factors: []),
      judges: [], kinds: nil, diagnostics: [])
  }
}
