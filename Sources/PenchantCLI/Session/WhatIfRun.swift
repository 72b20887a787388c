import PreferenceModels
import Preferences

/// `penchant weights` with other weights than the fitted ones.
struct WhatIfRun {
  let options: WhatIfOptions
  let output: OutputOptions

  /// Fits the judges, changes the weights, prints what would be picked.
  func run(_ input: InputOptions, _ model: ModelOptions) async throws {
    guard model.whatIf.count <= 1 else {
      throw CommandFailure(
        "--what-if is given \(model.whatIf.count) times",
        fix: "look at one what-if judge at a time", code: .usage)
    }
    let start = try model.whatIf.first.map(WhatIfFile.read)
    // Agreement is with every judge; the words after the input only say where to start.
    var all = model
    all.judge = []
    all.whatIf = []
    let session = try AnalysisSession(input, all, isQuiet: output.quiet)
    Remarks.say(session.session.summary, isQuiet: output.quiet)
    let study = try await session.fittedStudy()
    let judge = try options.changing(start ?? base(of: model.judge, in: study))
    let result = try study.result(of: judge)
    if let path = options.saveWhatIf { try WhatIfFile.write(judge, to: path) }
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(result))
    case .csv: StandardStreams.print(WhatIfText.csv(result))
    case .table:
      let fitted = judge.basedOn.flatMap { try? study.whatIfJudge(basedOn: $0) }
      let text = WhatIfText(terminal: .output, fitted: fitted)
      StandardStreams.print(text.lines(result).joined(separator: "\n"))
    }
  }

  private func base(of names: [String], in study: FittedStudy) throws -> WhatIfJudge {
    guard names.count == 1 else {
      throw CommandFailure(
        names.isEmpty
          ? "--set changes the weights of one judge, and none is named"
          : "--set changes the weights of one judge, and \(names.count) are named",
        fix: "name the judge after the input: penchant weights INPUT JUDGE --set FACTOR=VALUE",
        code: .usage)
    }
    return try study.whatIfJudge(basedOn: names[0])
  }
}
