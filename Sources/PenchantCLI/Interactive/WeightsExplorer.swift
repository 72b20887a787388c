import Foundation
import PreferenceModels
import Preferences
import Synchronization

/// `penchant weights -i`: weights, what-if and pairs on the terminal, by the keys of the page.
struct WeightsExplorer {
  private let desk: WeightsDesk
  private let file: String?

  /// Prepares the screens of a study.
  ///
  /// - Parameters:
  ///   - study: The fitted study.
  ///   - file: Where changed weights are kept; nil for a name made of the judge's.
  ///   - texts: Adds prompt and responses to an explained pair.
  /// - Throws: ``CommandFailure`` where no judge has a model.
  init(
    _ study: FittedStudy, savingTo file: String?,
    texts: @escaping (ExplainedPair) throws -> ExplainedPair
  ) throws {
    desk = try WeightsDesk(study, texts: texts)
    self.file = file
  }

  /// The state to begin with: these judges in the slots, these weights changed.
  ///
  /// - Throws: ``CommandFailure`` for a judge without a model.
  func beginning(judges names: [String], changed: WhatIfJudge?) throws -> WeightsState {
    var state = WeightsState()
    let known = desk.judges.map(\.judge)
    let places = try ([changed?.basedOn].compactMap(\.self) + names).map { name in
      guard let place = known.firstIndex(of: name) else {
        let hint = Spelling.closest(to: name, among: known).map { "did you mean \($0)? " } ?? ""
        throw CommandFailure(
          "\"\(name)\" has no model in these data",
          fix: hint + "judges are " + known.prefix(12).joined(separator: ", "), code: .usage)
      }
      return place
    }
    state.a = places.first ?? 0
    state.b = places.first { $0 != state.a } ?? desk.judges.indices.first { $0 != state.a }
    if state.b != nil { state.order = .gap }
    if let changed {
      let fitted = try desk.facts(state).fitted
      for weight in changed.weights where fitted[weight.factor] != weight.estimate {
        state.changes[weight.factor] = weight.estimate
      }
    }
    return state
  }

  /// Shows screens and follows keys until the reader leaves.
  ///
  /// - Returns: The state at the end.
  func run(on raw: RawTerminal, from beginning: WeightsState) throws -> WeightsState {
    defer { raw.restore() }
    let isEnded = Ending()
    let interrupts = Interrupts { isEnded.set() }
    defer { interrupts.end() }
    var state = beginning
    var decoder = KeyDecoder()
    var shown: (lines: [String], size: [Int])?
    while !isEnded.isSet {
      let size = raw.size
      let terminal = Terminal(descriptor: STDOUT_FILENO)
      let lines = try WeightsScreen(terminal: terminal, height: size.rows).lines(state, desk)
      if shown?.lines != lines || shown?.size != [size.rows, size.columns] {
        raw.show(lines)
        shown = (lines, [size.rows, size.columns])
      }
      guard let bytes = raw.read() else { break }
      for key in decoder.keys(bytes, isPause: bytes.isEmpty) {
        switch state.press(key, try desk.facts(state)) {
        case .stay: break
        case .save: state.notice = save(state)
        case .quit: return state
        }
      }
    }
    return state
  }

  /// The command that shows the changes again.
  func command(_ state: WeightsState) -> String? {
    guard !state.changes.isEmpty else { return nil }
    let sets = state.changes.sorted { $0.key < $1.key }.map { "--set \($0.key)=\($0.value)" }
    return "penchant weights INPUT \(desk.judges[state.a].judge) " + sets.joined(separator: " ")
  }

  /// Keeps the changed weights, never over another file.
  private func save(_ state: WeightsState) -> String {
    let judge = desk.judges[state.a].judge
    let name = judge.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "-" }
    let path = file ?? "what-if-\(String(name)).yaml"
    guard !FileManager.default.fileExists(atPath: path) else {
      return "\(path) is there already; --save-what-if names another file"
    }
    do {
      try WhatIfFile.write(try desk.whatIfJudge(state), to: path)
      return "wrote \(path)"
    } catch {
      return "\(path) cannot be written"
    }
  }
}

/// Whether a signal has asked for the end.
private final class Ending: Sendable {
  private let flag = Mutex(false)
  var isSet: Bool { flag.withLock { $0 } }
  func set() { flag.withLock { $0 = true } }
}
