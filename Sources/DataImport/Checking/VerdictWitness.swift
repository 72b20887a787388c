import Preferences

/// Watches comparisons go by and remembers what repeats, contradicts or looks odd.
///
/// Memory: three words a verdict, two a comparison.
struct VerdictWitness {
  /// What was preferred in each order: A first, B first, order unknown.
  private struct Seen {
    private var first: Int8?
    private var second: Int8?
    private var unknown: Int8?

    subscript(order: Int) -> Int8? {
      get { order == 0 ? first : (order == 1 ? second : unknown) }
      set {
        switch order {
        case 0: first = newValue
        case 1: second = newValue
        default: unknown = newValue
        }
      }
    }
  }

  private struct JudgeSigns {
    var a = 0
    var b = 0
    var ties = 0
    var firstShown = 0
    var orderKnown = 0
    var pairs = 0
    var agreeing = 0
    var agreeingOtherwise = 0
  }

  private var seen: [UInt64: Seen] = [:]
  private var ids: Set<UInt64> = []
  private var contents: [UInt64: UInt64] = [:]
  private var judges: [String: JudgeSigns] = [:]
  private var systemsA: Set<String> = []
  private var systemsB: Set<String> = []
  private var lacksSystem = false

  private(set) var repeats = 0
  private(set) var contradictions = 0
  private(set) var identical = 0
  private(set) var identicalDecided = 0
  private(set) var emptyResponses = 0
  private(set) var emptyPrompts = 0
  private(set) var sameTexts = 0

  /// Takes note of a comparison and its verdicts.
  mutating func witness(_ comparison: Comparison) {
    let id = textHash(comparison.id)
    let textA = comparison.responseA.text
    let textB = comparison.responseB.text
    let isNew = ids.insert(id).inserted
    if textA != nil || textB != nil {
      let content =
        textHash(comparison.prompt.text) ^ (textHash(textA ?? "") &* 3)
        ^ (textHash(textB ?? "") &* 5)
      if let other = contents[content] {
        if other != id { sameTexts += 1 }
      } else {
        contents[content] = id
      }
    }
    if isNew { witnessTexts(comparison) }
    if textA != nil, textA == textB {
      if isNew { identical += 1 }
      if comparison.verdicts.contains(where: { $0.choice.preferred != nil }) {
        identicalDecided += 1
      }
    }
    // Verdicts that come together, such as votes that are counts, do not repeat each other.
    let earlier = comparison.verdicts.map { seen[Self.key($0, id)] }
    for (verdict, before) in zip(comparison.verdicts, earlier) {
      witness(verdict, on: id, earlier: before)
    }
  }

  private mutating func witnessTexts(_ comparison: Comparison) {
    for response in [comparison.responseA, comparison.responseB] where response.text == "" {
      emptyResponses += 1
    }
    if comparison.prompt.text.isEmpty { emptyPrompts += 1 }
    guard let a = comparison.responseA.system, let b = comparison.responseB.system else {
      lacksSystem = true
      return
    }
    // Two are enough to know that it is not always the same.
    if systemsA.count < 2 { systemsA.insert(a) }
    if systemsB.count < 2 { systemsB.insert(b) }
  }

  private static func key(_ verdict: Verdict, _ id: UInt64) -> UInt64 {
    id &* 0x9E37_79B9_7F4A_7C15 ^ textHash(verdict.judge.name)
  }

  private mutating func witness(_ verdict: Verdict, on id: UInt64, earlier: Seen?) {
    var signs = judges[verdict.judge.name] ?? JudgeSigns()
    defer { judges[verdict.judge.name] = signs }
    let side = verdict.choice.preferred
    switch side {
    case .a: signs.a += 1
    case .b: signs.b += 1
    case nil: if verdict.choice.isTie { signs.ties += 1 }
    }
    if let shown = verdict.shownFirst {
      signs.orderKnown += 1
      if shown == .a { signs.firstShown += 1 }
    }
    guard verdict.choice.isUsable else { return }
    let sign: Int8 = side == .a ? 1 : (side == .b ? -1 : 0)
    let order = verdict.shownFirst == .a ? 0 : (verdict.shownFirst == .b ? 1 : 2)
    let key = Self.key(verdict, id)
    var before = seen[key] ?? Seen()
    if let first = earlier?[order] {
      repeats += 1
      if first != sign { contradictions += 1 }
    } else if before[order] == nil {
      before[order] = sign
      if order < 2, let other = before[1 - order] {
        signs.pairs += 1
        if other == sign { signs.agreeing += 1 }
        if other == -sign { signs.agreeingOtherwise += 1 }
      }
    }
    seen[key] = before
  }

  /// Judges with verdicts in both orders, sorted by name.
  var swaps: [ImportCheck.Swaps] {
    judges.filter { $0.value.pairs > 0 }.sorted { $0.key < $1.key }.map { name, signs in
      ImportCheck.Swaps(
        judge: name, pairs: signs.pairs, agreeing: signs.agreeing,
        agreeingOtherwise: signs.agreeingOtherwise)
    }
  }

  /// Verdicts from which on a judge without variation, or an order out of balance, is told:
  /// ten alike come by chance once in 512.
  private static let enough = 10

  /// What should be known, in a fixed order.
  var findings: [ImportCheck.Finding] {
    var findings: [ImportCheck.Finding] = []
    func tell(_ count: Int, _ code: String, _ message: String) {
      if count > 0 { findings.append(ImportCheck.Finding(code: code, message: message)) }
    }
    tell(
      emptyResponses, "empty-responses",
      "\(emptyResponses) \(emptyResponses == 1 ? "response is" : "responses are") empty")
    tell(
      identical, "identical-pairs",
      "\(identical) \(identical == 1 ? "comparison has" : "comparisons have") the same text on "
        + "both sides; \(identicalDecided) of their rows hold a decision all the same")
    tell(
      sameTexts, "same-texts",
      "\(sameTexts) \(sameTexts == 1 ? "row repeats" : "rows repeat") the texts of another "
        + "comparison under another id")
    tell(
      repeats, "repeated-verdicts",
      "\(repeats) \(repeats == 1 ? "verdict repeats" : "verdicts repeat") an earlier one of the "
        + "same judge on the same comparison in the same order")
    tell(
      contradictions, "contradictory-repeats",
      "\(contradictions) of these \(contradictions == 1 ? "says" : "say") something else than the "
        + "first one")
    for (name, signs) in judges.sorted(by: { $0.key < $1.key }) {
      findings += Self.findings(name, signs)
    }
    if !lacksSystem, systemsA.count == 1, systemsB.count > 1, let system = systemsA.first {
      tell(1, "first-is-system", "response A is always by \(system): \"first\" names the system")
    }
    return findings
  }

  private static func findings(_ name: String, _ signs: JudgeSigns) -> [ImportCheck.Finding] {
    var findings: [ImportCheck.Finding] = []
    let decided = signs.a + signs.b
    if decided >= enough, signs.a == 0 || signs.b == 0 {
      let side = signs.b == 0 ? "A" : "B"
      findings.append(
        ImportCheck.Finding(
          code: "constant-judge",
          message: "\(name) prefers response \(side) in all \(decided) decided verdicts"))
    } else if decided == 0, signs.ties >= enough {
      findings.append(
        ImportCheck.Finding(
          code: "constant-judge", message: "\(name) calls all \(signs.ties) verdicts a tie"))
    }
    let most = max(signs.firstShown, signs.orderKnown - signs.firstShown)
    // Beyond 60 % by three standard errors: no accident of drawing lots.
    let isUnbalanced =
      signs.orderKnown >= enough
      && Double(2 * most - signs.orderKnown) > 3 * Double(signs.orderKnown).squareRoot()
      && 10 * most > 6 * signs.orderKnown
    if isUnbalanced {
      let side = signs.firstShown == most ? "A" : "B"
      findings.append(
        ImportCheck.Finding(
          code: "unbalanced-order",
          message: "\(name) saw response \(side) first in \(most) of \(signs.orderKnown) verdicts"))
    }
    return findings
  }
}
