import Preferences

/// Numbers, lists and names of groups as words; the language is that of the templates.
extension ReportWords {
  /// A count as a word up to twelve, else in digits: "nine", "40".
  func number(_ number: Int) -> String {
    (0...12).contains(number) ? text("words", "number-\(number)") : NumberStyle.count(number)
  }

  /// A count and its noun, one of `words.mustache`: "1 pair", "3,000 pairs".
  func count(_ number: Int, _ noun: String) -> String {
    text("words", number == 1 ? noun : noun + "s", ["count": NumberStyle.count(number)])
  }

  /// "a", "a and b", "a, b and c".
  func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(text("words", "and")) " + last
  }

  /// The first `limit` items and how many more there are.
  func list(_ items: [String], atMost limit: Int) -> String {
    guard items.count > limit else { return list(items) }
    let rest = text("words", "more", ["count": number(items.count - limit)])
    return list(Array(items.prefix(limit)) + [rest])
  }

  /// "two of seven judges"; the group is a part of `words.mustache`.
  func some(_ count: Int, of all: Int, _ group: String) -> String {
    text(
      "words", "some",
      ["count": number(count), "all": number(all), "group": text("words", group)])
  }

  /// "All seven judges", "Both judges".
  func all(_ count: Int, _ group: String) -> String {
    text(
      "words", count == 2 ? "both" : "all",
      ["count": number(count), "group": text("words", group)])
  }

  /// What a judge or several do with a factor: "rewards", "penalise".
  func verb(isReward: Bool, isOne: Bool) -> String {
    text("words", (isReward ? "reward" : "penalise") + (isOne ? "One" : ""))
  }

  /// The word for the size of a decided effect.
  func magnitude(_ chance: Double) -> String {
    guard let word = NumberStyle.magnitude(chance, .decided) else { return "" }
    return text("words", word.replacing(" ", with: "-"))
  }

  /// The 95 % interval of a difference in percentage points: "+13 to +19".
  func pointsInterval(_ lower: Double, _ upper: Double, isDecided: Bool) -> String {
    guard NumberStyle.isPrintable(lower), NumberStyle.isPrintable(upper) else {
      return NumberStyle.absent
    }
    return range(
      NumberStyle.points(lower, isDecided: isDecided),
      NumberStyle.points(upper, isDecided: isDecided))
  }

  /// The 95 % interval of a correlation: "0.88 to 0.97".
  func correlationInterval(_ estimate: Estimate) -> String {
    guard let bounds = estimate.bounds else { return NumberStyle.absent }
    return range(
      NumberStyle.fixed(bounds.lower, decimals: 2), NumberStyle.fixed(bounds.upper, decimals: 2))
  }

  private func range(_ lower: String, _ upper: String) -> String {
    text("words", "range", ["lower": lower, "upper": upper])
  }

  /// The analysis with the titles that a template gives to factors in place of its own.
  func renamed(_ analysis: Analysis) -> Analysis {
    var analysis = analysis
    for index in analysis.data.factors.indices {
      let name = analysis.data.factors[index].factor.name
      let part = String(name.map { $0.isLetter || $0.isNumber ? $0 : "-" })
      guard let title = optionalText("factors", part) else { continue }
      analysis.data.factors[index].factor.title = title
    }
    return analysis
  }
}
