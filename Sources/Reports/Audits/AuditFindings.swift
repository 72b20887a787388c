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
      sentences.append(
        "\(decided.isEmpty ? "None" : NumberStyle.count(decided.count)) of "
          + "\(NumberStyle.count(alone.count)) \(gaps.isEmpty ? "judges" : "people") "
          + "\(decided.count < 2 ? "picks" : "pick") \(what) more or less often than half the "
          + "time, beyond what testing \(NumberStyle.count(judges.count)) judges brings by chance.")
    } else if let one = alone.first, gaps.isEmpty {
      sentences.append(
        "\(one.subject) picks \(what) in \(one.text) of \(NumberStyle.count(one.observations)) "
          + "decided verdicts\(isDecided(one) ? "" : "; that this differs from half is not decided")."
      )
    }
    return sentences
  }

  private static func swaps(_ audit: Audit) -> [String] {
    audit.readings(of: .consistency).map { reading in
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

  private static func circles(_ audit: Audit) -> [String] {
    let tests = audit.readings(of: .lackOfFit)
    var sentences: [String] = []
    let circling = tests.filter { ($0.qValue ?? $0.pValue ?? 1) < 0.05 }
    for reading in circling {
      sentences.append(
        "\(reading.subject): one strength per system does not fit the verdicts (lack of fit "
          + "\(NumberStyle.fixed(reading.estimate, decimals: 1)) where noise gives "
          + "\(NumberStyle.fixed(reading.expected ?? 0, decimals: 1)), p "
          + "\(AuditReading.p(reading.pValue ?? 1))): choices are circular.")
    }
    let fitting = tests.filter { ($0.qValue ?? $0.pValue ?? 1) >= 0.05 }.map(\.subject)
    if !fitting.isEmpty {
      sentences.append(
        "\(Phrases.list(fitting, atMost: 4)): no circles among systems beyond noise.")
    }
    return sentences
  }

  private static func tests(
    _ audit: Audit, _ quantity: AuditQuantity, _ what: String, _ verb: String
  ) -> [String] {
    let tests = audit.readings(of: quantity)
    guard !tests.isEmpty else { return [] }
    let found = tests.filter(isDecided)
    var sentences = found.map { reading in
      "\(reading.subject)\(reading.against.map { " and \($0)" } ?? ""): something \(verb) (F "
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
      "Predictions beat a coin in \(NumberStyle.count(areas.count - failing.count)) of "
        + "\(NumberStyle.count(areas.count)) cases of a judge and a group left out; lowest AUC "
        + "\(worst.text), \(worst.subject) on \(worst.within ?? "")."
    ]
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
