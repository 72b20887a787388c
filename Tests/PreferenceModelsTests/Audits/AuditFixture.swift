import PreferenceModels
import Preferences
import Statistics

@testable import PreferenceModels

/// Studies with planted biases, and the audits of them.
struct AuditFixture {
  /// What a judge does: `logit P(A) = position s + own family + quality + length`.
  struct Behaviour {
    var judge: Judge
    var position = 0.0
    var ownFamily = 0.0
    var family: Set<String> = []
    var quality = 1.0
    var length = 0.0
    /// Added to position times time from -1/2 to 1/2.
    var positionDrift = 0.0
    /// Whether the judge sees every comparison in both orders.
    var isSwapped = false
  }

  var seed: UInt64 = 11
  var prompts = 80
  var perPrompt = 4
  var systems = ["alder-1", "birch-2", "cedar-3", "dogwood-4"]
  var behaviours: [Behaviour] = [
    Behaviour(judge: Judge(name: "mara", kind: .human))
  ]

  static let length = Factor(
    name: "length.words", family: .length, title: "Length", unit: "words", transform: .logRatio)
  static let quality = Factor(
    name: "given.quality", family: .given, title: "Quality", unit: "points")

  func table() -> JudgedTable {
    var random = CounterGenerator(seed: seed)
    let count = prompts * perPrompt
    var rows: [JudgedTable.Row] = []
    var quality: (a: [Double], b: [Double]) = ([], [])
    var words: (a: [Double], b: [Double]) = ([], [])
    for row in 0..<count {
      let first = random.index(below: systems.count)
      let second = (first + 1 + random.index(below: systems.count - 1)) % systems.count
      quality.a.append(random.normal())
      quality.b.append(random.normal())
      words.a.append(Double(20 + random.index(below: 200)))
      words.b.append(Double(20 + random.index(below: 200)))
      rows.append(
        JudgedTable.Row(
          id: "c\(row)", cluster: row / perPrompt, scenario: row % 2 == 0 ? "even" : "odd",
          systemA: systems[first], systemB: systems[second], charactersA: Int(words.a[row]) * 5,
          charactersB: Int(words.b[row]) * 5,
          content: JudgedTable.Content(
            prompt: UInt64(row / perPrompt), textA: UInt64(2 * row), textB: UInt64(2 * row + 1))))
    }
    let columns = [
      JudgedTable.Column(factor: AuditFixture.length, a: words.a, b: words.b),
      JudgedTable.Column(factor: AuditFixture.quality, a: quality.a, b: quality.b),
    ]
    let judges = behaviours.map { behaviour in
      var entries: [JudgedTable.Entry] = []
      for row in 0..<count {
        let first: Side = random.uniform() < 0.5 ? .a : .b
        for side in behaviour.isSwapped ? [first, first.opposite] : [first] {
          let time = Double(row) / Double(count - 1) - 0.5
          var predictor =
            (behaviour.position + behaviour.positionDrift * time) * (side == .a ? 1 : -1)
          predictor += behaviour.quality * (quality.a[row] - quality.b[row])
          predictor += behaviour.length * logRatio(words.a[row], words.b[row])
          let own =
            (behaviour.family.contains(rows[row].systemA ?? "") ? 1.0 : 0)
            - (behaviour.family.contains(rows[row].systemB ?? "") ? 1.0 : 0)
          predictor += behaviour.ownFamily * own
          entries.append(
            JudgedTable.Entry(
              comparison: row, choice: random.uniform() < expit(predictor) ? .a : .b,
              shownFirst: side))
        }
      }
      return JudgedTable.JudgeVerdicts(judge: behaviour.judge, entries: entries)
    }
    return JudgedTable(comparisons: rows, columns: columns, judges: judges)
  }

  /// Audits of a table.
  static func audits(
    _ table: JudgedTable, _ names: [AuditName] = [], holdout: JudgedTable? = nil,
    settings: AuditSettings = AuditSettings(draws: 19, isBrief: true)
  ) async -> Audits {
    let study = await StudyAnalyst(
      table, options: StudyAnalyst.Options(isValidated: false)
    ).fittedStudy(
      run: RunInfo(version: "0", seed: 1, options: [:], inputs: []), title: "Planted")
    return await StudyAuditor(study, holdout: holdout, settings: settings).audits(names)
  }

  /// One audit of a table.
  static func audit(
    _ name: AuditName, _ table: JudgedTable, holdout: JudgedTable? = nil,
    settings: AuditSettings = AuditSettings(draws: 39, isBrief: true)
  ) async throws -> Audit {
    guard let audit = await audits(table, [name], holdout: holdout, settings: settings)[name]
    else { throw Missing() }
    return audit
  }

  struct Missing: Error {}
}

extension Audit {
  /// The first reading of a quantity of a subject.
  func reading(_ quantity: AuditQuantity, of subject: String) -> AuditReading? {
    readings.first { $0.quantity == quantity && $0.subject == subject }
  }
}

extension Judge {
  static func llm(_ name: String) -> Judge { Judge(name: name, kind: .llm) }
  static func person(_ name: String) -> Judge { Judge(name: name, kind: .human) }
}
