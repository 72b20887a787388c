import Foundation
import Preferences
import Testing

@testable import DataImport

@Suite struct `Files of a request` {
  @Test func `folders are walked by name, whatever the case, and links to folders are not`() throws
  {
    let folder = try TemporaryFolder()
    for name in [
      "b.csv", "B.csv", "a/z.jsonl", "a/b/c.json.gz", "notes.txt", ".hidden.csv", "x.gz",
    ] {
      _ = try folder.write("x", to: name)
    }
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("circle"), withDestinationURL: folder.url)
    let root = folder.url.path
    let found = try InputFiles.expand([root, root + "/b.csv", "-"]).files
    #expect(
      found.map(\.path) == ["B.csv", "a/b/c.json.gz", "a/z.jsonl", "b.csv"].map { root + "/" + $0 }
        + ["-"])
    #expect(found.map(\.inFolder) == [true, true, true, true, false])
  }

  @Test func `a file that may not be read says so`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "votes.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    // The superuser may read everything.
    guard getuid() != 0 else { return }
    #expect(throws: ImportError.unreadable(path: path, reason: "permission denied")) {
      try runImport(ImportRequest(paths: [path]))
    }
  }
}

@Suite struct `SHA-256` {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func `the examples of FIPS 180`(text: String, expected: String) {
    let digest = SHA256()
    for byte in text.utf8 { withUnsafeBytes(of: byte) { digest.update($0) } }
    #expect(digest.hexadecimal == expected)
    #expect(digest.hexadecimal == expected)
    digest.restart()
    Array(text.utf8).withUnsafeBytes { digest.update($0) }
    #expect(digest.hexadecimal == expected)
  }
}

@Suite struct `Conversations` {
  @Test func `a transcript keeps what stands before its first turn`() throws {
    let talk = try #require(
      Conversation(transcript: "Be brief.\n\nHuman: Hi\nthere\n\nAssistant:\n\nHuman: Why?"))
    #expect(
      talk.turns == [
        Conversation.Turn(role: "system", text: "Be brief."),
        Conversation.Turn(role: "user", text: "Hi\nthere"),
        Conversation.Turn(role: "assistant", text: ""),
        Conversation.Turn(role: "user", text: "Why?"),
      ])
    #expect(talk.prompt.text == "Why?")
    #expect(talk.prompt.context == "System: Be brief.\n\nUser: Hi\nthere\n\nAssistant: ")
    #expect(Conversation(transcript: "Human: no mark, for want of a line break") == nil)
  }

  @Test func `equal conversations part after their last question`() throws {
    let talk = Conversation(questions: ["P", "Q"], answers: ["A", "B"])
    let split = try #require(SplitConversations(talk, talk))
    #expect(split.prompt == "Q")
    #expect(split.first == "B")
    #expect(split.first == split.second)
  }

  @Test func `cutting keeps the answer to the last question left`() {
    let talk = Conversation(questions: ["P", "Q", "R"], answers: ["A", "B", "C"])
    #expect(talk.cut(afterQuestions: 2).turns.map(\.text) == ["P", "A", "Q", "B"])
    #expect(talk.cut(afterQuestions: nil).turns == talk.turns)
    #expect(talk.cut(afterQuestions: 9).turns == talk.turns)
  }
}

@Suite struct `Words and texts` {
  @Test(arguments: [
    ("", ""), ("  ", ""), (" a b ", "a b"), ("\n\u{3042}\u{2003}", "\u{3042}"), ("x", "x"),
  ])
  func `trimming takes white space of every script`(text: String, expected: String) {
    #expect(trimmed(text) == expected)
  }

  @Test func `normalised names keep letters and digits of every script`() {
    #expect(VerdictWords.normalised("Response_A (best)") == "responseabest")
    #expect(VerdictWords.normalised("R\u{E9}ponse 1") == "r\u{E9}ponse1")
    #expect(VerdictWords.normalised("\u{5224}\u{5B9A}-2") == "\u{5224}\u{5B9A}2")
    #expect(VerdictWords.normalised("?!") == "")
  }

  @Test func `a long value is cut in messages`() {
    #expect(excerpt(String(repeating: "x", count: 50)) == String(repeating: "x", count: 40) + "...")
    #expect(excerpt("short") == "short")
  }
}
