import GRDB

extension StudySchema {
  /// Creates the views for readers of other SQLite programs; Penchant itself reads the tables.
  ///
  /// They are a promise to users (docs/reproduce.md): a later step may add columns at the end
  /// and takes none away.
  @Sendable static func createViews(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE VIEW comparisons AS
          SELECT comparison.name AS comparison, comparison.scenario, comparison.cluster,
            prompt.text AS prompt, prompt.context, prompt.reference, prompt.source,
            a.system AS systemA, b.system AS systemB, a.text AS responseA, b.text AS responseB
          FROM comparison
          JOIN prompt ON prompt.id = comparison.prompt
          JOIN response AS a ON a.id = comparison.responseA
          JOIN response AS b ON b.id = comparison.responseB
          ORDER BY comparison.id;

        CREATE VIEW verdicts AS
          SELECT comparison.name AS comparison, judge.name AS judge, judge.kind,
            verdict.choice, verdict.grade, verdict.steps, verdict.probability, verdict.reason,
            verdict.shownFirst, coalesce(verdict.weight, 1) AS weight, verdict.rationale
          FROM verdict
          JOIN comparison ON comparison.id = verdict.comparison
          JOIN judge ON judge.id = verdict.judge
          ORDER BY verdict.id;

        CREATE VIEW judges AS
          SELECT judge.name AS judge, judge.kind, count(verdict.id) AS verdicts,
            count(CASE WHEN verdict.choice = 'tie'
              OR (verdict.choice = 'grade' AND verdict.grade = 0) THEN 1 END) AS ties,
            count(CASE WHEN verdict.choice = 'abstention' THEN 1 END) AS abstentions
          FROM judge
          LEFT JOIN verdict ON verdict.judge = judge.id
          GROUP BY judge.id
          ORDER BY judge.id;
        """)
  }
}
