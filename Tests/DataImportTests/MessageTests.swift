import DataImport
import Foundation
import Preferences
import Testing

/// Every way in which an import can end, word for word.
@Suite struct `Messages of import errors` {
  @Test func `missing file`() {
    let error = ImportError.missingFile(path: "data/votes.jsonl")
    #expect(
      error.message == """
        data/votes.jsonl: there is no file or folder of this name
        fix: check the name, or give - to read standard input
        """)
    #expect(error.exitCode == 66)
    #expect(throws: ImportError.missingFile(path: "/no/such/file.csv")) {
      try runImport(ImportRequest(paths: ["/no/such/file.csv"]))
    }
  }

  @Test func `folder without data`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("read me", to: "README.md")
    #expect(throws: ImportError.noDataFiles(folder: folder.url.path)) {
      try runImport(ImportRequest(paths: [folder.url.path]))
    }
    let error = ImportError.noDataFiles(folder: "data")
    #expect(
      error.message == """
        data: the folder holds no data files; expected names that end in .jsonl, .ndjson, .json, \
        .csv, .tsv, .parquet or .tar, also .gz and .xz
        fix: name a file in it, or give - to read standard input
        """)
    #expect(error.exitCode == 66)
  }

  @Test(arguments: ["", " \n\n ", "\u{FEFF}"])
  func `empty file`(text: String) throws {
    #expect(
      try messageOfImporting(text, name: "votes.jsonl") == """
        votes.jsonl: the file is empty; expected comparisons
        fix: check how the file was made
        """)
  }

  @Test func `header without rows`() throws {
    #expect(
      try messageOfImporting("response_a,response_b,winner\n") == """
        votes.csv: the file is empty; expected comparisons
        fix: check how the file was made
        """)
  }

  @Test func `not UTF-8`() throws {
    let bytes =
      Array("prompt,response_a,response_b,winner\np,caf".utf8) + [0xE9] + Array(",b,a\n".utf8)
    #expect(
      try messageOfImporting(bytes) == """
        votes.csv:2: the bytes at offset 41 are not UTF-8; expected text in UTF-8
        fix: convert the file: iconv -f LATIN1 -t UTF-8 votes.csv > utf8-votes.csv
        """)
  }

  @Test func `UTF-16`() throws {
    let bytes: [UInt8] =
      [0xFF, 0xFE] + "a,b\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(
      try messageOfImporting(bytes) == """
        votes.csv:1: the bytes at offset 0 are not UTF-8; expected text in UTF-8
        fix: convert the file: iconv -f UTF-16 -t UTF-8 votes.csv > utf8-votes.csv
        """)
  }

  @Test func `files of other kinds`() throws {
    #expect(
      try messageOfImporting(Array("PAR1 and more bytes".utf8), name: "votes.db") == """
        votes.db: this is a Parquet file; expected JSON, CSV or TSV, plain, gzip or xz
        fix: name the file so that it ends in .parquet: duckdb reads it then
        """)
    #expect(
      try messageOfImporting([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 1], name: "x.csv.xz") == """
        x.csv.xz: the compressed data are damaged or cut short at byte 7; expected a complete xz file
        fix: fetch the file again; xz -t says whether it is whole
        read before it: 0 comparisons
        """)
    for format in ForeignFormat.allCases {
      let error = ImportError.foreignFormat(path: "x", format: format)
      #expect(error.exitCode == 65)
      #expect(error.fix != nil)
    }
  }

  @Test func `truncated JSON array`() throws {
    let text = """
      [
        {
          "prompt": "p", "response_a": "x", "response_b": "y", "winner": "a"
        },
        {
          "prompt": "q",
          "response_a": "unfinis
      """
    #expect(
      try messageOfImporting(text, name: "votes.json") == """
        votes.json:7: the JSON breaks off at the end of the file; expected a closing quote
        fix: mend the file at this line, or fetch it again
        read before it: 0 comparisons
        """)
  }

  @Test func `truncated line of JSON lines, strictly`() throws {
    let row = #"{"response_a": "x", "response_b": "y", "winner": "a"}"#
    let good = Array(repeating: row, count: 6).joined(separator: "\n") + "\n"
    #expect(
      try messageOfImporting(
        good + row.prefix(20) + "\n" + good, name: "votes.jsonl", isStrict: true) == """
          votes.jsonl:7: the JSON breaks off at the end of the line; expected a key in quotes
          fix: leave out --strict to skip such rows
          read before it: 1 comparison
          """)
  }

  @Test func `JSON lines that break off at the end of the file`() throws {
    let row = #"{"response_a": "x", "response_b": "y", "winner": "a"}"#
    let text = Array(repeating: row, count: 6).joined(separator: "\n") + "\n" + row.prefix(20)
    #expect(
      try messageOfImporting(text, name: "votes.jsonl") == """
        votes.jsonl:7: the JSON breaks off at the end of the file; expected a key in quotes
        fix: mend the file at this line, or fetch it again
        read before it: 0 comparisons
        """)
  }

  @Test func `row with too few cells`() throws {
    #expect(
      try messageOfImporting(
        "prompt,response_a,response_b,winner\np,x,y,a\nq,x\n", isStrict: true) == """
          votes.csv:3: the row has 2 cells; expected 4
          fix: put quotes around cells that hold commas or line breaks
          read before it: 1 comparison
          """)
  }

  @Test func `unknown verdict`() throws {
    #expect(
      try messageOfImporting(
        "response_a,response_b,winner\nx,y,a\nx,z,maybe\n", isStrict: true) == """
          votes.csv:3: field "winner" is "maybe"; expected "A", "B" or "tie"
          fix: say what it means: --map verdict=winner:maybe=tie, or =A, =B, =none
          read before it: 1 comparison
          """)
  }

  @Test func `ambiguous verdict`() throws {
    #expect(
      try messageOfImporting("response_a,response_b,label\nx,y,1\nx,zz,0\n") == """
        votes.csv:3: field "label" is "0", which has two readings:
          codes that count from 0: first wins 1, second 1, the longer text wins 0 of 1
          1 = first wins: first wins 1, second 1, the longer text wins 1 of 1
        fix: say which: --map verdict=label:0=A,1=B or --map verdict=label:1=A,0=B
        read before it: 1 comparison
        """)
    #expect(
      try messageOfImporting("response_a,response_b,label\nx,y,1\nx,z,0\nx,w,2\n") == """
        votes.csv:3: field "label" is "0", which has two readings:
          codes that count from 0: first wins 1, second 1, ties 1
          0 = tie: first wins 1, second 1, ties 1
        fix: say which: --map verdict=label:0=A,1=B,2=tie or --map verdict=label:1=A,2=B,0=tie
        read before it: 1 comparison
        """)
  }

  @Test func `ambiguous signs and truth values`() throws {
    #expect(
      try messageOfImporting("response_a,response_b,label\nx,y,-1\nx,z,0\n") == """
        votes.csv:2: field "label" is "-1", which has two readings:
          -1 = first wins: first wins 1, second 0, ties 1
          1 = first wins: first wins 0, second 1, ties 1
        fix: say which: --map verdict=label:-1=A,0=tie,1=B or --map verdict=label:1=A,0=tie,-1=B
        read before it: 0 comparisons
        """)
    #expect(
      try messageOfImporting("response_a,response_b,label\nx,y,-3\nx,z,1\n") == """
        votes.csv:2: field "label" is "-3", which has two readings:
          grades, positive where the first is better: first wins 1, second 1
          grades, negative where the first is better: first wins 1, second 1
        fix: say which: --map verdict=label:steps=3 or --map verdict=label:steps=-3
        read before it: 0 comparisons
        """)
    #expect(
      try messageOfImporting(
        #"{"response_a": "x", "response_b": "y", "winner": true}"#, name: "votes.jsonl"
      ).contains("--map verdict=winner:true=A,false=B or --map"))
    // The mappings that the messages name do what they say.
    let signs = try importText(
      "response_a,response_b,label\nx,y,-1\nx,z,0\ny,z,1\n",
      mapping: [.verdict: "label:-1=A,0=tie,1=B"])
    #expect(signs.choices == [.a, .tie, .b])
    let truths = try importText(
      #"{"response_a": "x", "response_b": "y", "winner": true}"#, name: "votes.jsonl",
      mapping: [.verdict: "winner:true=A,false=B"])
    #expect(truths.choices == [.a])
  }

  @Test func `column that is not there`() throws {
    #expect(
      try messageOfImporting(
        "prompt,response_a,response_b,winner\np,x,y,a\n", mapping: [.verdict: "winer"]) == """
          votes.csv: there is no column "winer" for the role verdict; the columns are "prompt", \
          "response_a", "response_b" and "winner"
          fix: did you mean --map verdict=winner?
          """)
    #expect(
      try messageOfImporting("text_a,text_b,winner\nx,y,a\n", mapping: [.scenario: "colour"]) == """
        votes.csv: there is no column "colour" for the role scenario; the columns are "text_a", \
        "text_b" and "winner"
        fix: name one of these columns
        """)
  }

  @Test func `no verdict column`() throws {
    #expect(
      try messageOfImporting("prompt,response_a,response_b,stars\np,x,y,5\n") == """
        votes.csv: no column is known to be the verdict; the columns are "prompt", \
        "response_a", "response_b" and "stars"
        fix: name the column with --map verdict=COLUMN
        """)
  }

  @Test func `codes that cannot be read`() throws {
    #expect(
      try messageOfImporting(
        "response_a,response_b,label\nx,y,1\n", mapping: [.verdict: "label:1=first"]) == """
          --map verdict=label:1=first: the codes cannot be read; \
          expected COLUMN:CODE=A,CODE=B,CODE=tie or COLUMN:steps=N or COLUMN:frame=shown
          fix: for example --map verdict=label:0=A,1=B,2=tie
          """)
  }

  @Test func `unknown dialect`() throws {
    let message = try messageOfImporting("a,b\n1,2\n", dialect: "alpaca_eval")
    #expect(message.hasPrefix("--dialect alpaca_eval: there is no such dialect; expected pandalm,"))
    #expect(message.hasSuffix("fix: did you mean --dialect alpaca-eval?"))
  }

  @Test func `nothing usable`() throws {
    #expect(
      try messageOfImporting("response_a,response_b,winner\nx,y,?\nx,z,??\n") == """
        none of 2 rows can be used; expected at least one
          votes.csv:2: field "winner" is "?"; expected "A", "B" or "tie"
          votes.csv:3: field "winner" is "??"; expected "A", "B" or "tie"
        fix: say what it means: --map verdict=winner:?=tie, or =A, =B, =none
        """)
  }

  @Test func `open quote`() throws {
    #expect(
      try messageOfImporting("response_a,response_b,winner\nx,y,a\n\"x,z,a\nx,z,b\n") == """
        votes.csv:3: the quote opened here is never closed; \
        expected a second one before the end of the file
        fix: double every quote inside a quoted cell
        read before it: 0 comparisons
        """)
  }

  @Test func `two columns of one name`() throws {
    #expect(
      try messageOfImporting("response_a,response_b,winner,winner\nx,y,a,b\n") == """
        votes.csv:1: two columns are named "winner"; expected each name once
        fix: rename one of them
        """)
  }

  @Test func `damaged gzip`() throws {
    let message = try messageOfImporting([0x1F, 0x8B, 8, 0, 1, 2, 3], name: "votes.csv.gz")
    #expect(
      message == """
        votes.csv.gz: the compressed data are damaged or cut short at byte 7; \
        expected a complete gzip file
        fix: fetch the file again; gzip -t says whether it is whole
        read before it: 0 comparisons
        """)
  }

  @Test func `every error exits with the code of its kind`() {
    #expect(ImportError.unknownDialect(name: "x", known: []).exitCode == 64)
    #expect(ImportError.unreadableCodes(role: .verdict, text: "x").exitCode == 64)
    #expect(ImportError.unreadable(path: "x", reason: "permission denied").exitCode == 66)
    #expect(ImportError.emptyFile(path: "x").exitCode == 65)
    #expect(ImportError.nothingUsable(rows: 3, examples: []).exitCode == 65)
  }
}
