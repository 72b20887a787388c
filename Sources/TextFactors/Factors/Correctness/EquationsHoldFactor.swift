import Preferences

struct EquationsHoldFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "correctness.equations_hold", family: .correctness, title: "Fewer wrong equations",
      unit: "share"),
    definition: "How many of the equations that the response states are right.",
    formula: "right / stated equations of the form expression = number, with + - × ÷ ^ % and "
      + "brackets; the result may be rounded to its last stated digit",
    range: "0 to 1", languages: "all", nullRule: "null where no equation is stated",
    example: WorkedExample("First 3 × 4 = 12, then 12 + 30 = 44. So 10/3 = 3.33.", value: 0.6667),
    source: "rules of this project",
    knownFailures: "Rare outside arithmetic. Units inside an expression (3 kg * 2 = 6) hide it; "
      + "right equations can still answer another question.",
    validity: Validity.equations, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    let equations = reading.bytes.withUnsafeBufferPointer { EquationReader.equations(in: $0) }
    guard !equations.isEmpty else { return .null(.noEquation) }
    return .value(Double(equations.count(where: \.holds)) / Double(equations.count))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.bytes.withUnsafeBufferPointer { EquationReader.equations(in: $0) }
      .filter { !$0.holds }.map(\.range)
  }
}
