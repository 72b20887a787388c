import Preferences
import StudyStore
import Testing

struct StudyErrorMessageTests {
  @Test(
    arguments: [
      (
        StudyError.noStudy(path: "a.study"), 66,
        "a.study: there is no such file; expected a study made by penchant import"
      ),
      (
        .notAStudy(path: "a.jsonl"), 65,
        "a.jsonl: this file is not a study; expected one made by penchant import"
      ),
      (
        .newerVersion(path: "a.study", version: 3, known: 1), 65,
        "a.study: the study has format 3, this program knows formats up to 1; use a newer penchant"
      ),
      (
        .cannotOpen(path: "a", reason: "it is a folder"), 66,
        "a: the study cannot be opened (it is a folder)"
      ),
      (
        .cannotWrite(path: "a", reason: "attempt to write a readonly database"), 73,
        "a: the study cannot be changed (attempt to write a readonly database); "
          + "check the rights of the file and of its folder"
      ),
      (
        .diskFull(path: "a"), 73,
        "a: no space is left; the study is as it was before; "
          + "free some space, or choose another place"
      ),
      (
        .busy(path: "a"), 73,
        "a: another program is writing to the study; try again when it is done"
      ),
      (
        .damaged(path: "a", reason: "malformed"), 65,
        "a: the study is damaged (malformed); import the data into a new study"
      ),
      (
        .alreadyPresent(input: "votes.csv"), 1,
        "votes.csv: the study already holds this input, read with the same settings; "
          + "nothing was added"
      ),
      (
        .judgeKind(judge: "gpt", stored: .llm, given: .human), 65,
        "judge \"gpt\" is human here, but an LLM in the study; "
          + "a name stands for one judge: rename one of them"
      ),
      (
        .unknownJudge("Ann", known: ["ann", "bo"]), 64,
        "there is no judge \"Ann\"; the study has \"ann\", \"bo\""
      ),
      (.unknownScenario("x", known: []), 64, "there is no scenario \"x\"; the study has none"),
      (
        .unknownScenario("x", known: (1...12).map { "s\($0)" }), 64,
        "there is no scenario \"x\"; the study has \"s1\", \"s2\", \"s3\", \"s4\", \"s5\", "
          + "\"s6\", \"s7\", \"s8\", \"s9\", \"s10\" and 2 more"
      ),
      (
        .database(path: "a", reason: "r"), 70,
        "a: the database refused a statement (r); please report this as a bug"
      ),
    ] as [(StudyError, Int32, String)])
  func `an error says what is wrong and what would be right`(
    error: StudyError, exitCode: Int32, message: String
  ) {
    #expect(error.description == message)
    #expect(error.exitCode == exitCode)
  }
}
