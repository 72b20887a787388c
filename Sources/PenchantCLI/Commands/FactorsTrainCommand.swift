import ArgumentParser
import Foundation
import TextFactors

/// `penchant factors train-language-model`: the model behind the fluency factors.
struct FactorsTrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-language-model",
    abstract: "Make a language model of sentences, one a line.",
    discussion: """
      For the model that is a part of the program: scripts/make-language-model.

      Example:
        penchant factors train-language-model sentences.txt -o english.ngrams
      """,
    shouldDisplay: false)

  @Argument(
    help: ArgumentHelp("Text, one sentence a line.", valueName: "file"), completion: .file())
  var input: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where the model goes.", valueName: "file"),
    completion: .file())
  var output: String

  func run() throws {
    guard let text = FileManager.default.contents(atPath: input) else {
      throw CommandFailure("\(input) cannot be read", code: .noInput)
    }
    var builder = LanguageModelBuilder()
    for line in text.split(separator: 0x0A) {
      builder.add(String(decoding: line, as: UTF8.self))
    }
    let bytes = builder.build()
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: output))
    } catch {
      throw CommandFailure("\(output) cannot be written", code: .cannotWrite)
    }
    StandardStreams.print("\(output): \(bytes.count) bytes")
  }
}
