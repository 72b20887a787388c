import GRDB

extension StudySchema {
  /// Creates the index of the words in prompts and responses, empty.
  ///
  /// ``SearchIndexer`` fills it when somebody is about to search: an import never pays for it.
  /// It holds no copy of the texts. `rowid` is twice the key of a prompt, one more than twice
  /// the key of a response; `indexed` has the keys up to which the words are in.
  @Sendable static func createSearch(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE VIRTUAL TABLE words USING fts5 (
          text, content = '', tokenize = 'unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
        CREATE TABLE indexed (
          prompts INTEGER NOT NULL,
          responses INTEGER NOT NULL
        ) STRICT;
        INSERT INTO indexed VALUES (0, 0);
        """)
  }
}
