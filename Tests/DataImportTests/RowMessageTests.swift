import DataImport
import Testing

/// The words of errors that need large or foreign files, and of every trouble with a row.
@Suite struct `Messages word for word` {
  @Test func `errors that need more than a small file`() {
    #expect(
      ImportError.unreadable(path: "votes.csv", reason: "permission denied").message
        == "votes.csv: cannot be read: permission denied")
    #expect(
      ImportError.rowTooLarge(path: "votes.json", line: 1, limit: 1 << 28).message == """
        votes.json:1: the row is larger than 256 MiB; expected one comparison per row
        fix: write one JSON object per line, or a JSON array of objects
        """)
    #expect(
      ImportError.unknownSteps(path: "-", field: "grade").message == """
        standard input: the largest grade in "grade" is not known before the end; \
        expected a file, or the number of steps
        fix: --map verdict=grade:steps=3 for grades from -3 to 3
        """)
    #expect(
      ImportError.textsMissing(
        path: "pandalm-7b-testset-v1.json", dialect: "pandalm", needed: "testset-v1.json"
      ).message == """
        pandalm-7b-testset-v1.json: these are verdicts in the dialect pandalm without the texts; \
        expected testset-v1.json beside them
        fix: give testset-v1.json too, or the folder of both
        """)
    #expect(
      ImportError.nothingUsable(rows: 1, examples: []).message
        == "none of 1 row can be used; expected at least one")
  }

  private static let problems: [(RowProblem, reason: String, message: String)] = [
    (
      .missingField("winner"), "no field \"winner\"",
      "there is no field \"winner\"; expected one in every row"
    ),
    (
      .missingText(field: "response_a"), "no text in \"response_a\"",
      "field \"response_a\" is null; expected the text of a response"
    ),
    (
      .wrongKind(field: "y", value: "\"x\"", expected: "a number"), "\"y\" is not a number",
      "field \"y\" is \"x\"; expected a number"
    ),
    (
      .unknownVerdict(field: "w", value: "x", allowed: ["A", "B", "tie"]),
      "unknown verdict in \"w\"", "field \"w\" is \"x\"; expected \"A\", \"B\" or \"tie\""
    ),
    (
      .outOfRange(field: "y", value: "2", expected: "a number from 0 to 1"),
      "\"y\" out of range", "field \"y\" is 2; expected a number from 0 to 1"
    ),
    (.cellCount(expected: 4, found: 1), "wrong number of cells", "the row has 1 cell; expected 4"),
    (
      .strayQuote(field: "a"), "text after a closing quote",
      "there is text after the closing quote of \"a\"; expected the next cell"
    ),
    (
      .notAnObject("[1, 2]"), "not an object",
      "the row is [1, 2]; expected an object with named fields"
    ),
    (
      .ambiguousVerdict(field: "w", value: "0"), "ambiguous verdict in \"w\"",
      "field \"w\" is \"0\", which has two readings"
    ),
    (
      .brokenJSON(JSONProblem(line: 7, found: "\"x\"", expected: "a value")), "broken JSON",
      "the JSON goes on with \"x\"; expected a value"
    ),
    (.duplicateKey("a"), "the same key twice", "the key \"a\" occurs twice; expected it once"),
    (
      .noPartner(field: "idx", value: "7"), "verdict on a comparison that is not in the data",
      "field \"idx\" is \"7\"; expected one that is in the file with the texts"
    ),
    (
      .noCommonPrompt("chosen"), "transcripts without a common beginning",
      "the transcripts in \"chosen\" and its partner begin differently; "
        + "expected the same turns up to the last one"
    ),
  ]

  @Test(arguments: problems)
  func `troubles with a row`(problem: RowProblem, reason: String, message: String) {
    #expect(problem.reason == reason)
    #expect(problem.message == message)
    #expect(
      BadRow(file: "-", line: 3, problem: problem).message == "standard input:3: \(message)")
    #expect(!message.contains("!") && !message.contains("invalid") && !message.contains("failed"))
  }
}
