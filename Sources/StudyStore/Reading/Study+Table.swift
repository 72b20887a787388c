import GRDB
public import Preferences

extension Study {
  /// The selected part of the study as columns for a model.
  ///
  /// Rows are comparisons in order of arrival; clusters are numbered by first appearance;
  /// judges are sorted by kind and name, their verdicts by comparison and order of arrival. A
  /// measured factor is NaN on responses that were never measured. Factors that are neither given
  /// nor measured are columns of NaN.
  ///
  /// The pooled judge has the kind of its judges, and is a rule where they are of several kinds.
  ///
  /// - Throws: ``StudyError/unknownJudge(_:known:)``, ``StudyError/unknownScenario(_:known:)``.
  public func table(_ selection: TableSelection) throws -> JudgedTable {
    try reading { database in
      let judges = try JudgeList(database).selecting(selection.judges)
      let rows = try TableRows(
        database, scenarios: selection.scenarios, hasContents: selection.hasContents)
      let given = try GivenColumns(
        database, names: selection.factors.compactMap(\.givenName), rows: rows)
      let measured = FactorValueReader(database)
      let columns = try selection.factors.map { factor in
        if let name = factor.givenName { return given.column(name, as: factor) }
        let values = try measured.values(of: factor.name, upTo: rows.lastResponse)
        return JudgedTable.Column(
          factor: factor, a: rows.responsesA.map { values[$0] },
          b: rows.responsesB.map { values[$0] })
      }
      return JudgedTable(
        comparisons: rows.rows, columns: columns,
        judges: try VerdictReader(database, rows: rows)
          .verdicts(of: judges, pooling: selection.pooling))
    }
  }
}
