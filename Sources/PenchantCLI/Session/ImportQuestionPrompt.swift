import DataImport
import Foundation

/// Asks on the terminal which of several readings is meant.
enum ImportQuestionPrompt {
  /// Whether somebody is there to answer, and the files can be read again afterwards.
  static func canAsk(about paths: [String]) -> Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 && !paths.contains("-")
  }

  /// Runs `body` with a request, and again with each answer, until nothing is open.
  ///
  /// - Throws: The question itself where nobody answers, and whatever `body` throws.
  static func answering<Result>(
    _ request: ImportRequest, _ body: (ImportRequest) throws -> Result
  ) throws -> Result {
    var request = request
    while true {
      do {
        return try body(request)
      } catch let error as ImportError {
        guard case .question(let question) = error, canAsk(about: request.paths),
          let answer = ask(question)
        else { throw error }
        StandardStreams.say("next time: \(answer.option)")
        request = answer.applied(to: request)
      }
    }
  }

  /// The answer; nil where the input ends or is empty.
  private static func ask(_ question: ImportQuestion) -> ImportAnswer? {
    StandardStreams.say(lines(question).joined(separator: "\n"))
    while true {
      FileHandle.standardError.write(
        Data("which one (1 to \(question.readings.count), nothing to stop)? ".utf8))
      guard let line = readLine(), !line.allSatisfy(\.isWhitespace) else { return nil }
      let number = Int(line.trimmingCharacters(in: .whitespaces)) ?? 0
      if question.readings.indices.contains(number - 1) {
        return question.readings[number - 1].answer
      }
    }
  }

  /// The question with its readings, numbered.
  static func lines(_ question: ImportQuestion) -> [String] {
    let place = question.line.map { "\(question.path):\($0)" } ?? question.path
    return ["\(place): \(question.subject). What does that mean?"]
      + question.readings.enumerated().map { "  \($0.offset + 1)  \($0.element.words)" }
  }
}
