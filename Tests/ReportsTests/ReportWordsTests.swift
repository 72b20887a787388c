import Foundation
import Preferences
import Testing

@testable import Reports

@Suite struct ReportWordsTests {
  private func folder(_ files: [String: String]) throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(to: url.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return url
  }

  @Test func `all templates parse and none formats a number`() throws {
    let words = try ReportWords()
    #expect(words.text("kinds", "noPeople").hasPrefix("No people"))
    #expect(words.text("finding-gap", "llmsMore", ["factor": "a & “b”"]).contains("a & “b”"))
  }

  @Test func `parts are the outermost sections`() {
    let parts = ReportWords.parts(of: "{{! x }}{{#one}}a{{#in}}b{{/in}}{{/one}}\n{{#two}}c{{/two}}")
    #expect(parts == ["one", "two"])
  }

  @Test func `a folder replaces words`() throws {
    let folder = try folder([
      "judges.mustache":
        "{{#noModel}}Nothing.{{/noModel}}{{#onlyOne}}Only one.{{/onlyOne}}"
        + "{{#inAppendix}}See {{figure}}.{{/inAppendix}}"
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let words = try ReportWords(folder: folder.path)
    #expect(words.text("judges", "inAppendix", ["figure": "5"]) == "See 5.")
    #expect(words.text("kinds", "noPeople").hasPrefix("No people"))
  }

  @Test func `a broken template names its file and line`() throws {
    let folder = try folder([
      "judges.mustache":
        "{{#noModel}}Nothing.{{/noModel}}\n{{#onlyOne}}One.{{/onlyOne}}\n{{#inAppendix}}See {{/other}}"
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/judges.mustache"
    do {
      _ = try ReportWords(folder: folder.path)
      Issue.record("a template without its end was read")
    } catch let error {
      guard case .brokenTemplate(let file, let line, _) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(file == path)
      #expect(line == 3)
      #expect(error.description.hasPrefix("\(path), line 3: not a Mustache template"))
    }
  }

  @Test func `a template without all parts names them`() throws {
    let folder = try folder(["judges.mustache": "{{#noModel}}Nothing.{{/noModel}}"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/judges.mustache"
    #expect(throws: ReportError.missingParts(path: path, parts: ["onlyOne", "inAppendix"])) {
      try ReportWords(folder: folder.path)
    }
    #expect(
      ReportError.missingParts(path: "f", parts: ["a", "b"]).description
        == "f: has no parts {{#a}}, {{#b}}; expected every part of the built-in file\n"
        + "fix: add it, or remove the file to use the built-in words")
  }
}
