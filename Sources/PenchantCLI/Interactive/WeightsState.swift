/// Where a reader is in `penchant weights -i`, and what each key does: no terminal, no numbers.
struct WeightsState: Hashable {
  /// What fills the screen.
  enum View: Hashable {
    case weights
    case pair
    case help
  }

  /// Which pairs are gone through.
  enum Filter: String, Hashable {
    case all
    case disagreements
    case flips
  }

  /// How the factors are sorted.
  enum Order: String, CaseIterable, Hashable {
    case effect
    case gap
    case table
  }

  /// What the state must know of the study in order to change.
  struct Facts {
    /// Judges with a model.
    var judges: [String]
    var scenarios: [String]
    /// The factors in the order in which they are shown.
    var rows: [String]
    /// Fitted weights of the judge in slot A.
    var fitted: [String: Double]
    /// Pairs that fit the filter.
    var pairs: Int
  }

  /// What the caller has to do.
  enum Action: Hashable {
    case stay
    case save
    case quit
  }

  /// Places among the judges.
  var a = 0
  var b: Int?
  /// A place among the scenarios; nil for all.
  var scenario: Int?
  /// The factor that the cursor is on.
  var factor: String?
  var order = Order.effect
  var isInLogOdds = false
  var hidesUndecided = false
  /// Changed weights of the judge in slot A.
  var changes: [String: Double] = [:]
  var filter = Filter.all
  /// The factor in which the pairs must differ.
  var differs: String?
  /// The place of the pair among those that fit.
  var pair = 0
  var view = View.weights
  /// Lines of the pair that are above the screen.
  var scroll = 0
  /// The beginning of a judge's name that is being typed.
  var typing: String?
  var notice = ""

  /// A step of the weights in log-odds.
  static let nudge = 0.1

  /// Changes the state as a key asks.
  mutating func press(_ key: TerminalKey, _ facts: Facts) -> Action {
    notice = ""
    if key == .interrupt { return .quit }
    if typing != nil {
      type(key, facts)
      return .stay
    }
    switch key {
    case .letter("q"): return .quit
    case .escape:
      guard view != .weights || differs != nil else { return .quit }
      differs = nil
      view = .weights
    case .letter("?"): view = view == .help ? .weights : .help
    case .letter("/"): typing = ""
    case .letter("w"): return .save
    case .letter("j"), .down, .letter("k"), .up, .pageDown, .pageUp, .home, .end:
      move(key, facts)
    case .letter("a"), .letter("A"), .letter("b"), .letter("B"), .letter("s"), .letter("S"):
      choose(key, facts)
    case .letter("o"), .letter("u"), .letter("h"): look(key)
    case .letter("+"), .letter("="), .letter("-"), .letter("0"), .letter("r"), .letter("R"):
      weigh(key, facts)
    default: walk(key, facts)
    }
    return .stay
  }

  private mutating func type(_ key: TerminalKey, _ facts: Facts) {
    switch key {
    case .letter(let letter): typing?.append(letter)
    case .backspace: if typing?.popLast() == nil { typing = nil }
    case .enter:
      let wanted = (typing ?? "").lowercased()
      typing = nil
      guard let found = facts.judges.firstIndex(where: { $0.lowercased().contains(wanted) })
      else {
        notice = "no judge with a model is named like this"
        return
      }
      putIntoA(found)
    default: typing = nil
    }
  }

  private mutating func move(_ key: TerminalKey, _ facts: Facts) {
    let page = 10
    let by: Int =
      switch key {
      case .letter("j"), .down: 1
      case .letter("k"), .up: -1
      case .pageDown: page
      case .pageUp: -page
      case .home: -Int(Int32.max)
      default: Int(Int32.max)
      }
    if view == .pair {
      // How far down there is something is known where the lines are made.
      scroll = max(0, scroll + by)
      return
    }
    guard !facts.rows.isEmpty else { return }
    let at = factor.flatMap { facts.rows.firstIndex(of: $0) } ?? 0
    factor = facts.rows[min(max(0, at + by), facts.rows.count - 1)]
  }

  private mutating func choose(_ key: TerminalKey, _ facts: Facts) {
    func around(_ place: Int, _ by: Int, _ count: Int) -> Int { (place + by + count) % count }
    let judges = facts.judges.count
    switch key {
    case .letter("a"), .letter("A"):
      putIntoA(around(a, key == .letter("a") ? 1 : -1, judges))
    case .letter("b"), .letter("B"):
      // Slot B is empty between the last and the first judge, and never holds the judge of A.
      var place = b ?? judges
      repeat { place = around(place, key == .letter("b") ? 1 : -1, judges + 1) } while place == a
      b = place == judges ? nil : place
      if b == nil, filter == .disagreements { filter = .all }
    default:
      guard !facts.scenarios.isEmpty else {
        notice = "the data have no scenarios"
        return
      }
      let count = facts.scenarios.count + 1
      let next = around(
        scenario.map { $0 + 1 } ?? 0, key == .letter("s") ? 1 : -1, count)
      scenario = next == 0 ? nil : next - 1
    }
    pair = 0
    scroll = 0
  }

  private mutating func putIntoA(_ judge: Int) {
    guard judge != a else { return }
    if b == judge { b = a }
    a = judge
    changes = [:]
    if filter == .flips { filter = .all }
    pair = 0
    scroll = 0
  }

  private mutating func look(_ key: TerminalKey) {
    switch key {
    case .letter("o"):
      let all = Order.allCases
      order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
    case .letter("u"): isInLogOdds.toggle()
    default: hidesUndecided.toggle()
    }
  }

  private mutating func weigh(_ key: TerminalKey, _ facts: Facts) {
    guard let factor = factor ?? facts.rows.first, let fitted = facts.fitted[factor] else {
      notice = "the judge in slot A has no weight for this factor"
      return
    }
    let now = changes[factor] ?? fitted
    switch key {
    case .letter("+"), .letter("="): changes[factor] = Self.tidy(now + Self.nudge)
    case .letter("-"): changes[factor] = Self.tidy(now - Self.nudge)
    case .letter("0"): changes[factor] = 0
    case .letter("R"): changes = [:]
    default: changes[factor] = nil
    }
    if changes[factor] == fitted { changes[factor] = nil }
    if filter == .flips {
      pair = 0
      if changes.isEmpty { filter = .all }
    }
  }

  /// A weight without the crumbs of repeated sums.
  private static func tidy(_ weight: Double) -> Double { (weight * 1000).rounded() / 1000 }

  private mutating func walk(_ key: TerminalKey, _ facts: Facts) {
    switch key {
    case .letter("d"):
      guard b != nil else {
        notice = "put a second judge into slot B first: b"
        return
      }
      turn(.disagreements)
    case .letter("f"):
      guard !changes.isEmpty else {
        notice = "change a weight first: + - 0"
        return
      }
      turn(.flips)
    case .enter, .letter(" "):
      if view == .weights {
        differs = factor ?? facts.rows.first
        pair = 0
      }
      view = view == .pair ? .weights : .pair
      scroll = 0
    case .letter("p"):
      view = view == .pair ? .weights : .pair
      scroll = 0
    case .right, .letter("n"): step(1, facts)
    case .left, .letter("N"): step(-1, facts)
    default: break
    }
  }

  private mutating func turn(_ wanted: Filter) {
    filter = filter == wanted ? .all : wanted
    pair = 0
    scroll = 0
  }

  private mutating func step(_ by: Int, _ facts: Facts) {
    scroll = 0
    guard facts.pairs > 0 else { return }
    pair = min(max(0, pair + by), facts.pairs - 1)
  }
}
