import GRDB

extension StudySchema {
  /// Creates the tables of the first format.
  ///
  /// Short columns stand before long texts, so that reading them never walks a text.
  /// Contents are identified by SHA-256; keys count up from 1 in order of arrival.
  @Sendable static func createTables(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE input (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL,
          sha256 TEXT NOT NULL,
          dialect TEXT NOT NULL,
          settings TEXT NOT NULL,
          UNIQUE (sha256, settings)
        ) STRICT;

        CREATE TABLE judge (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE,
          kind TEXT NOT NULL CHECK (kind IN ('human', 'llm', 'reward-model', 'rule'))
        ) STRICT;

        -- task: hash of all but the source, the cluster of a comparison that names none;
        -- null for a prompt that says nothing.
        CREATE TABLE prompt (
          id INTEGER PRIMARY KEY,
          hash BLOB NOT NULL UNIQUE,
          task BLOB,
          text TEXT NOT NULL,
          context TEXT,
          reference TEXT,
          source TEXT
        ) STRICT;

        -- hash: of prompt, text and system. characters: Unicode scalars of the text.
        CREATE TABLE response (
          id INTEGER PRIMARY KEY,
          prompt INTEGER NOT NULL REFERENCES prompt (id),
          hash BLOB NOT NULL UNIQUE,
          characters INTEGER,
          system TEXT,
          text TEXT
        ) STRICT;

        -- factors: a JSON list of names, each marked as two values or one difference.
        CREATE TABLE givenLayout (
          id INTEGER PRIMARY KEY,
          factors TEXT NOT NULL UNIQUE
        ) STRICT;

        -- name: unique; sourceName and ordinal where another comparison had the name first.
        -- givenValues: little-endian doubles in the order of the layout.
        CREATE TABLE comparison (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE,
          sourceName TEXT,
          ordinal INTEGER NOT NULL DEFAULT 1,
          prompt INTEGER NOT NULL REFERENCES prompt (id),
          responseA INTEGER NOT NULL REFERENCES response (id),
          responseB INTEGER NOT NULL REFERENCES response (id),
          scenario TEXT,
          cluster TEXT,
          givenLayout INTEGER REFERENCES givenLayout (id),
          givenValues BLOB
        ) STRICT;
        CREATE INDEX comparisonOfSource
          ON comparison (sourceName, responseA, responseB, givenValues)
          WHERE sourceName IS NOT NULL;

        CREATE TABLE verdict (
          id INTEGER PRIMARY KEY,
          comparison INTEGER NOT NULL REFERENCES comparison (id),
          judge INTEGER NOT NULL REFERENCES judge (id),
          choice TEXT NOT NULL
            CHECK (choice IN ('A', 'tie', 'B', 'grade', 'probability', 'abstention')),
          grade INTEGER,
          steps INTEGER,
          probability REAL,
          reason TEXT,
          shownFirst TEXT CHECK (shownFirst IN ('A', 'B')),
          weight REAL,
          rationale TEXT
        ) STRICT;
        CREATE INDEX verdictOfComparison ON verdict (comparison);

        CREATE TABLE factor (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE
        ) STRICT;

        -- numbers: the values of consecutive responses, see FactorBlock.
        CREATE TABLE factorValue (
          id INTEGER PRIMARY KEY,
          factor INTEGER NOT NULL REFERENCES factor (id),
          block INTEGER NOT NULL,
          numbers BLOB NOT NULL,
          UNIQUE (factor, block)
        ) STRICT;
        """)
  }
}
