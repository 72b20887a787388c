import Preferences
import Reports
import StudyStore
import TextFactors

/// Responses with the words that factor values rest on.
struct MarkedResponses {
  /// One response under one factor.
  struct Entry: Encodable {
    /// A marked place, in UTF-8 offsets.
    struct Mark: Encodable {
      let start: Int
      let end: Int
      let words: String
    }

    let factor: String
    let comparison: String
    let side: String
    let value: Double?
    let marks: [Mark]
    let text: String
  }

  /// The JSON form.
  struct Document: Encodable {
    let schema = "penchant.marks/1"
    let responses: [Entry]
  }

  private var entries: [[Entry]]
  private let factors: [any TextFactor]

  var document: Document { Document(responses: entries.flatMap(\.self)) }

  /// The first `limit` responses of a study that have marks, for each factor.
  init(_ factors: [any TextFactor], in study: Study, limit: Int) throws {
    self.factors = factors
    entries = factors.map { _ in [] }
    struct Enough: Error {}
    var found = entries
    do {
      try study.forEachComparison { comparison in
        let prompt = PromptReading(comparison.prompt)
        for (side, response) in [("A", comparison.responseA), ("B", comparison.responseB)] {
          guard let text = response.text else { continue }
          let reading = TextReading(text)
          for (index, factor) in factors.enumerated() where found[index].count < limit {
            // A response often stands in several comparisons.
            guard !found[index].contains(where: { $0.text == text }) else { continue }
            let places = factor.evidence(reading, of: prompt)
            guard !places.isEmpty else { continue }
            let number = factor.measure(reading, of: prompt).number
            found[index].append(
              Entry(
                factor: factor.name, comparison: comparison.id, side: side,
                value: number.isFinite ? number : nil, marks: Self.marks(places, in: text),
                text: text))
          }
        }
        if found.allSatisfy({ $0.count >= limit }) { throw Enough() }
      }
    } catch is Enough {}
    entries = found
  }

  /// The places joined where they overlap.
  private static func marks(_ places: [Range<Int>], in text: String) -> [Entry.Mark] {
    var joined: [Range<Int>] = []
    for place in places where !place.isEmpty {
      if let last = joined.last, place.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        joined.append(place)
      }
    }
    let bytes = Array(text.utf8)
    return joined.map {
      Entry.Mark(
        start: $0.lowerBound, end: $0.upperBound,
        words: String(decoding: bytes[$0], as: UTF8.self))
    }
  }

  /// A line a mark.
  var csv: String {
    let rows = entries.flatMap(\.self).flatMap { entry in
      entry.marks.map { mark in
        CSVText.line([
          entry.factor, entry.comparison, entry.side, CSVText.number(entry.value),
          "\(mark.start)", "\(mark.end)", mark.words,
        ])
      }
    }
    return (["factor,comparison,side,value,start,end,words"] + rows).joined(separator: "\n")
  }

  /// The texts with marks, factor by factor.
  func lines(on terminal: Terminal) -> [String] {
    var lines: [String] = []
    for (factor, entries) in zip(factors, entries) {
      for entry in entries {
        let value = entry.value.map { NumberStyle.fixed($0, decimals: 2) } ?? NumberStyle.absent
        lines.append(
          terminal.paint(factor.name, .bold)
            + terminal.legible("  \(value) \(factor.factor.unit)  ·  ")
            + terminal.legible("\(entry.comparison) \(entry.side)"))
        lines += Self.text(entry, on: terminal)
        lines.append("")
      }
    }
    if lines.isEmpty { return ["No response has a mark of these factors."] }
    return lines.dropLast()
  }

  private static func text(_ entry: Entry, on terminal: Terminal) -> [String] {
    let bytes = Array(entry.text.utf8)
    let (open, close) = (terminal.mark("⟦", "[["), terminal.mark("⟧", "]]"))
    var text = ""
    var place = 0
    for mark in entry.marks {
      text += terminal.legible(String(decoding: bytes[place..<mark.start], as: UTF8.self))
      text += terminal.paint(open + terminal.legible(mark.words) + close, .orange)
      place = mark.end
    }
    text += terminal.legible(String(decoding: bytes[place...], as: UTF8.self))
    return text.split(separator: "\n", omittingEmptySubsequences: true).map { "  " + $0 }
  }
}
