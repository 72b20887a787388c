import Foundation
import Preferences
import Testing

@testable import DataImport

/// What `import --check` says of files.
@Suite struct `Import doctor` {
  private func check(
    _ text: String, name: String = "votes.csv", mapping: [ColumnRole: String] = [:]
  ) throws -> ImportCheck {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: name)
    return try ImportDoctor(ImportRequest(paths: [path], mapping: mapping)).check()
  }

  private func roles(_ check: ImportCheck) -> [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: (check.files.first?.columns ?? []).map { ($0.name, $0.roles) })
  }

  @Test func `columns of a table get their roles, and codes their meaning`() throws {
    let found = try check(
      "question,response_a,response_b,winner,judge,model_a,weight,note\n"
        + "Q,x,y,A,j1,m,1,n\nQ,x,z,[[B]],j2,m,2,n\nR,x,z,tie,j2,m,2,n\nR,x,w,B>A,j2,m,2,n\n")
    #expect(found.files.first?.dialect == "pairs")
    #expect(found.files.first?.recognisedBy == ["response_a", "response_b", "winner"])
    #expect(
      roles(found) == [
        "question": ["prompt"], "response_a": ["response A"], "response_b": ["response B"],
        "winner": ["verdict"], "judge": ["judge"], "model_a": ["system A"], "weight": ["weight"],
      ])
    #expect(found.files.first?.unused == ["note"])
    let codes = found.files.first?.codes.map { "\($0.code) = \($0.meaning) × \($0.count)" }
    #expect(
      codes == [
        "A = A is better × 1", "B>A = B is better × 1", "[[B]] = B is better × 1", "tie = tie × 1",
      ])
  }

  @Test func `nested formats are taken apart as well`() throws {
    let found = try check(
      #"[{"instruction": "i", "output_1": "x", "output_2": "y", "generator_1": "g", "annotator": "#
        + #""a", "preference": 1.25, "referenced_models": {"m": "output_1"}, "#
        + #""raw_completion": {"concise_explanation": "e", "other": 1}}]"#, name: "a.json")
    let roles = roles(found)
    #expect(roles["preference"] == ["verdict"])
    #expect(roles["referenced_models.m"] == ["shown first"])
    #expect(roles["raw_completion.concise_explanation"] == ["rationale"])
    #expect(found.files.first?.codes.map(\.meaning) == ["probably A"])
    let pandalm = try check(
      #"""
      [{"idx": 1, "cmp_key": "m_n", "instruction": "i", "input": "", "response1": "x",
        "response2": "y", "annotator1": 1, "annotator2": 0}]
      """#, name: "test.json")
    #expect(self.roles(pandalm)["annotator2"] == ["verdict"])
    #expect(self.roles(pandalm)["cmp_key"] == ["system A", "system B"])
    #expect(pandalm.files.first?.codes.map(\.code) == ["1", "0"])
  }

  @Test func `repeats, contradictions, twins and empty texts are told`() throws {
    var text = "prompt,response_a,response_b,winner,judge,shown_first,id\n"
    text += "P,x,y,A,j,A,1\nP,x,y,A,j,A,1\nP,x,y,B,j,A,1\n"  // one repeat, one contradiction
    text += "P,x,y,A,j,B,1\n"  // the other order, in agreement
    text += "P,x,y,A,k,A,2\n"  // the same texts under another id
    text += "P,same,same,A,k,A,3\nP,same,same,tie,k,A,3\nP,,z,B,k,A,4\n"
    let found = try check(text)
    let findings = Dictionary(
      uniqueKeysWithValues: found.findings.map { ($0.code, $0.message) })
    #expect(
      findings["repeated-verdicts"]?.hasPrefix("3 verdicts repeat an earlier one") == true)
    #expect(
      findings["contradictory-repeats"] == "2 of these say something else than the first one")
    #expect(findings["identical-pairs"]?.hasPrefix("1 comparison has the same text") == true)
    #expect(findings["identical-pairs"]?.contains("1 of their rows hold a decision") == true)
    #expect(findings["empty-responses"] == "1 response is empty")
    #expect(findings["same-texts"]?.hasPrefix("1 row repeats the texts") == true)
    #expect(
      found.swaps == [ImportCheck.Swaps(judge: "j", pairs: 1, agreeing: 1, agreeingOtherwise: 0)])
  }

  @Test func `constant judges and orders out of balance are told`() throws {
    var text = "response_a,response_b,winner,judge,shown_first\n"
    for row in 0..<40 {
      text += "x\(row),y,A,always,\(row % 2 == 0 ? "A" : "B")\n"
      text += "x\(row),y,\(row % 3 == 0 ? "A" : "B"),first,\(row % 10 == 0 ? "B" : "A")\n"
    }
    let found = try check(text)
    #expect(
      found.findings.map(\.message) == [
        "always prefers response A in all 40 decided verdicts",
        "first saw response A first in 36 of 40 verdicts",
      ])
  }

  @Test func `the settings read the files the same way again`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "p,one,two,said\nQ,x,y,1\nQ,x,z,0\nQ,y,z,2\n", to: "odd.csv")
    let mapping: [ColumnRole: String] = [
      .responseA: "one", .responseB: "two", .verdict: "said:1=A,2=B,0=tie", .prompt: "p",
    ]
    let request = ImportRequest(paths: [path], mapping: mapping, judge: "me")
    let settings = try ImportDoctor(request).check().configuration
    #expect(settings.dialects == ["*": "pairs"])
    let replayed = ImportRequest(
      paths: [path], dialect: settings.dialects["*"],
      mapping: Dictionary(
        uniqueKeysWithValues: settings.map.map { (ColumnRole(rawValue: $0.key)!, $0.value) }),
      judge: settings.judge)
    #expect(try runImport(replayed).comparisons == runImport(request).comparisons)
    #expect(try runImport(replayed).choices == [.a, .tie, .b])
  }

  @Test func `guessed columns are written down as they were guessed`() throws {
    let text = "response_0,response_1,label,worker\nx,y,0,w\nx,z,1,w\n"
    let settings = try check(text).configuration
    #expect(
      settings.map == [
        "response_a": "response_0", "response_b": "response_1", "verdict": "label:0=A,1=B",
        "judge": "worker",
      ])
    let mapping = Dictionary(
      uniqueKeysWithValues: settings.map.map { (ColumnRole(rawValue: $0.key)!, $0.value) })
    let again = try importText(text, mapping: mapping, dialect: "pairs")
    #expect(try again.comparisons == importText(text).comparisons)
  }
}
