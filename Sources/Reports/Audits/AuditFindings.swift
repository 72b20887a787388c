public import Preferences

/// What an audit found, in sentences that hold for its numbers.
public enum AuditFindings {
  /// The sentences, strongest first; one that says so where nothing stands out.
  public static func sentences(_ audit: Audit) -> [String] {
    guard audit.state == .computed else { return [] }
    let found: [String] =
      switch audit.name {
      case .position: gaps(audit, .picksFirst, .picksFirstGap, "the first response")
      case .length: gaps(audit, .picksLonger, .picksLongerGap, "the longer response")
      case .consistency: swaps(audit)
      case .ownFamily: family(audit)
      case .circular: circles(audit)
      case .drift: tests(audit, .anyDrift, "change from first to last", "changes")
      case .templates: tests(audit, .templateWeights, "weigh factors by template", "differs")
      case .generalisation: areas(audit)
      case .reliability: reliability(audit)
      case .repeats, .duplicates, .leakage, .separation, .collinearity: []
      }
    return found
  }

  /// Judges against people, or alone where there are none.
  private static func gaps(
    _ audit: Audit, _ share: AuditQuantity, _ gap: AuditQuantity, _ what: String
  ) -> [String] {
    let gaps = audit.readings(of: gap).filter { $0.subjectType == .judge }
    var sentences: [String] = []
    for reading in gaps.sorted(by: { abs($0.estimate) > abs($1.estimate) })
    where isDecided(reading) {
      let size = NumberStyle.points(abs(reading.estimate)).replacing("+", with: "")
      sentences.append(
        "\(reading.subject) picks \(what) \(size) points "
          + "\(reading.estimate > 0 ? "more" : "less") often than \(reading.against ?? "people") on "
          + "the same pairs (\(interval(reading)); \(NumberStyle.count(reading.clusters ?? 0, "prompt")))."
      )
    }
    let open = gaps.filter { !isDecided($0) }.map(\.subject)
    if !open.isEmpty {
      sentences.append(
        "\(Phrases.list(open, atMost: 4)): no difference to people is decided.")
    }
    let judges = audit.readings(of: share).filter { $0.subjectType == .judge }
    let alone = judges.filter { judge in !gaps.contains { $0.subject == judge.subject } }
    let decided = alone.filter(isDecided)
    if alone.count > 1 {
      let more = decided.count { $0.estimate > 0.5 }
      let whose = gaps.isEmpty ? "judges" : "people"
      let all = "\(NumberStyle.count(alone.count)) \(whose)"
      let beyond = "beyond what testing \(NumberStyle.count(judges.count)) judges brings by chance"
      sentences.append(
        decided.isEmpty
          ? "None of \(all) is decided to pick \(what) more or less often than half the time, "
            + "\(beyond)."
          : "Of \(all), \(picking(what, more, decided.count - more)) often than half the time, "
            + "\(beyond).")
    } else if let one = alone.first, gaps.isEmpty {
      sentences.append(
        "\(one.subject) picks \(what) in \(one.text) of \(NumberStyle.count(one.observations)) "
          + "decided verdicts\(isDecided(one) ? "" : "; that this differs from half is not decided")."
      )
    }
    return sentences
  }

  /// "3 pick the first response more", "1 picks the first response more and 2 less".
  private static func picking(_ what: String, _ more: Int, _ less: Int) -> String {
    let lead = more > 0 ? more : less
    let start = "\(NumberStyle.count(lead)) \(lead == 1 ? "picks" : "pick") \(what)"
    if more == 0 { return start + " less" }
    return start + " more" + (less > 0 ? " and \(NumberStyle.count(less)) less" : "")
  }

  /// Judges whose verdicts stay, together; the others one by one.
  private static func swaps(_ audit: Audit) -> [String] {
    let readings = audit.readings(of: .consistency)
    let steady = readings.filter { $0.estimate == 1 }.map(\.subject)
    let sentence =
      "\(Phrases.list(steady, atMost: 4)): the same response wins on every pair shown both ways; "
      + "if the letters named places, on none."
    return (steady.count > 1 ? [sentence] : [])
      + swapped(readings.filter { steady.count < 2 || $0.estimate < 1 }, audit)
  }

  private static func swapped(_ readings: [AuditReading], _ audit: Audit) -> [String] {
    readings.map { reading in
      let flips = audit.readings(of: .firstBoth).first { $0.subject == reading.subject }
      var text =
        "\(reading.subject): the same response wins in \(NumberStyle.preciseShare(reading.estimate)) "
        + "of \(NumberStyle.count(reading.observations, "pair")) shown both ways; if the letters "
        + "named places it would be \(NumberStyle.preciseShare(1 - reading.estimate))"
      if let flips {
        text +=
          ". Of \(NumberStyle.count(flips.observations)) that flip, the first shown won both times "
          + "in \(NumberStyle.preciseShare(flips.estimate))"
        if let p = flips.pValue { text += " (exact p \(AuditReading.p(p)))" }
      }
      return text + "."
    }
  }

  private static func family(_ audit: Audit) -> [String] {
    let gaps = audit.readings(of: .ownFamilyGap)
    return gaps.map { reading in
      isDecided(reading)
        ? "\(reading.subject) \(reading.estimate > 0 ? "favours" : "disfavours") its own family by "
          + "\(NumberStyle.points(abs(reading.estimate)).replacing("+", with: "")) points beyond what "
          + "\(reading.against ?? "others") do, all else equal (\(interval(reading)))."
        : "\(reading.subject): no favour for its own family beyond other judges is decided "
          + "(\(interval(reading)) points)."
    }
  }

  /// Lack of fit is called circular only where circles themselves are beyond noise.
  private static func circles(_ audit: Audit) -> [String] {
    let tests = audit.readings(of: .lackOfFit)
    let decided = tests.filter(isDecided).sorted {
      ($0.pValue ?? 1, $0.subject) < ($1.pValue ?? 1, $1.subject)
    }
    let circling = decided.filter { audit.readings.haveCircles(of: $0.subject) }
    let others = decided.filter { !audit.readings.haveCircles(of: $0.subject) }
    var sentences = circling.prefix(mostCircling).map { reading in
      "\(reading.subject): one strength per system does not fit the verdicts (lack of fit "
        + "\(NumberStyle.fixed(reading.estimate, decimals: 1)) where noise gives "
        + "\(NumberStyle.fixed(reading.expected ?? 0, decimals: 1)), p "
        + "\(AuditReading.p(reading.pValue ?? 1))), and circles are more than noise brings: "
        + "choices are circular."
    }
    let rest = circling.dropFirst(mostCircling).map(\.subject)
    if !rest.isEmpty {
      sentences.append("The same holds for \(Phrases.list(rest, atMost: 4)).")
    }
    if !others.isEmpty {
      sentences.append(
        "\(Phrases.list(others.map(\.subject), atMost: 4)): one strength per system does not fit "
          + "the verdicts, but circles are no more than noise brings.")
    }
    let fitting = tests.filter { !isDecided($0) }.map(\.subject)
    if !fitting.isEmpty {
      sentences.append(
        "\(Phrases.list(fitting, atMost: 4)): no circles among systems are decided beyond noise.")
    }
    return sentences
  }

  /// More judges than this share a sentence.
  private static let mostCircling = 3

  private static func tests(
    _ audit: Audit, _ quantity: AuditQuantity, _ what: String, _ verb: String
  ) -> [String] {
    let tests = audit.readings(of: quantity)
    guard !tests.isEmpty else { return [] }
    let found = tests.filter(isDecided)
    let statistic = quantity == .anyDrift ? "χ² per column" : "F"
    var sentences = found.map { reading in
      "\(reading.subject)\(reading.against.map { " and \($0)" } ?? ""): something \(verb) (\(statistic) "
        + "\(NumberStyle.fixed(reading.estimate, decimals: 1)), p \(AuditReading.p(reading.pValue ?? 1)), "
        + "\(reading.within ?? "")))."
    }.map { $0.replacing(")).", with: ").") }
    if found.count < tests.count {
      sentences.append(
        "No \(what) is decided for \(Phrases.list(tests.filter { !isDecided($0) }.map(\.subject), atMost: 4))."
      )
    }
    return sentences
  }

  private static func reliability(_ audit: Audit) -> [String] {
    let judges = audit.readings(of: .accuracy)
    let decided = judges.filter(isDecided)
    guard decided.isEmpty else { return [] }
    return [
      "These judges have too little in common: of none of them the accuracy is decided to differ "
        + "from one half."
    ]
  }

  private static func areas(_ audit: Audit) -> [String] {
    let areas = audit.readings(of: .groupArea)
    let failing = areas.filter { $0.state != .decided || $0.estimate < 0.5 }
    guard let worst = areas.min(by: { $0.estimate < $1.estimate }) else { return [] }
    return [
      "Predictions are decided to beat a coin in \(NumberStyle.count(areas.count - failing.count)) "
        + "of \(NumberStyle.count(areas.count)) cases of a judge and a group left out; lowest AUC "
        + "\(worst.text), \(worst.subject) on \(group(worst.within ?? ""))."
    ]
  }

  /// A group left out, within a sentence: a scenario, or pairs "with" a system.
  private static func group(_ within: String) -> String {
    within.hasPrefix("with ") ? "pairs " + within : within
  }

  /// Whether a reading holds beyond what testing all judges brings by chance.
  private static func isDecided(_ reading: AuditReading) -> Bool {
    reading.state == .decided && (reading.qValue ?? reading.pValue ?? 0) < 0.05
  }

  private static func interval(_ reading: AuditReading) -> String {
    guard let lower = reading.lower, let upper = reading.upper else { return "" }
    return NumberStyle.pointsInterval(lower, upper, isDecided: reading.state == .decided)
  }
}
