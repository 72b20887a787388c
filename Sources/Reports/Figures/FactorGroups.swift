import Preferences

/// Factors under the headings of their families, sorted within them.
struct FactorGroups {
  let view: AnalysisView

  /// The groups in the order of families; within one, what LLMs reward most comes first.
  func groups(of factors: [Factor]) -> [(title: String, factors: [Factor])] {
    let families = FactorFamily.allCases.filter { family in
      factors.contains { $0.family == family }
    }
    return families.map { family in
      let own = factors.filter { $0.family == family }.enumerated().sorted {
        (-view.typicalEffect(of: $0.element.name), $0.offset)
          < (-view.typicalEffect(of: $1.element.name), $1.offset)
      }.map(\.element)
      return (families.count > 1 ? Self.title(of: family) : "", own)
    }
  }

  /// The heading of a family.
  static func title(of family: FactorFamily) -> String {
    switch family {
    case .length: "Length"
    case .form: "Form"
    case .fluency: "Fluency"
    case .correctness: "Correctness"
    case .stance: "Stance"
    case .given: "Given with the data"
    }
  }
}
