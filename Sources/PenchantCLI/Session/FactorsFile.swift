import Foundation
import Preferences
import TextFactors
import Yams

/// Factors that a user defined in a YAML file.
struct FactorsFile {
  /// Factors measured by rules and lists.
  private(set) var rules: [OwnFactor] = []
  /// Factors measured by a program.
  private(set) var programs: [FactorProgram] = []

  /// Reads the files in their order.
  ///
  /// - Throws: ``CommandFailure`` that names the file and the line.
  init(_ paths: [String]) throws {
    for path in paths { try read(path) }
  }

  /// All factors in the order of the files, rules first.
  var factors: [Factor] { rules.map(\.factor) + programs.map(\.factor) }

  private mutating func read(_ path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(
        "\(path): there is no such file", fix: "check --factors-file", code: .noInput)
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: String(decoding: data, as: UTF8.self))
    } catch {
      throw CommandFailure(
        "\(path): this is not YAML: \(error)", fix: "mend the file at this line", code: .data)
    }
    guard let list = root?["factors"]?.sequence, !list.isEmpty else {
      throw CommandFailure(
        "\(path): there is no list of factors",
        fix: "begin the file with \"factors:\" and a list under it", code: .data)
    }
    for node in list { try add(FactorNode(node, path: path)) }
  }

  private mutating func add(_ node: FactorNode) throws {
    let name = try node.name()
    guard !factors.contains(where: { $0.name == "own." + name }) else {
      throw node.failure("there are two factors \"\(name)\"", "give one of them another name")
    }
    try node.checkKeys()
    if let command = try node.words("program") {
      programs.append(
        FactorProgram(
          factor: Factor(
            name: "own." + name, family: try node.family(),
            title: node.text("title") ?? "More \(name)", unit: node.text("unit") ?? "value",
            transform: try node.transform()),
          command: command, seconds: try node.seconds()))
    } else {
      rules.append(try node.rule(name))
    }
  }
}

/// One factor of a factors file, with the place where it stands.
struct FactorNode {
  private let node: Node
  private let path: String

  init(_ node: Node, path: String) {
    self.node = node
    self.path = path
  }

  func failure(_ what: String, _ fix: String) -> CommandFailure {
    let line = node.mark.map { ":\($0.line)" } ?? ""
    return CommandFailure("\(path)\(line): \(what)", fix: fix, code: .data)
  }

  /// The text of a field; a number is text as well.
  func text(_ key: String) -> String? { node[key]?.scalar?.string }

  func name() throws -> String {
    guard let name = text("name"), !name.isEmpty else {
      throw failure("a factor has no name", "add \"name: NAME\"")
    }
    let isPlain = name.utf8.allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x5F || $0 == 0x2D
    }
    guard isPlain else {
      throw failure(
        "the name \"\(name)\" has other signs than letters, digits, _ and -",
        "give it a plain name, and its words as \"title:\"")
    }
    return name
  }

  private static let keys = [
    "name", "title", "family", "unit", "measure", "languages", "words", "characters", "pattern",
    "ignore-case", "program", "timeout", "transform",
  ]

  func checkKeys() throws {
    guard let mapping = node.mapping else {
      throw failure("a factor is a list of fields", "write \"- name: NAME\" and fields below it")
    }
    for (key, _) in mapping {
      let name = key.scalar?.string ?? ""
      guard !Self.keys.contains(name) else { continue }
      let hint = Spelling.closest(to: name, among: Self.keys).map { "did you mean \($0)? " } ?? ""
      throw failure(
        "\"\(name)\" is not a field of a factor",
        hint + "fields are " + Self.keys.joined(separator: ", "))
    }
    let rules = ["words", "characters", "pattern", "program"].filter { node[$0] != nil }
    guard rules.count == 1 else {
      throw failure(
        rules.isEmpty
          ? "the factor does not say what to look for"
          : "the factor says \(rules.joined(separator: " and "))",
        "give one of words, characters, pattern and program")
    }
  }

  func family() throws -> FactorFamily {
    guard let name = text("family") else { return .given }
    guard let family = FactorFamily(rawValue: name) else {
      throw failure(
        "\"\(name)\" is not a family",
        "families are " + FactorFamily.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return family
  }

  func transform() throws -> FactorTransform {
    guard let name = text("transform") else { return .difference }
    guard let transform = FactorTransform(rawValue: name) else {
      throw failure(
        "\"\(name)\" is not a transform",
        "transforms are "
          + FactorTransform.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return transform
  }

  func seconds() throws -> Double {
    guard let text = text("timeout") else { return FactorProgram.defaultSeconds }
    guard let seconds = Double(text), seconds > 0, seconds.isFinite else {
      throw failure("the timeout is \"\(text)\"", "give seconds above 0")
    }
    return seconds
  }

  /// A list of texts, or one text as a list of its words.
  func words(_ key: String) throws -> [String]? {
    guard let value = node[key] else { return nil }
    let list =
      value.sequence.map { $0.compactMap { $0.scalar?.string } }
      ?? value.scalar.map { $0.string.split(separator: " ").map(String.init) } ?? []
    guard !list.isEmpty else {
      throw failure("\"\(key)\" is empty", "give a list, one text a line after \"- \"")
    }
    return list
  }

  func rule(_ name: String) throws -> OwnFactor {
    let measureName = text("measure") ?? "rate"
    guard let measure = OwnFactor.Measure(rawValue: measureName) else {
      throw failure(
        "\"\(measureName)\" is not a measure",
        "measures are " + OwnFactor.Measure.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return OwnFactor(
      name: name, family: try family(), title: text("title"), unit: text("unit"),
      languages: try words("languages") ?? [], rule: try whatToFind(), measure: measure)
  }

  private func whatToFind() throws -> OwnFactor.Rule {
    if let pattern = text("pattern") {
      do {
        return .pattern(try LinearPattern(pattern, ignoresCase: text("ignore-case") == "true"))
      } catch {
        throw failure(
          "the pattern, character \(error.position): \(error.problem)",
          "patterns have . [a-z] \\d \\w \\s \\b ^ $ ( | ) * + ? {2,5}, and \\ before a sign "
            + "that stands for itself")
      }
    }
    if node["characters"] != nil { return .characters(try ranges()) }
    if let languages = node["words"]?.mapping {
      var lists: [String: [String]] = [:]
      for (key, value) in languages {
        lists[key.scalar?.string ?? ""] = value.sequence?.compactMap { $0.scalar?.string } ?? []
      }
      guard !lists.isEmpty, lists.values.allSatisfy({ !$0.isEmpty }) else {
        throw failure("a language has no words", "give each language a list of words")
      }
      return .phrases(lists)
    }
    return .phrases(["": try words("words") ?? []])
  }

  /// A text counts each of its characters; in a list, "a-z" is a range.
  private func ranges() throws -> [ClosedRange<UInt32>] {
    if let characters = text("characters") {
      return characters.unicodeScalars.map { $0.value...$0.value }
    }
    return try (words("characters") ?? []).map { entry in
      let scalars = entry.unicodeScalars.map(\.value)
      if scalars.count == 1 { return scalars[0]...scalars[0] }
      guard scalars.count == 3, scalars[1] == 0x2D, scalars[0] <= scalars[2] else {
        throw failure(
          "\"\(entry)\" is no character and no range",
          "write one character, or two with a hyphen between them, the smaller first")
      }
      return scalars[0]...scalars[2]
    }
  }
}
