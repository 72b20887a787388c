import GRDB

extension Study {
  /// The names of the comparisons whose prompt or responses contain some words, whatever
  /// the case of ASCII letters.
  ///
  /// Texts are looked through in the file, so the time grows with them; nothing is kept.
  public func comparisons(containing words: String) throws -> Set<String> {
    let pattern =
      "%"
      + words.replacing("\\", with: "\\\\").replacing("%", with: "\\%")
      .replacing("_", with: "\\_") + "%"
    return try reading { database in
      let found = try SQLStatement(
        """
        SELECT name FROM comparison
        WHERE prompt IN (SELECT id FROM prompt WHERE text LIKE ?1 ESCAPE '\\')
          OR responseA IN (SELECT id FROM response WHERE text LIKE ?1 ESCAPE '\\')
          OR responseB IN (SELECT id FROM response WHERE text LIKE ?1 ESCAPE '\\')
        """, on: database)
      found.bind(pattern)
      defer { found.reset() }
      var names: Set<String> = []
      while try found.step() { names.insert(found.text(0)) }
      return names
    }
  }

  /// The prompts of comparisons by name, in this order; empty for a name that is not there.
  public func prompts(ofComparisons names: [String]) throws -> [String] {
    try reading { database in
      let find = try SQLStatement(
        """
        SELECT prompt.text FROM comparison JOIN prompt ON prompt.id = comparison.prompt
        WHERE name = ?
        """, on: database)
      return try names.map { name in
        find.bind(name)
        defer { find.reset() }
        return try find.step() ? find.text(0) : ""
      }
    }
  }
}
