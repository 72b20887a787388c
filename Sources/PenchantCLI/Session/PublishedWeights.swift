import DataImport
import Foundation
import PreferenceModels
import Preferences

/// A table of published weights in place of comparisons.
struct PublishedWeights {
  let table: WeightTable
  let run: RunInfo
  /// The file's name without its endings.
  let title: String

  /// Reads the table; nil where the inputs are anything else.
  ///
  /// - Parameters:
  ///   - inputs: Where the data lie.
  ///   - judges: The only judges to look at; all where empty.
  ///   - least: How many judges are needed.
  /// - Throws: ``CommandFailure`` for a judge that is not there, and the reader's errors.
  init?(_ inputs: [String], judges: [String], least: Int) throws {
    guard inputs.count == 1, WeightReader.recognises(inputs[0]) else { return nil }
    let read = try WeightReader.read(inputs[0])
    for name in judges where !read.table.judges.contains(where: { $0.name == name }) {
      let known = read.table.judges.map(\.name)
      let hint = Spelling.closest(to: name, among: known).map { "did you mean \($0)? " } ?? ""
      throw CommandFailure(
        "there is no judge \"\(name)\" in \(inputs[0])",
        fix: hint + "judges are " + known.prefix(12).joined(separator: ", "), code: .usage)
    }
    table = judges.isEmpty ? read.table : read.table.selecting(Set(judges))
    guard table.judges.count >= least else {
      throw CommandFailure(
        "one judge alone cannot be compared", fix: "name two judges or more", code: .usage)
    }
    var options = ["weights": table.unit.rawValue]
    if !judges.isEmpty { options["judge"] = judges.joined(separator: ", ") }
    run = RunInfo(version: Penchant.version, seed: 1, options: options, inputs: [read.input])
    title = read.input.name.split(separator: ".").first.map(String.init) ?? read.input.name
  }

  /// What a report shows of it.
  func analysis(title: String?) async -> Analysis {
    await table.analysis(run: run, title: title ?? self.title)
  }

  /// One row for each judge, factor and scenario, and one for each mean, whose scenario is empty.
  static func csv(_ weights: ImportedWeights) -> String {
    var text = CSVText(["judge", "kind", "factor", "scenario", "log_odds"])
    for judge in weights.judges {
      for weight in judge.weights {
        let start = [judge.judge, judge.kind.rawValue, weight.factor]
        text.add(start + ["", CSVText.number(weight.mean)])
        guard weights.scenarios.count > 1 else { continue }
        for (scenario, value) in zip(weights.scenarios, weight.scenarios) {
          text.add(start + [scenario, CSVText.number(value)])
        }
      }
    }
    return text.text
  }
}
