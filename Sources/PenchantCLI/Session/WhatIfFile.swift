import Foundation
import Preferences
import Yams

/// A what-if judge in a YAML file.
enum WhatIfFile {
  /// Reads a what-if judge.
  ///
  /// - Throws: ``CommandFailure`` that names the file, and the line where YAML breaks off.
  static func read(_ path: String) throws -> WhatIfJudge {
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure(
        "\(path): there is no such file",
        fix: "penchant weights INPUT JUDGE --set "
          + "FACTOR=VALUE --save-what-if \(path) writes one", code: .noInput)
    }
    do {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let judge = try YAMLDecoder().decode(WhatIfJudge.self, from: text)
      guard judge.schema == WhatIfJudge.currentSchema else {
        throw CommandFailure(
          "\(path): the schema is \"\(judge.schema)\"",
          fix: "this version reads \(WhatIfJudge.currentSchema)", code: .data)
      }
      return judge
    } catch let error as DecodingError {
      if case .dataCorrupted(let context) = error, let broken = context.underlyingError {
        throw CommandFailure(
          "\(path): this is not YAML: \(broken)", fix: "mend the file at this line", code: .data)
      }
      throw CommandFailure(
        "\(path): \(problem(error))",
        fix: "a what-if judge has schema, name, position, weights (factor, estimate, scale) "
          + "and applies", code: .data)
    } catch let error as CocoaError {
      throw CommandFailure(
        "\(path): cannot be read: \(error.localizedDescription)", code: .noInput)
    }
  }

  /// Writes a what-if judge; every number reads back the same.
  static func write(_ judge: WhatIfJudge, to path: String) throws {
    do {
      try yaml(judge).write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw CommandFailure(
        "\(path): cannot be written", fix: "name a folder you may write to",
        code: .cannotWrite)
    }
  }

  /// The text of the file, with what its numbers mean.
  static func yaml(_ judge: WhatIfJudge) -> String {
    var lines = [
      "# A judge made of weights. An estimate is in log-odds per scale, the typical",
      "# difference of the factor; 0 is indifferent. Change estimates as you like.",
      "schema: \(judge.schema)",
      "name: \(quoted(judge.name))",
    ]
    if let base = judge.basedOn { lines.append("basedOn: \(quoted(base))") }
    lines.append("position: \(judge.position)")
    lines.append(judge.weights.isEmpty ? "weights: []" : "weights:")
    for weight in judge.weights {
      lines.append("  - factor: \(quoted(weight.factor))")
      lines.append("    estimate: \(weight.estimate)")
      lines.append("    scale: \(weight.scale)")
    }
    lines.append(judge.applies.isEmpty ? "applies: []" : "applies:")
    for mark in judge.applies {
      lines.append("  - factors: [\(mark.factors.map(quoted).joined(separator: ", "))]")
      lines.append("    estimate: \(mark.estimate)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A name in double quotes; JSON strings are YAML strings.
  private static func quoted(_ name: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return (try? encoder.encode(name)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }

  private static func problem(_ error: DecodingError) -> String {
    func place(_ context: DecodingError.Context) -> String {
      let path = context.codingPath.map { key in
        key.intValue.map { "[\($0)]" } ?? key.stringValue
      }
      return path.isEmpty ? "the file" : path.joined(separator: ".")
    }
    return switch error {
    case .keyNotFound(let key, let context): "\(place(context)) has no \"\(key.stringValue)\""
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      "\(place(context)) cannot be read as what it should be"
    @unknown default: "the file cannot be read"
    }
  }
}
