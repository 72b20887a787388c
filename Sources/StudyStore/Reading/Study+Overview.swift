import GRDB
public import Preferences

/// How much a study holds.
public struct StudyCounts: Hashable, Sendable, Codable {
  /// Comparisons.
  public var comparisons: Int
  /// Verdicts, abstentions included.
  public var verdicts: Int
  /// Judges.
  public var judges: Int
  /// Distinct prompts.
  public var prompts: Int
  /// Distinct responses that have a text.
  public var responses: Int

  /// Creates counts.
  public init(comparisons: Int, verdicts: Int, judges: Int, prompts: Int, responses: Int) {
    self.comparisons = comparisons
    self.verdicts = verdicts
    self.judges = judges
    self.prompts = prompts
    self.responses = responses
  }
}

extension Study {
  /// How much the study holds.
  public var counts: StudyCounts {
    get throws {
      try reading { database in
        func count(_ table: String) throws -> Int {
          try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
        }
        return StudyCounts(
          comparisons: try count("comparison"), verdicts: try count("verdict"),
          judges: try count("judge"), prompts: try count("prompt"),
          responses: try count("response WHERE characters IS NOT NULL"))
      }
    }
  }

  /// The judges, sorted by kind and name.
  public var judges: [Judge] {
    get throws { try reading { try JudgeList($0).sorted.map(\.judge) } }
  }

  /// The scenarios with their comparisons, largest first, then by name.
  public var scenarios: [DataSummary.Scenario] {
    get throws {
      try reading { database in
        let rows = try SQLStatement(
          """
          SELECT scenario, count(*) FROM comparison
          WHERE scenario IS NOT NULL GROUP BY scenario
          """, on: database)
        var scenarios: [DataSummary.Scenario] = []
        while try rows.step() {
          scenarios.append(
            DataSummary.Scenario(name: rows.text(0), comparisons: Int(rows.integer(1))))
        }
        return scenarios.sorted { ($1.comparisons, $0.name) < ($0.comparisons, $1.name) }
      }
    }
  }

  /// Names of the factors that came with the data, as in the source, in order of appearance.
  public var givenFactorNames: [String] {
    get throws {
      try reading { database in
        var names: [String] = []
        var seen: Set<String> = []
        for (_, layout) in try GivenLayout.fetchAll(database) {
          for entry in layout.entries where seen.insert(entry.name).inserted {
            names.append(entry.name)
          }
        }
        return names
      }
    }
  }

  /// The factors that came with the data, named "given.NAME", in order of appearance.
  public func givenFactors() throws -> [Factor] {
    try givenFactorNames.map { Factor(givenName: $0) }
  }
}
