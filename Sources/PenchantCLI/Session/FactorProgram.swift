import Dispatch
import Foundation
import Preferences
import Synchronization
import TextFactors

/// A factor whose values a program of the user gives.
///
/// The program reads a JSON object a line (`id`, `prompt`, `response`, and `reference` and
/// `source` where there are) and answers a line for each, in any order: an object with `id` and
/// `value`, or, in the order of the questions, a number or `null` alone.
struct FactorProgram: Sendable {
  /// The factor as the models know it.
  let factor: Factor
  /// The program and its arguments.
  let command: [String]
  /// How long one run may take.
  let seconds: Double

  static let defaultSeconds = 300.0

  /// A number that changes with the command, and with the files that it names by their paths:
  /// a script that was edited is asked anew.
  var fingerprint: UInt64 {
    var hash = Fingerprint.of(command.joined(separator: "\u{0}"))
    for path in command {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue,
        let bytes = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
      else { continue }
      hash = Fingerprint.of(bytes, after: hash)
    }
    return hash
  }

  private struct Question: Encodable {
    let id: Int
    let prompt: String
    let reference: String?
    let source: String?
    let response: String
  }

  /// Asks the program about responses: a value each, or nil where it answers null.
  ///
  /// - Throws: ``CommandFailure`` where it cannot start, is too slow, fails or answers wrongly.
  func values(of items: [MeasurementItem]) throws -> [Double?] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var input = Data()
    for (id, item) in items.enumerated() {
      input.append(
        try encoder.encode(
          Question(
            id: id, prompt: item.prompt.text, reference: item.prompt.reference,
            source: item.prompt.source, response: item.text)))
      input.append(0x0A)
    }
    return try read(try answers(to: input), count: items.count)
  }

  // MARK: Running

  private func answers(to input: Data) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["--"] + command
    let (questions, replies, complaints) = (Pipe(), Pipe(), Pipe())
    process.standardInput = questions
    process.standardOutput = replies
    process.standardError = complaints
    // A program that stops reading must not end this one; the wrong count of answers tells.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { _ = signal(SIGPIPE, before) }
    do {
      try process.run()
    } catch {
      throw failure("cannot be started: \(error.localizedDescription)", "check the command")
    }
    let collected = Mutex((output: Data(), messages: Data()))
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      try? questions.fileHandleForWriting.write(contentsOf: input)
      try? questions.fileHandleForWriting.close()
    }
    DispatchQueue.global().async(group: group) {
      let data = replies.fileHandleForReading.readDataToEndOfFile()
      collected.withLock { $0.output = data }
    }
    DispatchQueue.global().async(group: group) {
      let data = complaints.fileHandleForReading.readDataToEndOfFile()
      collected.withLock { $0.messages = data }
    }
    guard group.wait(timeout: .now() + seconds) == .success else {
      // What the program has started goes with it.
      kill(-process.processIdentifier, SIGKILL)
      kill(process.processIdentifier, SIGKILL)
      throw failure(
        "has not answered after \(CSVText.number(seconds)) s",
        "make it quicker, or give it more with \"timeout:\"")
    }
    process.waitUntilExit()
    let (output, messages) = collected.withLock { ($0.output, $0.messages) }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let last = String(decoding: messages, as: UTF8.self).split(separator: "\n").last
      let how =
        process.terminationReason == .exit
        ? "ended with \(process.terminationStatus)"
        : "was ended by signal \(process.terminationStatus)"
      throw failure(how + (last.map { ": \($0)" } ?? ""), "run it by hand on one line")
    }
    return output
  }

  // MARK: Answers

  private func read(_ output: Data, count: Int) throws -> [Double?] {
    var values = [Double?](repeating: nil, count: count)
    var isAnswered = [Bool](repeating: false, count: count)
    var number = 0
    for line in output.split(separator: 0x0A) where !line.allSatisfy({ $0 <= 0x20 }) {
      number += 1
      let (id, value) = try answer(Data(line), line: number)
      guard isAnswered.indices.contains(id), !isAnswered[id] else {
        throw failure(
          "line \(number) of its answers: "
            + (isAnswered.indices.contains(id)
              ? "\(id) is answered twice" : "there is no response \(id)"),
          "answer each id once")
      }
      isAnswered[id] = true
      values[id] = value
    }
    guard let missing = isAnswered.firstIndex(of: false) else { return values }
    throw failure(
      "answered \(isAnswered.count { $0 }) of \(count) responses; \(missing) has no answer",
      "answer null where there is no value")
  }

  private func answer(_ line: Data, line number: Int) throws -> (id: Int, value: Double?) {
    let wrong = failure(
      "line \(number) of its answers is not a number: "
        + String(decoding: line.prefix(60), as: UTF8.self),
      "answer {\"id\": 0, \"value\": 1.5}, a number, or null")
    guard
      let object = try? JSONSerialization.jsonObject(with: line, options: .fragmentsAllowed)
    else { throw wrong }
    var id = number - 1
    var value: Any = object
    if let fields = object as? [String: Any] {
      guard let given = fields["id"] as? Int, let content = fields["value"] else { throw wrong }
      id = given
      value = content
    }
    if value is NSNull { return (id, nil) }
    guard let found = (value as? NSNumber)?.doubleValue, found.isFinite, !(value is String) else {
      throw wrong
    }
    return (id, found)
  }

  private func failure(_ what: String, _ fix: String) -> CommandFailure {
    CommandFailure(
      "factor \(factor.name): the program \(command[0]) \(what)", fix: fix, code: .data)
  }
}
