import Preferences

extension FactorCatalogue {
  /// The catalogue as a page of Markdown: `docs/factors.md`.
  public static func markdown() -> String {
    var page = """
      # Factors

      What Penchant measures in a response. Each factor is a number read off the text (and, where
      stated, off its prompt, reference or source). Two responses of a comparison enter the models
      by their difference: `a - b`, or `log(1 + a) - log(1 + b)` for counts and lengths. A factor
      without a value on a response is null, which is not zero.

      Under "Measured" stand figures of `penchant factors validate` with their 95 % intervals over
      groups of rows, on the shared half of a benchmark of labelled texts; "given length" is
      Spearman's correlation with the gold after the number of words is taken out. Rows that a
      factor was fitted on are left out ("refused"). "Looked at while rules were chosen" marks files
      on which nothing was fitted, but whose texts or figures were known when word lists, rules or
      the parts of an index were chosen: read those figures as an upper bound.

      This page is made from the catalogue; renew it with
      `RECORD_SNAPSHOTS=1 swift test --filter TextFactorsTests`.

      | factor | more of it means | unit | in the models by default |
      |---|---|---|---|

      """
    for factor in all + ofStudies {
      let entry = factor.entry
      page += "| [\(factor.name)](#\(anchor(factor.name))) | \(entry.factor.title) "
      page += "| \(entry.factor.unit) | \(entry.inDefaultModel ? "yes" : "no") |\n"
    }
    for family in FactorFamily.allCases {
      let members = (all + ofStudies).filter { $0.factor.family == family }
      guard !members.isEmpty else { continue }
      page += "\n## \(family.rawValue.prefix(1).uppercased())\(family.rawValue.dropFirst())\n"
      for factor in members { page += section(factor.entry) }
    }
    return page
  }

  private static func section(_ entry: FactorEntry) -> String {
    """

    ### \(entry.factor.name)

    \(entry.definition)

    - More of it: \(entry.factor.title.lowercasedFirst) (\(entry.factor.unit))
    - Formula: \(entry.formula)
    - Range: \(entry.range)
    - Difference: \(entry.factor.transform == .logRatio ? "log(1 + a) - log(1 + b)" : "a - b")
    - Languages: \(entry.languages)
    - Null: \(entry.nullRule)
    - Example: \(example(entry.example))
    - Source: \(entry.source)
    - Gets wrong: \(entry.knownFailures)
    - Measured:
    \(entry.measured.map { "  - " + $0 }.joined(separator: "\n"))

    """
  }

  private static func example(_ example: WorkedExample) -> String {
    var parts: [String] = []
    if !example.prompt.text.isEmpty { parts.append("prompt \(quoted(example.prompt.text))") }
    if let reference = example.prompt.reference {
      parts.append("reference \(quoted(reference))")
    }
    if let source = example.prompt.source { parts.append("source \(quoted(source))") }
    parts.append("response \(quoted(example.text))")
    return parts.joined(separator: ", ") + " gives \(example.value)"
  }

  /// Text on one line between backticks; line breaks are written `\n`.
  private static func quoted(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line += "\\n" } else { line.unicodeScalars.append(scalar) }
    }
    return line.utf8.contains(UInt8(ascii: "`")) ? "`` \(line) ``" : "`\(line)`"
  }

  /// The name of a heading as a link target: letters, digits and low lines are kept.
  private static func anchor(_ name: String) -> String {
    String(name.unicodeScalars.filter { $0 != "." })
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
