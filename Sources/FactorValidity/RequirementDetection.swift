import Preferences
import TextFactors

/// How many requirements of prompts are found, and how many found ones are there.
struct RequirementDetection {
  /// Right, found and true requirements of each prompt.
  private let counts: [(right: Double, found: Double, there: Double)]

  /// Reads every prompt once.
  init(_ rows: [GoldRow]) {
    var seen: Set<String> = []
    counts = rows.compactMap { row in
      guard let instructions = row.lists["instructions"], seen.insert(row.group).inserted else {
        return nil
      }
      let there = Set(instructions.map(RequirementDetection.kind))
      var found = Set(PromptReading(row.item.prompt).requirementKinds)
      // The first word of a paragraph comes with a number of paragraphs.
      if there.contains("length_constraints:nth_paragraph_first_word") {
        found.remove("length_constraints:number_paragraphs")
      }
      return (
        Double(found.intersection(there).count), Double(found.count), Double(there.count)
      )
    }
  }

  /// Prompts.
  var groupCount: Int { counts.count }

  /// Right / found, prompt p counted `weights[p]` times.
  func precision(_ weights: [Double]) -> Double {
    ratio(weights) { $0.found }
  }

  /// Right / there.
  func recall(_ weights: [Double]) -> Double {
    ratio(weights) { $0.there }
  }

  private func ratio(
    _ weights: [Double], of total: ((right: Double, found: Double, there: Double)) -> Double
  ) -> Double {
    var right = 0.0
    var all = 0.0
    for (count, weight) in zip(counts, weights) {
      right += weight * count.right
      all += weight * total(count)
    }
    return right / all
  }

  /// "en:change_case:english_capital" is "change_case:capital".
  private static func kind(_ instruction: String) -> String {
    var kind = instruction.drop { $0 != ":" }.dropFirst()
    if kind.hasPrefix("change_case:"), !kind.hasSuffix("frequency") {
      kind = kind.hasSuffix("lowercase") ? "change_case:lowercase" : "change_case:capital"
    }
    return String(kind)
  }
}
