import ArgumentParser
import PreferenceModels
import Preferences

/// Which audits to run, how, and what to fail on.
struct AuditOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only these audits, with commas between.", valueName: "names"))
  var only: [String] = []

  @Option(help: ArgumentHelp("All audits but these.", valueName: "names"))
  var skip: [String] = []

  @Option(
    help: ArgumentHelp(
      "A system of the judge's own family; names decide without. Repeat for more.",
      valueName: "judge=system"))
  var family: [String] = []

  @Option(
    help: ArgumentHelp(
      "Judges that are one judge under several prompt templates. Repeat for more.",
      valueName: "judge,judge"))
  var templates: [String] = []

  @Option(help: "Data sets to draw for what noise alone gives.")
  var draws: Int = 999

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "End with 2 beyond these bounds, such as position>0.2,consistency<0.8.",
      valueName: "gates"))
  var failOn: [String] = []

  @Flag(help: "Fail only where the whole 95 % interval is beyond the bound.")
  var sure = false

  @Flag(help: "Show every row of a table.")
  var all = false
}

extension AuditOptions {
  /// The audits to run.
  func names() throws -> [AuditName] {
    let wanted = try AuditOptions.names(only, option: "--only")
    let left = try AuditOptions.names(skip, option: "--skip")
    let names = AuditName.allCases.filter {
      (wanted.isEmpty || wanted.contains($0)) && !left.contains($0)
    }
    guard !names.isEmpty else {
      throw AuditOptions.usage("no audit is left", "name one with --only, or --skip fewer")
    }
    return names
  }

  /// What the audits may vary.
  func settings(seed: UInt64) throws -> AuditSettings {
    guard draws >= 19 else {
      throw AuditOptions.usage("--draws is \(draws)", "give 19 or more: 19 can show p = 0.05")
    }
    var families: [String: [String]] = [:]
    for text in family {
      guard let mark = text.lastIndex(of: "="), mark != text.startIndex,
        text.index(after: mark) != text.endIndex
      else {
        throw AuditOptions.usage(
          "--family: \"\(text)\" has no \"=\" between two names", "write --family JUDGE=SYSTEM")
      }
      families[String(text[..<mark]), default: []].append(
        String(text[text.index(after: mark)...]))
    }
    let groups = templates.map { $0.split(separator: ",").map(String.init) }
    if let short = groups.first(where: { $0.count < 2 }) {
      throw AuditOptions.usage(
        "--templates \(short.joined()): one judge is no group", "write --templates JUDGE,JUDGE")
    }
    return AuditSettings(seed: seed, draws: draws, families: families, templates: groups)
  }

  /// The gates, each of an audit that is run.
  func gates(running names: [AuditName]) throws -> [AuditGate] {
    try failOn.flatMap { $0.split(separator: ",") }.map { text in
      let gate = try AuditOptions.gate(String(text))
      guard names.contains(gate.measure.audit) else {
        throw AuditOptions.usage(
          "--fail-on \(text): the audit \(gate.measure.audit.rawValue) is not run",
          "name it with --only, or leave the gate out")
      }
      return gate
    }
  }

  private static func gate(_ text: String) throws -> AuditGate {
    guard let mark = text.firstIndex(where: { $0 == ">" || $0 == "<" }),
      let direction = AuditGate.Direction(rawValue: String(text[mark])),
      let bound = Double(text[text.index(after: mark)...].filter { $0 != " " }), bound.isFinite
    else {
      throw usage(
        "--fail-on: \"\(text)\" is no bound", "write NAME>NUMBER or NAME<NUMBER, in quotes")
    }
    let name = text[..<mark].filter { $0 != " " }
    guard let measure = AuditGate.Measure(rawValue: String(name)) else {
      let known = AuditGate.Measure.allCases.map(\.rawValue)
      let hint = Spelling.closest(to: String(name), among: known).map { "did you mean \($0)? " }
      throw usage(
        "--fail-on: there is no gate \"\(name)\"",
        (hint ?? "") + "gates are " + known.joined(separator: ", "))
    }
    return AuditGate(measure, direction, bound)
  }

  private static func names(_ texts: [String], option: String) throws -> [AuditName] {
    try texts.flatMap { $0.split(separator: ",").map(String.init) }.map { text in
      guard let name = AuditName(rawValue: text) else {
        let known = AuditName.allCases.map(\.rawValue)
        let hint = Spelling.closest(to: text, among: known).map { "did you mean \($0)? " } ?? ""
        throw usage(
          "\(option): there is no audit \"\(text)\"",
          hint + "audits are " + known.joined(separator: ", "))
      }
      return name
    }
  }

  private static func usage(_ what: String, _ fix: String) -> CommandFailure {
    CommandFailure(what, fix: fix, code: .usage)
  }
}
