import Charts
import Preferences

/// Biases that every judge is checked for: position, own family, circular choices, length.
struct AuditsFigure {
  let view: AnalysisView
  let words: ReportWords

  /// More judges leave only those with a decided bias, up to this many.
  static let mostRows = 45
  /// Fewer triads of responses say less than those of systems.
  static let leastTriads = 30
  /// More judges leave the curves to the next page.
  static let mostTogether = 30
  /// Smaller biases have no number beside their mark, in points.
  static let leastPrinted = 5.0

  private func text(_ part: String, _ values: [String: String] = [:]) -> String {
    words.text("figures-audits", part, values)
  }

  /// The figure; nil where no audit has anything to draw.
  var source: FigureSource? {
    guard let audits = view.analysis.audits else { return nil }
    let judges = judges(audits)
    var columns = columns(audits, judges)
    for index in columns.indices { columns[index].letter = Self.letters[index] }
    var rows: [[PanelsChart.Panel]] = []
    if !columns.isEmpty {
      rows.append([.init(chart: chart(columns, judges))])
    }
    let curves = curves(audits)
    if !curves.isEmpty {
      rows.append([
        .init(
          letter: Self.letters[columns.count], title: text("lengthPanel"),
          subtitle: text("lengthHow"), left: 0, width: 0.86,
          chart: CurvesChart(curves: curves))
      ])
    }
    guard !rows.isEmpty else { return nil }
    // Many judges fill a page: the curves then stand on the next.
    let parts =
      judges.count > Self.mostTogether && rows.count > 1
      ? [
        FigureSource.Part(name: "audits", chart: PanelsChart(rows: [rows[0]])),
        FigureSource.Part(name: "audits-length", chart: PanelsChart(rows: [rows[1]])),
      ] : [FigureSource.Part(name: "audits", chart: PanelsChart(rows: rows))]
    return FigureSource(
      key: .audits, title: title(audits), subtitle: text("auditsSubtitle"),
      note: note(audits, columns, judges, hasCurves: !curves.isEmpty),
      description: text("auditsDescription", ["top": top(audits)]),
      parts: parts)
  }

  private static let letters = ["a", "b", "c", "d"]

  /// The audits with columns, by what they measure; the first quantity that has readings.
  private static let questions: [(audit: AuditName, quantities: [AuditQuantity])] = [
    (.position, [.firstChance, .picksFirst]), (.ownFamily, [.ownFamily, .ownFamilyPlain]),
    (.circular, [.circularResponses, .circularSystems]),
  ]

  /// The readings of judges of one audit.
  private func readings(_ audits: Audits, _ name: AuditName) -> [AuditReading] {
    guard let audit = audits[name], audit.state == .computed,
      let quantities = Self.questions.first(where: { $0.audit == name })?.quantities
    else { return [] }
    for quantity in quantities {
      let readings = audit.readings(of: quantity).filter {
        $0.subjectType == .judge && $0.within == nil && NumberStyle.isPrintable($0.estimate)
          && ($0.quantity != .circularResponses || $0.observations >= Self.leastTriads)
      }
      if !readings.isEmpty { return readings }
    }
    return []
  }

  /// The judges of all readings, in the order of the matrices.
  private func judges(_ audits: Audits) -> [JudgeFit] {
    let all = Self.questions.flatMap { readings(audits, $0.audit) }
    let named = Set(all.map(\.subject))
    let decided = Set(all.filter { $0.state == .decided }.map(\.subject))
    let judges = JudgeOrder(view).judges.filter { named.contains($0.judge) }
    guard judges.count > Self.mostRows else { return judges }
    return Array(judges.filter { decided.contains($0.judge) }.prefix(Self.mostRows))
  }

  private func columns(
    _ audits: Audits, _ judges: [JudgeFit]
  ) -> [AuditColumnsChart.Column] {
    Self.questions.compactMap { name, _ -> AuditColumnsChart.Column? in
      let readings = readings(audits, name)
      guard !readings.isEmpty, !judges.isEmpty else { return nil }
      let own = Dictionary(
        readings.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
      let cells = judges.map { judge -> AuditColumnsChart.Cell in
        guard let reading = own[judge.judge] else { return .remark(missing(name, judge)) }
        return cell(reading, name)
      }
      switch name {
      case .position:
        return .init(
          letter: "", title: text("positionPanel"), subtitle: text("positionHow"),
          axis: ChanceAxis(covering: extent(cells)), cells: cells)
      case .ownFamily:
        return .init(
          letter: "", title: text("familyPanel"), subtitle: text("familyHow"),
          axis: LinearAxis(covering: extent(cells), reference: 0, tickCount: 4) {
            ChanceNumber.points($0)
          }, cells: cells)
      default:
        let random = 0.25
        let values = extent(cells) + [0]
        let reaches = (values.max() ?? 0) > 0.12
        return .init(
          letter: "", title: text("circularPanel"), subtitle: text("circularHow"),
          axis: LinearAxis(covering: values + (reaches ? [random] : []), tickCount: 4) {
            NumberStyle.share($0)
          }, cells: cells,
          landmark: reaches ? .init(value: random, label: text("circularRandom")) : nil)
      }
    }
  }

  /// What stands in the place of a reading.
  private func missing(_ name: AuditName, _ judge: JudgeFit) -> String {
    name == .ownFamily && (judge.kind == .rewardModel || judge.kind == .rule)
      ? text("noText") : ""
  }

  private func cell(_ reading: AuditReading, _ name: AuditName) -> AuditColumnsChart.Cell {
    func place(_ value: Double) -> Double {
      name == .position ? Logit.logOdds(chance: min(max(value, 0.001), 0.999)) : value
    }
    let isDecided = reading.state == .decided
    guard let lower = reading.lower, let upper = reading.upper else {
      // Counted, not estimated: only what noise gives says how far to trust it.
      let value = place(reading.estimate)
      return .estimate(
        IntervalEstimate(
          value: value, lower: value, upper: value, state: reading.state?.mark ?? .undecided),
        expected: reading.expected.map(place), number: printed(reading, name))
    }
    return .estimate(
      IntervalEstimate(
        value: place(reading.estimate), lower: place(lower), upper: place(upper),
        state: reading.state?.mark ?? .undecided),
      expected: reading.expected.map(place),
      number: isDecided && bias(reading, name) >= Self.leastPrinted
        ? printed(reading, name) : "")
  }

  /// How far a reading lies from a judge without the bias, in points.
  private func bias(_ reading: AuditReading, _ name: AuditName) -> Double {
    switch name {
    case .position: 100 * abs(reading.estimate - 0.5)
    case .ownFamily: abs(reading.estimate)
    default: 100 * abs(reading.estimate - (reading.expected ?? 0))
    }
  }

  private func printed(_ reading: AuditReading, _ name: AuditName) -> String {
    name == .ownFamily
      ? NumberStyle.points(reading.estimate, isDecided: reading.state == .decided)
      : NumberStyle.chance(reading.estimate, isDecided: reading.state == .decided)
  }

  private func extent(_ cells: [AuditColumnsChart.Cell]) -> [Double] {
    cells.flatMap { cell -> [Double] in
      switch cell {
      case .estimate(let estimate, let expected, _):
        [estimate.lower, estimate.upper] + [expected].compactMap(\.self)
      case .fixed(let value, _): [value]
      case .remark: []
      }
    }
  }

  private func chart(
    _ columns: [AuditColumnsChart.Column], _ judges: [JudgeFit]
  ) -> AuditColumnsChart {
    let hasExpected = columns.flatMap(\.cells).contains { cell in
      if case .estimate(_, .some, _) = cell { return true }
      return false
    }
    return AuditColumnsChart(
      rows: judges.map { .init(label: $0.judge, shape: $0.kind.shape) }, columns: columns,
      expectedTitle: hasExpected ? text("circularExpected") : "")
  }

  /// Means of kinds in bold, with every judge thin; single judges in bold where no kind has
  /// two of them.
  private func curves(_ audits: Audits) -> [CurvesChart.Curve] {
    guard let audit = audits[.length], audit.state == .computed else { return [] }
    let printable = audit.curves.filter { curve in
      curve.points.count > 1
        && curve.points.allSatisfy {
          [$0.ratio, $0.chance, $0.lower, $0.upper].allSatisfy(NumberStyle.isPrintable)
        }
    }
    let grouped = Set(printable.filter { $0.subjectType == .group }.compactMap(\.judgeKind))
    var lone = 0
    return printable.map { curve in
      let kind = curve.judgeKind ?? .llm
      var isBold = curve.subjectType == .group
      if !isBold, !grouped.contains(kind), lone < 3 {
        isBold = true
        lone += 1
      }
      let last = curve.points.last?.chance ?? 0.5
      return CurvesChart.Curve(
        title: isBold ? name(of: curve) + " " + NumberStyle.share(last) : "",
        shape: kind.shape, isBold: isBold,
        points: curve.points.map { point in
          func place(_ chance: Double) -> Double {
            Logit.logOdds(chance: min(max(chance, 0.001), 0.999))
          }
          return .init(
            ratio: point.ratio, value: place(point.chance), lower: place(point.lower),
            upper: place(point.upper))
        })
    }
  }

  private func name(of curve: AuditCurve) -> String {
    guard curve.subjectType == .group else { return Phrases.name(curve.subject, limit: 22) }
    switch curve.judgeKind {
    case .human: return Phrases.capitalized(text("people"))
    case .llm: return text("llms")
    default: return Phrases.name(curve.subject, limit: 22)
    }
  }

  /// Who picks by position, and who favours its own family; only decided biases count.
  private func title(_ audits: Audits) -> String {
    let position = readings(audits, .position)
    let family = readings(audits, .ownFamily)
    var clauses: [String] = []
    let biased = position.filter {
      $0.state == .decided && bias($0, .position) >= Self.leastPrinted
    }
    if let first = biased.first {
      clauses.append(
        count(biased.count, of: position.count, first.subject, "position"))
    }
    let fond = family.filter { $0.state == .decided && $0.estimate > 0 }
    if let first = fond.first {
      clauses.append(count(fond.count, of: family.count, first.subject, "family"))
    }
    let whole = Phrases.capitalized(clauses.joined(separator: "; "))
    for wording in [whole] + clauses.map(Phrases.capitalized)
    where !wording.isEmpty && wording.count <= 85 {
      return wording
    }
    let all = NumberStyle.word(position.count)
    if position.count > 1, position.allSatisfy({ $0.state != .decided }) {
      return text("auditsNothing", ["count": all])
    }
    let judges = view.analysis.judges
    return judges.count == 1
      ? text("auditsNeutralOne", ["judge": Phrases.name(judges[0].judge)])
      : text("auditsNeutral", ["count": NumberStyle.word(judges.count)])
  }

  private func count(_ some: Int, of all: Int, _ judge: String, _ part: String) -> String {
    if some == 1 { return text(part + "One", ["judge": Phrases.name(judge)]) }
    return text(
      some == all ? part + "All" : part + "Count",
      [
        "count": NumberStyle.word(some), "all": NumberStyle.word(all),
      ])
  }

  private func note(
    _ audits: Audits, _ columns: [AuditColumnsChart.Column], _ judges: [JudgeFit],
    hasCurves: Bool
  ) -> String {
    var sentences: [String] = []
    var letters = Self.letters[...]
    for (name, _) in Self.questions {
      let readings = readings(audits, name)
      if let reading = readings.first, !judges.isEmpty, let letter = letters.popFirst() {
        sentences.append(explanation(reading, readings, letter))
      }
    }
    if hasCurves, let letter = letters.popFirst() {
      sentences.append(text("noteCurve", ["letter": letter]))
    }
    let hidden =
      Set(Self.questions.flatMap { readings(audits, $0.audit) }.map(\.subject)).count
      - judges.count
    if hidden > 0 {
      sentences.append(text("noteUnseen", ["count": NumberStyle.count(hidden)]))
    }
    return sentences.joined(separator: " ")
  }

  private func explanation(
    _ reading: AuditReading, _ readings: [AuditReading], _ letter: String
  ) -> String {
    switch reading.quantity {
    case .firstChance: text("noteFirst", ["letter": letter])
    case .picksFirst: text("noteFirstPlain", ["letter": letter])
    case .ownFamily, .ownFamilyPlain: text("noteFamily", ["letter": letter])
    default:
      text(
        "noteCircular",
        [
          "letter": letter,
          "triads": {
            let counts = readings.map(\.observations)
            let ends = [counts.min() ?? 0, counts.max() ?? 0]
            return ends[0] == ends[1]
              ? NumberStyle.count(ends[0], "triad")
              : NumberStyle.count(ends[0]) + "\u{2013}" + NumberStyle.count(ends[1], "triad")
          }(),
        ])
    }
  }

  private func title(of name: AuditName) -> String {
    switch name {
    case .position: text("positionPanel").lowercased()
    case .ownFamily: text("familyPanel").lowercased()
    default: text("circularPanel").lowercased()
    }
  }

  /// The largest decided biases, for readers that cannot see the figure.
  private func top(_ audits: Audits) -> String {
    let all = Self.questions.flatMap { name, _ in
      readings(audits, name).filter { $0.state == .decided }.map { (name, $0) }
    }
    let ranked = all.enumerated().sorted {
      (-bias($0.element.1, $0.element.0), $0.offset)
        < (-bias($1.element.1, $1.element.0), $1.offset)
    }.prefix(3).map(\.element)
    guard !ranked.isEmpty else { return "No bias is decided." }
    return "Largest: "
      + ranked.map { name, reading in
        "\(Phrases.name(reading.subject)) \(title(of: name)) \(printed(reading, name))"
      }.joined(separator: "; ") + "."
  }
}
