import Testing

@testable import DataImport

@Suite struct `JSON rows` {
  @Test func `an array, lines and values in a row give the same records`() throws {
    let objects = [#"{"a": 1, "b": "x"}"#, #"{"a": 2, "b": "y"}"#, #"{"a": 3, "b": "z"}"#]
    let loose = objects.map { $0.replacing(", ", with: ",\n  ") }
    let indented: String = objects.joined(separator: ",\n  ")
    let forms: [String] = [
      "[\(objects.joined(separator: ","))]",
      "[\n  \(indented)\n]\n",
      objects.joined(separator: "\n"),
      "\(objects.joined(separator: "\r\n"))\r\n",
      loose.joined(separator: "\n"),
      "\u{FEFF}\(objects.joined(separator: "\n\n"))",
    ]
    for form in forms {
      let rows = try rows(form, name: "x.json")
      #expect(rows.map { $0.fields["a"]?.number } == [1, 2, 3])
      #expect(rows.map { $0.fields["b"]?.string } == ["x", "y", "z"])
    }
  }

  @Test func `rows know their line`() throws {
    let text = "[\n\n{\"a\": 1},\n{\n\"a\": 2},   {\"a\": 3}\n,\n{\"a\": 4}]"
    #expect(try rows(text, name: "x.json").map(\.line) == [3, 4, 5, 7])
    #expect(try rows("{\"a\":1}\n\n{\"a\":2}\n", name: "x.jsonl").map(\.line) == [1, 3])
  }

  @Test(arguments: [
    (#""\u0041\n\t\"\\\/\b\f\r""#, "A\n\t\"\\/\u{8}\u{C}\r"),
    (#""\ud83d\ude00""#, "\u{1F600}"),
    (#""\uD83D""#, "\u{FFFD}"),
    (#""\uDE00x""#, "\u{FFFD}x"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"),
    (#""\u3042\u0000""#, "\u{3042}\u{0}"),
    ("\"caf\u{E9} \u{1F600}\u{2028}\"", "caf\u{E9} \u{1F600}\u{2028}"),
  ])
  func `strings are decoded`(json: String, expected: String) throws {
    let row = try #require(try rows("{\"s\": \(json)}", name: "x.json").first)
    #expect(row.fields["s"]?.string == expected)
  }

  @Test(arguments: ["0", "-0", "12.5", "1e3", "-2.5E-3", "1E+2", "NaN", "Infinity", "-Infinity"])
  func `numbers are read as written`(number: String) throws {
    let row = try #require(try rows("{\"n\": \(number)}", name: "x.json").first)
    #expect(row.fields["n"]?.words == number)
  }

  @Test(arguments: [
    ("{\"a\": 01}", "\"1\"", "no digit after a leading 0"),
    ("{\"a\": 1.}", "\"}\"", "a digit"),
    ("{\"a\": .5}", "\".\"", "a value"),
    ("{\"a\": +1}", "\"+\"", "a value"),
    ("{\"a\": 1e}", "\"}\"", "a digit"),
    ("{\"a\": tru}", "\"t\"", "a value"),
    ("{\"a\" 1}", "\"1\"", "\":\""),
    ("{\"a\": 1,}", "\"}\"", "a key in quotes"),
    ("{\"a\": [1,]}", "\"]\"", "a value"),
    ("{a: 1}", "\"a\"", "a key in quotes"),
    ("{\"a\": \"\\x\"}", "\"x\"", "one of \"\\/bfnrtu"),
    ("{\"a\": \"\\u12g4\"}", "\"g\"", "four hexadecimal digits"),
    ("{\"a\": \"tab\there\"}", "a control character", "a closing quote or an escape"),
    ("{\"a\": 1} x", "\"x\"", "the end of the line"),
    ("{\"a\": 1", "the end of the line", "\",\" or \"}\""),
  ])
  func `broken lines say what stands there and what was expected`(
    json: String, found: String, expected: String
  ) throws {
    var reader = try RowReader(
      path: "x.jsonl", source: MemorySource(Array("{\"ok\": 1}\n\(json)\n{\"ok\": 2}".utf8)))
    var problems: [RowProblem] = []
    var good = 0
    while let row = try reader.next() {
      switch row {
      case .record: good += 1
      case .bad(let bad): problems.append(bad.problem)
      }
    }
    #expect(good == 2)
    #expect(problems == [.brokenJSON(JSONProblem(line: 2, found: found, expected: expected))])
  }

  @Test func `a key that occurs twice makes a bad row, also behind an escape`() throws {
    for json in [#"{"a": 1, "a": 2}"#, #"{"a": 1, "\u0061": 2}"#, #"{"x": {"a": 1, "a": 2}}"#] {
      var reader = try RowReader(path: "x.json", source: MemorySource(Array("[\(json)]".utf8)))
      guard case .bad(let bad)? = try reader.next() else {
        Issue.record("no bad row for \(json)")
        continue
      }
      guard case .duplicateKey = bad.problem else {
        Issue.record("\(bad.problem)")
        continue
      }
    }
    let many = (0..<200).map { "\"k\($0)\": 1" }.joined(separator: ", ")
    #expect(try rows("{\(many)}", name: "x.json").count == 1)
    var reader = try RowReader(
      path: "x.json", source: MemorySource(Array("{\(many), \"k7\": 2}".utf8)))
    guard case .bad? = try reader.next() else {
      Issue.record("the 201st key repeats the eighth")
      return
    }
  }

  @Test func `nesting is limited`() throws {
    func nested(_ depth: Int) -> String {
      "{\"a\": " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
    }
    #expect(try rows(nested(127), name: "x.json").count == 1)
    var reader = try RowReader(path: "x.json", source: MemorySource(Array(nested(128).utf8)))
    guard case .bad? = try reader.next() else {
      Issue.record("129 levels were accepted")
      return
    }
  }

  @Test func `text after an array is an error`() throws {
    var reader = try RowReader(path: "x.json", source: MemorySource(Array("[{\"a\": 1}]\n]".utf8)))
    _ = try reader.next()
    #expect(
      throws: ImportError.brokenJSON(
        path: "x.json",
        problem: JSONProblem(line: 2, found: "\"]\"", expected: "the end of the file"), kept: 0)
    ) { try reader.next() }
  }

  @Test func `five megabytes of text in one row are fine`() throws {
    let text = String(repeating: "word \u{3042} ", count: 700_000)
    let row = try #require(try rows("{\"t\": \"\(text)\"}\n{\"t\": \"\"}", name: "x.jsonl").first)
    #expect(row.fields["t"]?.string == text)
  }

  @Test func `paths reach into objects and lists, and dotted names win`() throws {
    let row = try #require(
      try rows(#"{"x": {"y": [1, {"z": "deep"}]}, "x.y": "own", "n": null}"#, name: "a.json").first)
    #expect(row.value(at: "x.y.1.z")?.string == "deep")
    #expect(row.value(at: "x.y")?.string == "own")
    #expect(row.value(at: "x.q") == nil)
    #expect(row.value(at: "n") == nil)
    #expect(row.fields.value(at: "n")?.isNull == true)
  }
}

@Suite struct `CSV rows` {
  @Test func `quotes hold delimiters, line breaks, quotes and JSON`() throws {
    let text =
      "id,text\r\n1,\"a,b\"\r\n2,\"line\r\nbreak\"\r\n3,\"say \"\"hi\"\"\"\r\n"
      + "4,\"[\"\"x\"\", \"\"y\"\"]\"\r\n5,plain \"quote\" inside\r\n6,\r\n"
    let rows = try rows(text, name: "x.csv")
    #expect(
      rows.map { $0.fields["text"]?.string } == [
        "a,b", "line\r\nbreak", "say \"hi\"", "[\"x\", \"y\"]", "plain \"quote\" inside", "",
      ])
    #expect(rows.map(\.line) == [2, 3, 5, 6, 7, 8])
  }

  @Test(arguments: [
    ("a,b\n1,2\n", "x.csv"), ("a\tb\n1\t2\n", "x.tsv"), ("a;b\n1;2\n", "x.csv"),
    ("a\tb\n1\t2", "-"), ("\u{FEFF}a,b\r\n1,2\r\n\r\n", "x.csv"), ("\n\n\"a\",\"b\"\n1,2", "x.csv"),
  ])
  func `delimiters, marks and blank lines`(text: String, name: String) throws {
    let rows = try rows(text, name: name)
    #expect(rows.count == 1)
    #expect(rows.first?.fields["a"]?.string == "1")
    #expect(rows.first?.fields["b"]?.string == "2")
  }

  @Test func `text after a closing quote makes a bad row and the next row is whole`() throws {
    var reader = try RowReader(
      path: "x.csv", source: MemorySource(Array("a,b\n\"x\"y,1\nz,2\n".utf8)))
    guard case .bad(let bad)? = try reader.next() else {
      Issue.record("no bad row")
      return
    }
    #expect(bad.problem == .strayQuote(field: "a"))
    guard case .record(let record)? = try reader.next() else {
      Issue.record("no good row")
      return
    }
    #expect(record.fields["a"]?.string == "z")
  }
}

/// All good records of a text.
func rows(_ text: String, name: String, blockSize: Int = .max) throws -> [Record] {
  var reader = try RowReader(
    path: name, source: MemorySource(Array(text.utf8), blockSize: blockSize))
  var records: [Record] = []
  while let row = try reader.next() {
    if case .record(let record) = row { records.append(record) }
  }
  return records
}
