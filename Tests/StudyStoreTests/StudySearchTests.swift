import Foundation
import GRDB
import Preferences
import Testing

@testable import StudyStore

struct StudySearchTests {
  private static let texts = [
    ("Why is the sky blue?", "Blue light is scattered the most.", "The ÄRZTE say: don't ask."),
    ("京都について", "東京都は日本の首都です。", "京都は古い都です"),
    ("Versicherung", "Die Krankenversicherung zahlt.", "C++ is no C."),
    ("50% off", "under_score and 50 %", "nothing\u{0}hidden behind a NUL"),
    ("กรุงเทพ", "กรุงเทพมหานคร", "한국어 문장입니다"),
  ]

  private func study() throws -> (Study, [String]) {
    let study = try Study.temporary()
    let ids = Self.texts.indices.map { "c\($0)" }
    try study.importing { writer in
      for (id, text) in zip(ids, Self.texts) {
        try writer.add(
          Comparison(
            id: id, prompt: Prompt(text: text.0), responseA: Response(text: text.1),
            responseB: Response(text: text.2),
            verdicts: [Verdict(judge: Judge(name: "ann", kind: .human), choice: .a)]))
      }
    }
    return (study, ids)
  }

  private static let questions: [(String, [Int])] = [
    ("sky", [0]), ("SKY", [0]), ("blue light", [0]), ("light blue", []), ("scat", [0]),
    ("ärzte", [0]), ("arzte", [0]), ("don't", [0]), ("don t", [0]), ("dont", []),
    ("京都", [1]), ("東京", [1]), ("都", [1]), ("首都です", [1]), ("都首", []),
    ("versicherung", [2]), ("enversich", [2]), ("C++", [2]), ("C--", []),
    ("50%", [3]), ("hidden", [3]), ("_", [3]), ("under_score", [3]),
    ("มหา", [4]), ("เทพ", [4]), ("문장", [4]), ("\" OR sky", []), ("", []), (" ", []),
  ]

  @Test(arguments: questions)
  func `words are found in the index`(question: String, expected: [Int]) throws {
    let (study, ids) = try study()
    try SearchIndexer(study, piece: 60).run()
    let texts = try StudyTexts(study, comparisons: ids)
    try texts.warm()
    // A bare apostrophe cuts a word in the index; the text itself is asked for marks.
    #expect(try texts.find(question).rows == expected)
    #expect(try texts.find(question).rows == expected, "the kept answer")
  }

  @Test func `texts that are not in the index are read`() throws {
    let (study, ids) = try study()
    let texts = try StudyTexts(study, comparisons: ids)
    for (question, expected) in [("SKY", [0]), ("東京", [1]), ("50%", [3]), ("zebra", [])] {
      #expect(try texts.find(question).rows == expected, "\(question)")
    }
    try SearchIndexer(study).run()
    #expect(try texts.find("zebra").rows == [])
    try study.importing {
      try $0.add(
        Comparison(
          id: "later", prompt: Prompt(text: "zebra?"), responseA: Response(text: "a"),
          responseB: Response(text: "b"), verdicts: []))
    }
    let more = try StudyTexts(study, comparisons: ids + ["later"])
    #expect(try more.find("zebra").rows == [5])
    try SearchIndexer(study).run()
    #expect(try more.find("zebra").rows == [5])
    #expect(try more.find("sky").rows == [0])
  }

  @Test func `a selection of comparisons is searched alone`() throws {
    let (study, ids) = try study()
    try SearchIndexer(study).run()
    let texts = try StudyTexts(study, comparisons: [ids[1], ids[3]])
    #expect(try texts.find("東京").rows == [0])
    #expect(try texts.find("sky").rows == [])
    #expect(try texts.find("50%").rows == [1])
  }

  @Test func `a study of the format before gets an empty index`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("old.study")
    do {
      let queue = try DatabaseQueue(path: path)
      try StudySchema.migrator.migrate(queue, upTo: "views for readers")
      try queue.close()
    }
    let study = try Study.open(path: path, creating: false)
    try study.importing {
      try $0.add(
        Comparison(
          id: "1", prompt: Prompt(text: "zebra"), responseA: Response(text: "a"),
          responseB: Response(text: "b"), verdicts: []))
    }
    try SearchIndexer(study).run()
    #expect(try StudyTexts(study, comparisons: ["1"]).find("zebr").rows == [0])
    try study.close()
    #expect(folder.names == ["old.study"])
  }

  @Test func `reading texts cannot write`() throws {
    let folder = try TemporaryFolder()
    for study in [
      try Study.temporary(), try Study.open(path: folder.path("a.study"), creating: true),
    ] {
      #expect(throws: StudyError.self) {
        try study.reading { try $0.execute(sql: "DELETE FROM comparison") }
      }
    }
  }
}
