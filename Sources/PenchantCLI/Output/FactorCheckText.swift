import FactorValidity
import Preferences
import Reports

/// A check of factors as a table, with remarks.
struct FactorCheckText {
  let factors: [FactorCheckLine]

  init(_ factors: [FactorCheckLine]) {
    self.factors = factors
  }

  /// Lines for a terminal.
  func lines(on terminal: Terminal) -> [String] {
    var table = TextTable([
      .left("Factor", limit: 34), .right("No value"), .right("Differ"), .right("Length"),
      .left("95% interval"), .right("Residual"), .left("Moves with", limit: 40),
      .right("Picked"), .right("Equal length"),
    ])
    for factor in factors { table.rows.append(row(factor)) }
    return table.lines(on: terminal) + [""]
      + remarks.flatMap { TextWrap.lines($0, width: terminal.width) }.map(terminal.legible)
  }

  private func row(_ factor: FactorCheckLine) -> [String] {
    let near = factor.nearest.map { name in
      name + " " + (factor.nearestCorrelation.map(number) ?? "")
    }
    return [
      factor.factor.name, share(factor.nulls, of: factor.responses),
      share(factor.differing, of: factor.comparisons),
      factor.lengthCorrelation.map(number) ?? "",
      factor.lengthLower.flatMap { lower in
        factor.lengthUpper.map { "\(number(lower)) – \(number($0))" }
      } ?? "",
      factor.residualCorrelation.map(number) ?? "",
      abs(factor.nearestCorrelation ?? 0) >= 0.5 ? near ?? "" : "",
      picked(factor.picked, factor.pickedVerdicts),
      picked(factor.pickedAtEqualLength, factor.equalLengthVerdicts),
    ]
  }

  private func picked(_ share: Double?, _ count: Int) -> String {
    share.map { "\(NumberStyle.share($0)) of \(NumberStyle.count(count))" } ?? ""
  }

  private func share(_ part: Int, of whole: Int) -> String {
    whole > 0 ? NumberStyle.share(Double(part) / Double(whole)) : NumberStyle.absent
  }

  private func number(_ value: Double) -> String { NumberStyle.fixed(value, decimals: 2) }

  /// What the table says, in sentences.
  var remarks: [String] {
    var remarks: [String] = []
    let names = { (factors: [FactorCheckLine]) in
      factors.map(\.factor.name).joined(separator: ", ")
    }
    let empty = factors.filter { $0.nulls == $0.responses }
    if !empty.isEmpty { remarks.append("Without any value: \(names(empty)).") }
    let constant = factors.filter { $0.isConstant && $0.nulls < $0.responses }
    if !constant.isEmpty { remarks.append("The same everywhere: \(names(constant)).") }
    let long = factors.filter {
      $0.factor.family != .length && $0.factor.transform == .difference
        && abs($0.lengthCorrelation ?? 0) > FactorCheck.lengthBound
    }
    if !long.isEmpty {
      remarks.append(
        "Grow or shrink with length (beyond ±0.30): \(names(long)). Models hold length fixed; "
          + "read their effects at equal length.")
    }
    let twins = factors.filter { abs($0.nearestCorrelation ?? 0) > FactorCheck.redundant }
    if !twins.isEmpty {
      remarks.append(
        "Say nearly the same: "
          + twins.map { "\($0.factor.name) and \($0.nearest ?? "")" }.joined(separator: ", ")
          + ".")
    }
    if saysNothingOfCorrectness {
      remarks.append(
        "Correctness is not measurable without a reference or a source: these data have "
          + "neither.")
    }
    return remarks
  }

  /// Whether factors that need a reference or a source are there and have no value at all.
  private var saysNothingOfCorrectness: Bool {
    let bound = factors.filter {
      $0.factor.family == .correctness && !$0.factor.name.hasPrefix("own.")
        && !["constraints_met", "equations_hold", "code_parses"].contains(
          String($0.factor.name.split(separator: ".").last ?? ""))
    }
    return !bound.isEmpty && bound.allSatisfy { $0.nulls == $0.responses }
  }

  /// Comma-separated values, a row for each factor.
  var csv: String {
    var text = CSVText([
      "factor", "responses", "nulls", "constant", "differing", "comparisons",
      "length_correlation", "length_lower", "length_upper", "residual_correlation", "nearest",
      "nearest_correlation", "picked", "picked_verdicts", "picked_at_equal_length",
      "equal_length_verdicts",
    ])
    for factor in factors {
      text.add([
        factor.factor.name, "\(factor.responses)", "\(factor.nulls)",
        factor.isConstant ? "1" : "0", "\(factor.differing)", "\(factor.comparisons)",
        CSVText.number(factor.lengthCorrelation), CSVText.number(factor.lengthLower),
        CSVText.number(factor.lengthUpper), CSVText.number(factor.residualCorrelation),
        factor.nearest ?? "", CSVText.number(factor.nearestCorrelation),
        CSVText.number(factor.picked), "\(factor.pickedVerdicts)",
        CSVText.number(factor.pickedAtEqualLength), "\(factor.equalLengthVerdicts)",
      ])
    }
    return text.text
  }
}
