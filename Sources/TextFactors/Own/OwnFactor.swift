public import Preferences

/// A factor that a user defined: words, characters or a pattern, counted in a response.
public struct OwnFactor: TextFactor {
  /// What is looked for.
  public enum Rule: Hashable, Sendable {
    /// Characters of these ranges, each counted.
    case characters([ClosedRange<UInt32>])
    /// Words and phrases without regard to case, for each language; "" is any language.
    case phrases([String: [String]])
    /// Matches of a pattern.
    case pattern(LinearPattern)
  }

  /// What is made of the places found.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// How many there are.
    case count
    /// How many there are for each 100 words of prose.
    case rate
    /// The share of the characters that lie in them.
    case share
    /// 1 where there is one, else 0.
    case present
  }

  /// What the catalogue would say of it.
  public let entry: FactorEntry
  let rule: Rule
  let measure: Measure
  private let languages: Set<String>
  private let lists: [String: PhraseList]

  /// Creates a factor named "own.NAME".
  ///
  /// - Parameters:
  ///   - name: The name without "own.".
  ///   - family: What the factor is about.
  ///   - title: What more of it means; nil for "More NAME".
  ///   - unit: The unit; nil for that of the measure.
  ///   - languages: Languages that it covers; empty for all.
  ///   - rule: What is looked for.
  ///   - measure: What is made of the places found.
  public init(
    name: String, family: FactorFamily, title: String? = nil, unit: String? = nil,
    languages: [String] = [], rule: Rule, measure: Measure
  ) {
    self.rule = rule
    self.measure = measure
    var covered = Set(languages)
    var lists: [String: PhraseList] = [:]
    if case .phrases(let phrases) = rule {
      lists = phrases.mapValues(PhraseList.init)
      if covered.isEmpty, !phrases.keys.contains("") { covered = Set(phrases.keys) }
    }
    self.lists = lists
    self.languages = covered
    let units: [Measure: String] = [
      .count: "matches", .rate: "per 100 words", .share: "share of characters",
      .present: "0 or 1",
    ]
    let spoken = String(name.map { $0 == "_" ? " " : $0 })
    entry = FactorEntry(
      factor: Factor(
        name: "own." + name, family: family, title: title ?? "More \(spoken)",
        unit: unit ?? units[measure] ?? "", transform: measure == .count ? .logRatio : .difference),
      definition: "A factor of the user.", formula: OwnFactor.formula(rule, measure),
      range: measure == .share || measure == .present ? "0 to 1" : "0 and up",
      languages: covered.isEmpty ? "all" : covered.sorted().joined(separator: ", "),
      nullRule: "null in other languages, and without what it is divided by",
      example: WorkedExample("", value: 0), source: "the user's factors file",
      knownFailures: "", validity: "not measured", inDefaultModel: true)
  }

  /// Measures one response.
  public func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard languages.isEmpty || reading.isCovered(by: languages) else {
      return .null(.language(reading.language))
    }
    let found = places(in: reading)
    switch measure {
    case .count: return .value(Double(found.count))
    case .present: return .value(found.isEmpty ? 0 : 1)
    case .rate:
      guard reading.proseWordCount > 0 else { return .null(.tooFewWords(words: 0, minimum: 1)) }
      return .value(100 * Double(found.count) / reading.proseWordCount)
    case .share:
      let all = reading.scalarCount(in: 0..<reading.bytes.count)
      guard all > 0 else { return .null(.tooFewWords(words: 0, minimum: 1)) }
      return .value(
        Double(found.reduce(0) { $0 + reading.scalarCount(in: $1) }) / Double(all))
    }
  }

  /// The places found.
  public func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    languages.isEmpty || reading.isCovered(by: languages) ? places(in: reading) : []
  }

  private func places(in reading: TextReading) -> [Range<Int>] {
    switch rule {
    case .characters(let ranges):
      return reading.bytes.withUnsafeBufferPointer { Self.characters(ranges, in: $0) }
    case .pattern(let pattern):
      return reading.bytes.withUnsafeBufferPointer { pattern.matches(in: $0) }
    case .phrases:
      guard let list = lists[reading.language] ?? lists[""] ?? onlyList else { return [] }
      return list.matches(in: reading)
    }
  }

  /// The list of a text whose language is not known, where there is one list only.
  private var onlyList: PhraseList? { lists.count == 1 ? lists.first?.value : nil }

  private static func characters(
    _ ranges: [ClosedRange<UInt32>], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      let scalar = bytes.scalar(at: index)
      if ranges.contains(where: { $0.contains(scalar.value) }) {
        places.append(index..<(index + scalar.length))
      }
      index += scalar.length
    }
    return places
  }

  private static func formula(_ rule: Rule, _ measure: Measure) -> String {
    let what =
      switch rule {
      case .characters: "characters of the list"
      case .phrases(let phrases):
        "\(phrases.values.reduce(0) { $0 + $1.count }) words and phrases"
      case .pattern(let pattern): "matches of \(pattern.source)"
      }
    return switch measure {
    case .count: what
    case .rate: "100 · \(what) / words of prose"
    case .share: "characters in \(what) / characters"
    case .present: "1 where there are \(what)"
    }
  }

  /// A number that changes with the definition, for values kept from an earlier run.
  public var fingerprint: UInt64 {
    var text = "\(measure.rawValue) \(languages.sorted())"
    switch rule {
    case .characters(let ranges): text += "\(ranges)"
    case .pattern(let pattern): text += pattern.source + (pattern.ignoresCase ? " i" : "")
    case .phrases(let phrases): text += "\(phrases.sorted { $0.key < $1.key })"
    }
    return Fingerprint.of(text)
  }
}

extension TextReading {
  /// Unicode scalars in a part of the text.
  func scalarCount(in range: Range<Int>) -> Int {
    bytes[range].count { $0 & 0xC0 != 0x80 }
  }
}
