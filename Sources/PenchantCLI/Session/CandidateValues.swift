import Preferences
import TextFactors

/// Factor values of candidates: those that came with them, and those measured on their texts.
struct CandidateValues {
  private let table: CandidateTable

  init(_ table: CandidateTable) {
    self.table = table
  }

  /// The values that came with the candidates and those of wanted factors, a row for each.
  ///
  /// A wanted name in the catalogue is measured on the texts, unless a column has it.
  func values(of wanted: [String]) async throws -> (columns: [Factor], values: [[Double]]) {
    let columns = table.columns.map { column in
      let isGiven = wanted.contains("given." + column) && !wanted.contains(column)
      return Factor(
        name: isGiven ? "given." + column : column, family: .given, title: column, unit: "")
    }
    let measured = FactorCatalogue.all.filter { factor in
      wanted.contains(factor.name) && !columns.contains { $0.name == factor.name }
    }
    var rows = table.candidates.map(\.values)
    guard !measured.isEmpty else { return (columns, rows) }
    if let mute = table.candidates.first(where: { $0.text == nil }) {
      throw CommandFailure(
        "candidate \"\(mute.name)\" has no text to measure \(measured[0].name) on",
        fix: "add a column response, or a column \(measured[0].name)", code: .data)
    }
    let values = await FactorMeasurer(factors: measured).measure(
      table.candidates.map { MeasurementItem(text: $0.text ?? "", prompt: $0.prompt) })
    for index in rows.indices { rows[index] += values[index] }
    return (columns + measured.map(\.factor), rows)
  }
}
