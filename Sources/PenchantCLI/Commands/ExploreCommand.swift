import ArgumentParser
import Explorer
import Foundation
import PreferenceModels
import Preferences
import StudyStore

/// `penchant explore`: a local page on which weights can be moved.
struct ExploreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Open a local page: compare judges, move weights, read the pairs behind them.",
    discussion: """
      The page is served on this machine only, on a free port, until Ctrl-C; nothing is sent \
      anywhere else. With --export the same page is written into one file that needs no server.

      Examples:
        penchant explore votes.jsonl --open
        penchant explore study.db --set hedging=0 --judge gpt-4
        penchant explore votes.jsonl --export judges.html --pairs 200
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var whatIf: WhatIfOptions

  @Option(help: "The port of the page; a free one by default.")
  var port = 0

  @Option(
    help: "Listen on this address of the machine; then the link holds a token.")
  var host: String?

  @Flag(help: "Open the page in the browser.")
  var open = false

  @Option(
    help: ArgumentHelp("Write the page into this file instead.", valueName: "file.html"),
    completion: .file(extensions: ["html"]))
  var export: String?

  @Option(help: ArgumentHelp("Pairs in the exported page.", valueName: "n"))
  var pairs = 100

  @OptionGroup var model: ModelOptions
  @Flag(name: .shortAndLong, help: "No progress and no remarks; errors only.")
  var quiet = false

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port is 0 to 65535") }
    guard pairs >= 0 else { throw ValidationError("--pairs is at least 0") }
    guard whatIf.set.isEmpty || model.judge.count == 1 else {
      throw ValidationError("--set changes the weights of one judge: name it with --judge")
    }
  }

  func run() async throws {
    var all = model
    // The named judge is where the page begins; the others stay to be compared.
    all.judge = []
    let session = try AnalysisSession(input, all, isQuiet: quiet)
    Remarks.say(session.session.summary, isQuiet: quiet)
    let (fitted, rest) = try await session.exploredStudy()
    let fragment = try fragment(fitted)
    let study = try ExplorerStudy(
      fitted, store: session.session.study,
      evidence: EvidenceMarks(fitted, own: session.ownFactors).marks)
    if let export {
      study.complete(await rest())
      return try write(study, to: export)
    }
    // A server for others to reach wants a word that only the printed link tells.
    let token = host == nil ? nil : UUID().uuidString.lowercased()
    let server = ExplorerServer(
      study, host: host ?? "127.0.0.1", port: port, token: token)
    let serving = Task {
      try await server.run { link in
        StandardStreams.print(link + fragment)
        if !quiet { StandardStreams.say("Ctrl-C ends the page") }
        if open { Self.show(link + fragment) }
      }
    }
    // Words are indexed while the page is read already; until then a search reads the texts,
    // and so it does where the file cannot be written.
    let store = session.session.study
    let indexing = Task.detached(priority: .utility) {
      try SearchIndexer(store).run()
      try study.warmSearch()
    }
    // How well models predict takes longer than the models; the page says so until it is there.
    let completing = Task.detached(priority: .utility) { study.complete(await rest()) }
    let interrupts = Interrupts { serving.cancel() }
    defer { interrupts.end() }
    let end = await serving.result
    completing.cancel()
    indexing.cancel()
    _ = await indexing.result
    try end.get()
  }

  /// The part of the link that holds the changed weights.
  private func fragment(_ study: FittedStudy) throws -> String {
    guard let judge = model.judge.first else { return "" }
    let name = judge.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    guard !whatIf.set.isEmpty else { return "#a=\(name)" }
    let changed = try whatIf.changing(study.whatIfJudge(basedOn: judge))
    let fitted = try study.whatIfJudge(basedOn: judge)
    if let path = whatIf.saveWhatIf { try WhatIfFile.write(changed, to: path) }
    let weights = zip(changed.weights, fitted.weights).filter { $0 != $1 }
      .map { "\($0.0.factor):\($0.0.estimate)" }.joined(separator: ",")
    return "#a=\(name)&panel=weights&w=" + weights
  }

  private func write(_ study: ExplorerStudy, to path: String) throws {
    let page = try StaticPage.html(of: study, pairs: pairs)
    do {
      try page.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw CommandFailure(
        "\(path): cannot be written", fix: "name a folder you may write to", code: .cannotWrite)
    }
    if !quiet { StandardStreams.say("wrote \(path)") }
  }

  /// Asks the desktop to open the link; without one the printed link is enough.
  private static func show(_ link: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xdg-open", link]
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }
}
