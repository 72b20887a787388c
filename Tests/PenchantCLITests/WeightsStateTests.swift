import Testing

@testable import PenchantCLI

/// What the keys of `penchant weights -i` do, without a terminal.
struct WeightsStateTests {
  private let facts = WeightsState.Facts(
    judges: ["ann", "bob", "gpt"], scenarios: ["advice", "code"], rows: ["f1", "f2", "f3"],
    fitted: ["f1": 0.43, "f2": -0.2, "f3": 0], pairs: 3)

  /// The state after some keys; letters stand for themselves, < > ^ v for the arrows.
  private func state(
    _ keys: String, from beginning: WeightsState = WeightsState(),
    _ facts: WeightsState.Facts? = nil
  ) -> WeightsState {
    var state = beginning
    for key in keys {
      let arrows: [Character: TerminalKey] = [
        "<": .left, ">": .right, "^": .up, "v": .down, "\n": .enter, "\u{1B}": .escape,
      ]
      _ = state.press(arrows[key] ?? .letter(key), facts ?? self.facts)
    }
    return state
  }

  @Test func `the cursor moves along the factors and stays among them`() {
    #expect(state("j").factor == "f2")
    #expect(state("jjjj").factor == "f3")
    #expect(state("vv^").factor == "f2")
    #expect(state("k").factor == "f1")
  }

  @Test func `judges take the slots in turns and never both`() {
    #expect(state("a").a == 1)
    #expect(state("A").a == 2)
    #expect(state("aaa") == state(""))
    #expect(state("b").b == 1)
    #expect(state("bb").b == 2)
    #expect(state("bbb").b == nil)
    #expect(state("B").b == 2)
    // The judge of B comes into A: the two change places.
    #expect(state("ba").a == 1)
    #expect(state("ba").b == 0)
  }

  @Test func `a judge is found by a part of its name`() {
    #expect(state("/GP\n").a == 2)
    #expect(state("/zz\n").a == 0)
    #expect(!state("/zz\n").notice.isEmpty)
    #expect(state("/gp\u{1B}").a == 0)
    #expect(state("/q").typing == "q")
  }

  @Test func `weights are nudged, zeroed and given back`() {
    #expect(state("+").changes == ["f1": 0.53])
    #expect(state("+++---").changes == [:])
    #expect(state("j0").changes == ["f2": 0])
    #expect(state("-j0").changes == ["f1": 0.33, "f2": 0])
    #expect(state("-j0r").changes == ["f1": 0.33])
    #expect(state("-j0R").changes == [:])
    #expect(state("+a").changes == [:], "changes belong to their judge")
  }

  @Test func `filters say what they need`() {
    #expect(state("d").filter == .all)
    #expect(state("d").notice.contains("slot B"))
    #expect(state("bd").filter == .disagreements)
    #expect(state("bdd").filter == .all)
    #expect(state("bdbb").filter == .all, "an empty slot B ends the disagreements")
    #expect(state("f").filter == .all)
    #expect(state("+f").filter == .flips)
    #expect(state("+fr").filter == .all)
  }

  @Test func `pairs are gone through within the filter`() {
    #expect(state(">>").pair == 2)
    #expect(state(">>>>").pair == 2)
    #expect(state("><<").pair == 0)
    #expect(state(">>s").pair == 0)
    var empty = facts
    empty.pairs = 0
    #expect(state(">", empty).pair == 0)
  }

  @Test func `a factor leads to its pairs, and Escape back`() {
    let there = state("j\n")
    #expect(there.differs == "f2" && there.view == .pair)
    #expect(state("\u{1B}", from: there).view == .weights)
    #expect(state("\u{1B}", from: there).differs == nil)
    #expect(state("pjj").scroll == 2)
    #expect(state("pjjp").view == .weights)
  }

  @Test func `scenarios go round`() {
    #expect(state("s").scenario == 0)
    #expect(state("ss").scenario == 1)
    #expect(state("sss").scenario == nil)
    #expect(state("S").scenario == 1)
    var none = facts
    none.scenarios = []
    #expect(state("s", none).notice.contains("no scenarios"))
  }

  @Test func `leaving and keeping are the caller's`() {
    var state = WeightsState()
    #expect(state.press(.letter("q"), facts) == .quit)
    #expect(state.press(.interrupt, facts) == .quit)
    #expect(state.press(.escape, facts) == .quit)
    #expect(state.press(.letter("w"), facts) == .save)
    _ = state.press(.letter("/"), facts)
    #expect(state.press(.letter("q"), facts) == .stay, "a letter of a name")
    #expect(state.press(.interrupt, facts) == .quit)
  }

  @Test func `no sequence of keys leaves what there is`() {
    var random: UInt64 = 5
    var state = WeightsState()
    let keys = Array("jkaAbBsSouh+-0rRdfpnN ?/qwGz\n\u{1B}")
    for _ in 0..<20_000 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let key = keys[Int((random >> 33) % UInt64(keys.count))]
      _ = state.press(key == "\n" ? .enter : key == "\u{1B}" ? .escape : .letter(key), facts)
      #expect(facts.judges.indices.contains(state.a))
      #expect(state.b.map { facts.judges.indices.contains($0) && $0 != state.a } ?? true)
      #expect(state.scenario.map(facts.scenarios.indices.contains) ?? true)
      #expect((0..<3).contains(state.pair) && state.scroll >= 0)
      #expect(state.filter != .flips || !state.changes.isEmpty)
      #expect(state.filter != .disagreements || state.b != nil)
    }
  }
}

/// Bytes of a terminal as keys.
struct KeyDecoderTests {
  private func keys(_ pieces: [String], pause: Bool = true) -> [TerminalKey] {
    var decoder = KeyDecoder()
    var keys = pieces.flatMap { decoder.keys($0.utf8, isPause: false) }
    if pause { keys += decoder.keys([], isPause: true) }
    return keys
  }

  @Test func `letters, arrows and the ways out are told apart`() {
    #expect(
      keys(["aé東\u{1B}[A\u{1B}OB\u{1B}[5~\u{3}\r\u{7F}"])
        == [
          .letter("a"), .letter("é"), .letter("東"), .up, .down, .pageUp, .interrupt, .enter,
          .backspace,
        ])
  }

  @Test func `a sequence may come in pieces, and a pause makes Escape of a beginning`() {
    #expect(keys(["\u{1B}", "[", "C"]) == [.right])
    #expect(keys(["\u{1B}"]) == [.escape])
    #expect(keys(["\u{1B}"], pause: false) == [])
    #expect(keys(["\u{1B}x"]) == [.escape, .letter("x")])
    #expect(keys(["\u{1B}[1;5C\u{1B}[99~q"]) == [.right, .letter("q")])
  }

  @Test func `random bytes end in keys and never stop the decoder`() {
    var random: UInt64 = 3
    var decoder = KeyDecoder()
    for _ in 0..<2_000 {
      let bytes = (0..<9).map { _ -> UInt8 in
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: random >> 33)
      }
      _ = decoder.keys(bytes, isPause: false)
    }
    _ = decoder.keys([], isPause: true)
    #expect(decoder.keys("q".utf8, isPause: true).last == .letter("q"))
  }
}
