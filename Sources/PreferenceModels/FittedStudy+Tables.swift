import Preferences
import Statistics

extension FittedStudy {
  /// The study as tables for other programs: what was compared and decided, what the models saw,
  /// and what came out.
  ///
  /// The rows of `design` and the coefficients are enough to make every fit again.
  public var tables: [StudyTable] {
    [comparisons, factorValues, verdicts, design, coefficients]
  }

  private var comparisons: StudyTable {
    StudyTable(
      name: "comparisons", meaning: "two responses to one prompt",
      columns: [
        .init(name: "comparison", meaning: "name of the pair"),
        .init(
          name: "cluster",
          meaning: "number of the prompt; pairs of one number depend on each other", holds: .count
        ),
        .init(name: "scenario", meaning: "group of the pair"),
        .init(name: "system_a", meaning: "system that wrote response A"),
        .init(name: "system_b", meaning: "system that wrote response B"),
        .init(
          name: "characters_a", meaning: "length of response A in Unicode scalars", holds: .count),
        .init(
          name: "characters_b", meaning: "length of response B in Unicode scalars", holds: .count),
      ],
      forEachRow: { body in
        for row in table.comparisons {
          try body([
            .text(row.id), .count(row.cluster), .init(row.scenario), .init(row.systemA),
            .init(row.systemB), row.charactersA.map { .count($0) } ?? .none,
            row.charactersB.map { .count($0) } ?? .none,
          ])
        }
      })
  }

  private var factorValues: StudyTable {
    StudyTable(
      name: "factors", meaning: "the factor values of one response of a pair, A before B",
      columns: [
        .init(name: "comparison", meaning: "name of the pair"),
        .init(name: "response", meaning: "A or B"),
      ]
        + table.columns.map { column in
          .init(
            name: column.factor.name,
            meaning: "\(column.factor.title), \(column.factor.unit); empty where it has no value"
              + (column.factor.transform == .logRatio
                ? "; models see the difference of log(1 + value)" : ""),
            holds: .number)
        },
      forEachRow: { body in
        for (index, row) in table.comparisons.enumerated() {
          try body([.text(row.id), .text("A")] + table.columns.map { .init($0.a[index]) })
          try body([.text(row.id), .text("B")] + table.columns.map { .init($0.b[index]) })
        }
      })
  }

  private var verdicts: StudyTable {
    StudyTable(
      name: "verdicts", meaning: "what one judge said of one pair",
      columns: [
        .init(name: "judge", meaning: "name of the judge"),
        .init(name: "kind", meaning: "human, llm, reward-model or rule"),
        .init(name: "comparison", meaning: "name of the pair"),
        .init(name: "choice", meaning: "A, tie, B, grade, probability or abstention"),
        .init(name: "grade", meaning: "grade from -steps to steps, above 0 for A", holds: .count),
        .init(name: "steps", meaning: "the largest grade", holds: .count),
        .init(name: "probability", meaning: "probability given to A", holds: .number),
        .init(name: "reason", meaning: "what stood in place of a verdict"),
        .init(name: "shown_first", meaning: "the response seen first, A or B"),
        .init(name: "weight", meaning: "importance of the verdict", holds: .number),
      ],
      forEachRow: { body in
        for judge in table.judges {
          for entry in judge.entries {
            try body(
              [
                .text(judge.judge.name), .text(judge.judge.kind.rawValue),
                .text(table.comparisons[entry.comparison].id),
              ] + entry.choice.cells
                + [
                  entry.shownFirst.map { .text($0 == .a ? "A" : "B") } ?? .none,
                  .number(entry.weight),
                ])
          }
        }
      })
  }

  /// The columns of all models, in the order of their first appearance.
  private var designColumns: [JudgeRows.Column] {
    var found: [JudgeRows.Column] = []
    for fit in fitted {
      for column in fit.model.rows.columns where !found.contains(column) { found.append(column) }
    }
    return found
  }

  private var design: StudyTable {
    let columns = designColumns
    return StudyTable(
      name: "design", meaning: "one verdict as its judge's model saw it",
      columns: [
        .init(name: "judge", meaning: "name of the judge"),
        .init(name: "comparison", meaning: "name of the pair"),
        .init(name: "cluster", meaning: "number of the prompt", holds: .count),
        .init(
          name: "outcome", meaning: "1 for A, 0 for B, 0.5 for a tie, or a probability",
          holds: .number),
        .init(
          name: "grade",
          meaning: "the verdict as a whole number, 0 for a tie; empty for a probability"),
        .init(name: "weight", meaning: "weight in the likelihood", holds: .number),
      ]
        + columns.map { column in
          .init(
            name: JudgeRows.name(of: column, differences), meaning: meaning(of: column),
            holds: .number)
        },
      forEachRow: { body in
        for fit in fitted {
          let rows = fit.model.rows
          let places = columns.map { rows.columns.firstIndex(of: $0) }
          for (index, entry) in rows.entries.enumerated() {
            try body(
              [
                .text(fit.judge.name), .text(table.comparisons[entry.comparison].id),
                .count(rows.clusters[index]), .number(entry.choice.share), entry.choice.gradeCell,
                .number(entry.weight),
              ] + places.map { $0.map { .number(rows.design[index, $0]) } ?? .none })
          }
        }
      })
  }

  private func meaning(of column: JudgeRows.Column) -> String {
    switch column {
    case .position: "1 where A was shown first, -1 where B was, 0 where unknown"
    case .factor(let index):
      "difference A minus B"
        + (differences.columns[index].factor.transform == .logRatio ? " of log(1 + value)" : "")
        + ", divided by \(differences.columns[index].scale); 0 without a value; empty where the "
        + "model of the judge has no such column"
    case .applies: "1 where only A has a value, -1 where only B has"
    }
  }

  private var coefficients: StudyTable {
    StudyTable(
      name: "coefficients", meaning: "one weight of one judge",
      columns: [
        .init(name: "judge", meaning: "name of the judge"),
        .init(name: "kind", meaning: "human, llm, reward-model or rule"),
        .init(name: "status", meaning: "how the fit ended"),
        .init(name: "estimator", meaning: "ml, firth or another"),
        .init(name: "tie_model", meaning: "how ties entered"),
        .init(name: "errors", meaning: "how errors were computed"),
        .init(name: "factor", meaning: "the column of design.csv; tie is the logarithm of nu"),
        .init(name: "estimate", meaning: "log-odds per scale", holds: .number),
        .init(name: "standard_error", meaning: "error of the estimate", holds: .number),
        .init(
          name: "degrees_of_freedom", meaning: "of the t interval; empty for other intervals",
          holds: .number),
        .init(name: "lower", meaning: "lower end of the 95 % interval", holds: .number),
        .init(name: "upper", meaning: "upper end of the 95 % interval", holds: .number),
        .init(name: "p_value", meaning: "two-sided, of no effect", holds: .number),
        .init(
          name: "q_value", meaning: "Benjamini-Hochberg over judges and factors", holds: .number),
        .init(name: "scale", meaning: "what the difference was divided by", holds: .number),
        .init(
          name: "chance", meaning: "probability of the response with more, 0.5 is indifferent",
          holds: .number),
        .init(name: "state", meaning: "decided, indifferent or undecided"),
        .init(name: "differing", meaning: "verdicts on which the factor differs", holds: .count),
        .init(name: "verdicts", meaning: "verdicts of the judge", holds: .count),
        .init(name: "clusters", meaning: "prompts among the rows of the fit", holds: .count),
        .init(name: "log_likelihood", meaning: "of the judge's model", holds: .number),
      ],
      forEachRow: { body in
        for fit in analysis.judges {
          let rows = (fit.positionBias.map { [$0] } ?? []) + fit.coefficients + fit.applies
          for row in rows { try body(cells(row, of: fit)) }
          for level in fit.levels { try body(cells(level, of: fit)) }
        }
      })
  }

  private func head(of fit: JudgeFit) -> [StudyTable.Cell] {
    [fit.judge, fit.kind.rawValue, fit.status.rawValue, fit.estimator, fit.tieModel, fit.errors]
      .map { .text($0) }
  }

  private func cells(_ row: Coefficient, of fit: JudgeFit) -> [StudyTable.Cell] {
    head(of: fit) + [
      .text(row.factor), .number(row.estimate), .number(row.standardError),
      .init(row.degreesOfFreedom ?? fit.degreesOfFreedom), .number(row.lower),
      .number(row.upper), .number(row.pValue), .init(row.qValue), .number(row.scale),
      .number(row.chance), .text(row.state.rawValue), .count(row.differing),
      .count(fit.comparisons), .count(fit.clusters), .init(fit.logLikelihood),
    ]
  }

  private func cells(_ level: LevelParameter, of fit: JudgeFit) -> [StudyTable.Cell] {
    head(of: fit) + [
      .text(level.size == 0 ? "tie" : "grade \(level.size)"), .number(level.estimate),
      .number(level.standardError), .number(level.degreesOfFreedom), .number(level.lower),
      .number(level.upper), .none, .none, .none, .none, .none, .none, .count(fit.comparisons),
      .count(fit.clusters), .init(fit.logLikelihood),
    ]
  }
}

extension Choice {
  /// Choice, grade, steps, probability and reason.
  fileprivate var cells: [StudyTable.Cell] {
    switch self {
    case .a: [.text("A"), .none, .none, .none, .none]
    case .b: [.text("B"), .none, .none, .none, .none]
    case .tie: [.text("tie"), .none, .none, .none, .none]
    case .grade(let grade, let steps):
      [.text("grade"), .count(grade), .count(steps), .none, .none]
    case .probability(let probability):
      [.text("probability"), .none, .none, .number(probability), .none]
    case .abstention(let reason): [.text("abstention"), .none, .none, .none, .text(reason)]
    }
  }

  fileprivate var gradeCell: StudyTable.Cell {
    if case .probability = self { .none } else { .count(grade(steps: steps)) }
  }
}
