import Charts
import Preferences

/// LLM judges that favour, or punish, responses of their own family.
struct FamilyFinding: FindingSource {
  let view: AnalysisView
  let words: ReportWords

  var findings: [Finding] {
    let all = view.audit(.ownFamily, .ownFamily)
    let decided = all.filter { $0.state == .decided }
    let favouring = decided.filter { $0.estimate > 0 }
    let punishing = decided.filter { $0.estimate < 0 }
    let side = favouring.count >= punishing.count ? favouring : punishing
    let ranked = side.enumerated().sorted {
      (-abs($0.element.estimate), $0.offset) < (-abs($1.element.estimate), $1.offset)
    }.map(\.element)
    guard let first = ranked.first else { return [] }
    let isMore = first.estimate > 0
    var sentences = [
      words.text(
        "finding-family", "text",
        [
          "judge": Phrases.name(first.subject), "points": NumberStyle.points(first.estimate),
          "interval": interval(first),
        ])
    ]
    if let last = ranked.dropFirst().last {
      sentences.append(
        words.text(
          "finding-family", "range",
          [
            "count": words.number(ranked.count), "judge": Phrases.name(last.subject),
            "points": NumberStyle.points(last.estimate), "interval": interval(last),
          ]))
    }
    if isMore { sentences.append(words.text("finding-family", "advice")) }
    let open = all.first { $0.state != .decided }
    return [
      Finding(
        kind: .family,
        score: median(ranked.map { abs($0.estimate) }) * Double(ranked.count)
          / Double(max(view.fitted.count, 1)), title: title(ranked, of: all.count, isMore: isMore),
        text: sentences.joined(separator: " "), figures: [.audits],
        chart: MiniChart(view: view).pointsChart(
          words.text("finding-family", "chart"),
          readings: Array(ranked.prefix(open == nil ? 3 : 2)) + [open].compactMap(\.self)),
        evidence: ranked.map {
          .audited(audit: .ownFamily, quantity: .ownFamily, judge: $0.subject, isMore: isMore)
        }
          + (2 * ranked.count > all.count
            ? [.mostAudited(audit: .ownFamily, quantity: .ownFamily, isMore: isMore)] : []))
    ]
  }

  private func title(_ ranked: [AuditReading], of all: Int, isMore: Bool) -> String {
    let part = isMore ? "favours" : "punishes"
    if ranked.count == 1 {
      return Phrases.fitting(
        [
          words.text(
            "finding-family", part + "One", ["subject": Phrases.name(ranked[0].subject, limit: 24)]
          ), words.text("finding-family", "neutral"),
        ], limit: Finding.titleLimit)
    }
    let counted = words.number(ranked.count)
    return words.text(
      "finding-family", part,
      [
        "subject": ranked.count == all
          ? words.text("finding-family", all == 2 ? "both" : "all", ["count": counted])
          : words.text(
            "finding-family", "some",
            ["count": Phrases.capitalized(counted), "all": words.number(all)])
      ])
  }

  private func interval(_ reading: AuditReading) -> String {
    words.pointsInterval(
      reading.lower ?? .nan, reading.upper ?? .nan, isDecided: reading.state == .decided)
  }

  private func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }
}

extension AnalysisView {
  /// The readings of an audit on judges whose number and interval can be printed.
  func audit(_ name: AuditName, _ quantity: AuditQuantity) -> [AuditReading] {
    (analysis.audits?[name]?.readings(of: quantity) ?? []).filter { reading in
      reading.subjectType == .judge && reading.within == nil
        && NumberStyle.isPrintable(reading.estimate)
        && reading.lower.map(NumberStyle.isPrintable) == true
        && reading.upper.map(NumberStyle.isPrintable) == true
    }
  }
}
