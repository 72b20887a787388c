import ArgumentParser
import Reports
import StudyStore

/// `penchant study compact`: the file without unused room.
struct StudyCompactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Write a study anew without the room that nothing uses.",
    discussion: """
      Needs room for a second copy meanwhile. All that the study holds stays as it is, but for \
      factor values measured by an earlier definition, which nothing reads any more; a damaged \
      study is not touched.

      Example:
        penchant study compact study.db
      """)

  @Argument(help: "The study file.", completion: .file())
  var study: String

  @Flag(name: .shortAndLong, help: "No remarks; errors only.")
  var quiet = false

  func run() throws {
    let (before, after) = try Study.compact(
      path: study, droppingFactors: { MeasuredName($0).isStale })
    guard !quiet else { return }
    StandardStreams.say(
      "compacted \(study): \(ByteText.of(before)) before, \(ByteText.of(after)) after")
  }
}
