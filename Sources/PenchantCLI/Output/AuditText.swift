import Preferences
import Reports

/// Audits for people and for spreadsheets.
struct AuditText {
  /// Subjects in a table before the rest is counted.
  static let mostRows = 14

  let terminal: Terminal
  /// Whether tables show every row.
  var isComplete = false

  /// Each audit: its question, its numbers, what was found, what stays open, what to do.
  func lines(_ audits: Audits, gates: [AuditGateOutcome]) -> [String] {
    var lines: [String] = []
    for audit in audits.audits where audit.state == .computed {
      if !lines.isEmpty { lines.append("") }
      lines += block(audit)
    }
    let missing = audits.audits.filter { $0.state == .notPossible }
    if !missing.isEmpty {
      lines += (lines.isEmpty ? [] : [""]) + [terminal.paint("Not possible", .bold)]
      for audit in missing {
        lines += wrapped("\(audit.name.title): \(audit.reason ?? "")", mark: "  ")
      }
    }
    if !gates.isEmpty { lines += ["", terminal.paint("Gates", .bold)] + gates.map(gate) }
    return lines
  }

  private func block(_ audit: Audit) -> [String] {
    var lines = [
      terminal.paint(audit.name.title, .bold) + "  "
        + terminal.paint(terminal.legible(audit.name.question), .faint)
    ]
    for quantities in audit.name.tables { lines += table(audit, quantities) }
    for sentence in AuditFindings.sentences(audit) { lines += wrapped(sentence, mark: "> ") }
    for limit in audit.limits { lines += wrapped(limit, mark: "? ") }
    for action in audit.actions { lines += wrapped(action.text, mark: "! ") }
    return lines
  }

  /// A row for each subject, a column for each quantity.
  private func table(_ audit: Audit, _ quantities: [AuditQuantity]) -> [String] {
    let present = quantities.filter { !audit.readings(of: $0).isEmpty }
    guard let lead = present.first else { return [] }
    let rows = AuditRows(audit, present)
    let hasPart = rows.rows.contains { $0.part != nil }
    var table = TextTable(
      [.left(rows.heading, limit: 48)] + (hasPart ? [.left("Part", limit: 30)] : [])
        + present.map { .right($0.label) } + [.right(AuditText.counted(lead))]
        + (rows.hasClusters ? [.right("prompts")] : []))
    let shown = rows.shown(atMost: isComplete ? .max : AuditText.mostRows)
    for row in shown {
      table.rows.append(
        [row.name] + (hasPart ? [row.part ?? ""] : [])
          + present.map { quantity in row.readings[quantity]?.text ?? "" }
          + [
            (row.first(of: present)?.observations).map { NumberStyle.count($0) } ?? ""
          ]
          + (rows.hasClusters
            ? [(row.first(of: present)?.clusters).map { NumberStyle.count($0) } ?? ""] : []))
    }
    let rest = rows.rows.count - shown.count
    return table.lines(on: terminal)
      + (rest > 0
        ? [
          terminal.paint(
            "\(NumberStyle.count(rest, "row")) more with --all or --format json", .faint)
        ]
        : [])
  }

  private static func counted(_ quantity: AuditQuantity) -> String {
    switch quantity {
    case .circularSystems, .circularResponses: "triads"
    case .consistency, .contradictions, .repeatAgreement, .factorCorrelation: "pairs"
    case .repeatedPairs: "comparisons"
    case .splitPrompts, .sharedPrompts: "distinct"
    default: "verdicts"
    }
  }

  private func gate(_ gate: AuditGateOutcome) -> String {
    switch gate.state {
    case .kept: terminal.paint("kept", .green) + "    " + terminal.legible(gate.gate)
    case .broken:
      terminal.paint("broken", .red) + "  "
        + terminal.legible(
          gate.gate + ": "
            + gate.breaches.map { breach in
              "\(breach.subject)\(breach.within.map { " (\($0))" } ?? "") "
                + NumberStyle.fixed(breach.value, decimals: 3)
            }.joined(separator: ", "))
    case .notChecked:
      terminal.paint("unknown", .red) + " "
        + terminal.legible("\(gate.gate): not checked, \(gate.reason ?? "")")
    }
  }

  private func wrapped(_ text: String, mark: String) -> [String] {
    TextWrap.lines(text, width: terminal.width - mark.count).enumerated().map { index, line in
      terminal.legible((index == 0 ? mark : String(repeating: " ", count: mark.count)) + line)
    }
  }

  /// One row for each reading.
  static func csv(_ audits: Audits) -> String {
    var text = CSVText([
      "audit", "quantity", "subject", "subject_type", "judge_kind", "against", "within",
      "estimate", "lower", "upper", "p_value", "q_value", "neutral", "expected",
      "expected_lower", "expected_upper", "observations", "clusters", "state",
    ])
    for audit in audits.audits {
      for reading in audit.readings {
        let numbers =
          [CSVText.number(reading.estimate)]
          + [
            reading.lower, reading.upper, reading.pValue, reading.qValue, reading.neutral,
            reading.expected, reading.expectedLower, reading.expectedUpper,
          ].map { CSVText.number($0) }
        text.add(
          [
            audit.name.rawValue, reading.quantity.rawValue, reading.subject,
            reading.subjectType.rawValue, reading.judgeKind?.rawValue ?? "",
            reading.against ?? "", reading.within ?? "",
          ] + numbers
            + [
              "\(reading.observations)", reading.clusters.map { "\($0)" } ?? "",
              reading.state?.rawValue ?? "",
            ])
      }
    }
    return text.text
  }
}

/// The readings of an audit by subject.
private struct AuditRows {
  struct Row {
    let name: String
    let part: String?
    let kind: JudgeKind?
    let isGroup: Bool
    var readings: [AuditQuantity: AuditReading] = [:]

    func first(of quantities: [AuditQuantity]) -> AuditReading? {
      quantities.lazy.compactMap { readings[$0] }.first
    }
  }

  private(set) var rows: [Row] = []
  /// Whether some reading rests on clusters.
  var hasClusters: Bool {
    rows.contains { row in row.readings.values.contains { $0.clusters != nil } }
  }
  let heading: String

  init(_ audit: Audit, _ quantities: [AuditQuantity]) {
    switch audit.readings.first(where: { quantities.contains($0.quantity) })?.subjectType {
    case .factor: heading = "Factors"
    case .data: heading = ""
    default: heading = "Judge"
    }
    for reading in audit.readings where quantities.contains(reading.quantity) {
      let isSplit = reading.quantity == .groupArea
      let name =
        reading.quantity == .templateAgreement || reading.quantity == .templateWeights
          || reading.quantity == .templatePositionGap
        ? "\(reading.subject) · \(reading.against ?? "")" : reading.subject
      let part = isSplit ? reading.within : nil
      if let known = rows.firstIndex(where: { $0.name == name && $0.part == part }) {
        rows[known].readings[reading.quantity] = reading
      } else {
        var row = Row(
          name: name, part: part, kind: reading.judgeKind,
          isGroup: reading.subjectType == .group)
        row.readings[reading.quantity] = reading
        rows.append(row)
      }
    }
  }

  /// Groups and judges that are no people first where there are many rows; then the largest.
  func shown(atMost limit: Int) -> [Row] {
    guard rows.count > limit else { return rows }
    let first = rows.filter { $0.isGroup || ($0.kind != nil && $0.kind != .human) }
    let rest = rows.filter { row in !(row.isGroup || (row.kind != nil && row.kind != .human)) }
      .sorted {
        ($1.readings.values.map(\.observations).max() ?? 0, $0.name)
          < ($0.readings.values.map(\.observations).max() ?? 0, $1.name)
      }
    return Array((first + rest).prefix(limit))
  }
}
