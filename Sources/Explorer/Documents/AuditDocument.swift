import Preferences
import Reports

/// One audit as the page shows it: its question, its numbers, what was found and what is open.
struct AuditDocument: Encodable {
  let title: String
  /// What is asked, or why there is no answer.
  let reason: String
  let head: [String]
  let rows: [[String]]
  let notes: [String]

  init(_ audit: Audit) {
    title = audit.name.title
    let words = audit.reason ?? audit.name.question
    reason = words.prefix(1).uppercased() + words.dropFirst()
    head = ["Subject", "what", "estimate (95%)", "n"]
    rows = audit.readings.map { reading in
      [
        [reading.subject, reading.within, reading.against.map { "against \($0)" }]
          .compactMap(\.self).joined(separator: ", "),
        reading.quantity.label, reading.text, NumberStyle.count(reading.observations),
      ]
    }
    notes = AuditFindings.sentences(audit) + audit.limits + audit.actions.map(\.text)
  }
}
