import ArgumentParser
import PreferenceModels
import Preferences

/// Which weights to change, and where to keep the result.
struct WhatIfOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      What if the judge weighed this factor otherwise: log-odds per typical difference \
      (hedging=0), a chance (hedging=40%), or a multiple of the weight (hedging=x2). Repeat \
      for more.
      """, valueName: "factor=value"))
  var set: [String] = []

  @Option(
    help: ArgumentHelp("Keep the what-if judge in this file.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var saveWhatIf: String?

  /// Whether a what-if judge is asked for.
  var isAsked: Bool { !set.isEmpty || saveWhatIf != nil }

  /// The judge with the weights of `--set`.
  ///
  /// - Throws: ``CommandFailure`` for a change that cannot be read.
  func changing(_ judge: WhatIfJudge) throws -> WhatIfJudge {
    try set.reduce(judge) { try WhatIfChange($1, of: $0).applied(to: $0) }
  }
}

/// One change of a weight, as `--set` writes it.
private struct WhatIfChange {
  private let factor: String
  private let estimate: Double

  init(_ text: String, of judge: WhatIfJudge) throws {
    guard let cut = text.lastIndex(of: "=") else {
      throw Self.failure("--set \(text): there is no \"=\"")
    }
    let name = String(text[..<cut])
    let value = String(text[text.index(after: cut)...])
    let weight = try Self.weight(name, of: judge)
    guard let estimate = Self.estimate(value, from: weight.estimate), estimate.isFinite else {
      throw Self.failure("--set \(text): \"\(value)\" is no weight")
    }
    factor = weight.factor
    self.estimate = estimate
  }

  func applied(to judge: WhatIfJudge) -> WhatIfJudge { judge.setting(factor, to: estimate) }

  private static func failure(_ what: String) -> CommandFailure {
    CommandFailure(
      what, fix: "write --set FACTOR=0.3 (log-odds), FACTOR=60% (chance) or FACTOR=x2 (multiple)",
      code: .usage)
  }

  /// The weight of a factor named in full or by what follows its family, if that is unique.
  private static func weight(
    _ name: String, of judge: WhatIfJudge
  ) throws -> WhatIfJudge.Weight {
    let exact = judge.weights.filter { $0.factor == name }
    let found = exact.isEmpty ? judge.weights.filter { $0.factor.hasSuffix("." + name) } : exact
    if found.count == 1 { return found[0] }
    let known = judge.weights.map(\.factor)
    guard found.isEmpty else {
      throw CommandFailure(
        "--set \(name): several factors have this name",
        fix: "name one of \(found.map(\.factor).joined(separator: ", "))", code: .usage)
    }
    let hint = Spelling.closest(to: name, among: known).map { "did you mean \($0)? " } ?? ""
    throw CommandFailure(
      "--set \(name): the judge has no weight for such a factor",
      fix: hint + "its factors are " + known.joined(separator: ", "), code: .usage)
  }

  private static func estimate(_ value: String, from old: Double) -> Double? {
    if value.hasSuffix("%") {
      guard let chance = Double(value.dropLast()), chance > 0, chance < 100 else { return nil }
      return WhatIfJudge.estimate(chance: chance / 100)
    }
    if value.hasPrefix("x") { return Double(value.dropFirst()).map { $0 * old } }
    return Double(value)
  }
}
