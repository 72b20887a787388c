import Foundation
import Preferences

/// An analysis that `--format json` printed, to be drawn again without reading or fitting.
enum SavedAnalysis {
  private struct Kind: Decodable {
    var schema: String?
  }

  /// The analysis, where the only input is a file that holds one.
  ///
  /// - Throws: ``CommandFailure`` for an analysis of another version or one that is broken.
  static func read(_ inputs: [String]) throws -> Analysis? {
    guard inputs.count == 1, inputs[0].hasSuffix(".json"),
      let file = FileHandle(forReadingAtPath: inputs[0]),
      try file.read(upToCount: 1) == Data("{".utf8)
    else { return nil }
    try file.close()
    let data = try Data(contentsOf: URL(fileURLWithPath: inputs[0]))
    guard let schema = (try? JSONDecoder().decode(Kind.self, from: data))?.schema,
      schema.hasPrefix("penchant.analysis/")
    else { return nil }
    guard schema == Analysis.currentSchema,
      let analysis = try? JSONDecoder().decode(Analysis.self, from: data)
    else {
      throw CommandFailure(
        "\(inputs[0]): an analysis of another version (\(schema)), or broken",
        fix: "make it again with --format json, or give the data", code: .data)
    }
    return analysis
  }
}
