import Foundation
import Testing

/// `penchant explore`: the page in a browser, and the server behind it.
@Suite(.serialized) struct ExploreCommandTests {
  /// Texts that would do harm if they were taken for markup.
  private static let hostile = [
    "<script>window.broken = true</script> I think it may be so.",
    "</style></script><img src=x onerror=window.broken=true> Perhaps.",
    "\u{202E}right to left\u{202C} and \u{0} nothing. I am sorry.",
    String(repeating: "A long tale, perhaps. ", count: 5_000),
  ]

  /// Ninety pairs, three judges, two scenarios.
  static let rows: String = {
    var text = ""
    for index in 0..<90 {
      let long =
        "Perhaps topic \(index) is larger than it seems, and I would say more about it here."
      let short = index < hostile.count ? hostile[index] : "Topic \(index) is small. You are right."
      let isLongFirst = index % 2 == 0
      let pair = isLongFirst ? [long, short] : [short, long]
      for (judge, kind, period) in [("mara", "human", 4), ("orm", "llm", 7), ("tin", "llm", 3)] {
        let likesLong = (index * 7 + judge.utf8.count) % period != 0
        let row: [String: String] = [
          "comparison": "p\(index)", "prompt": "topic \(index)", "response_a": pair[0],
          "response_b": pair[1], "judge": judge, "judge_kind": kind,
          "verdict": likesLong == isLongFirst ? "A" : "B",
          "shown_first": (index / 2) % 2 == 0 ? "A" : "B",
          "scenario": index < 40 ? "first" : "second",
        ]
        let data = try? JSONSerialization.data(withJSONObject: row, options: .sortedKeys)
        text += String(decoding: data ?? Data(), as: UTF8.self) + "\n"
      }
    }
    return text
  }()

  private func exported(_ body: (BuiltBinary, String) throws -> Void) throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(Self.rows, to: "votes.jsonl")
    let outcome = try binary.run(["explore", "votes.jsonl", "--export", "page.html", "--quiet"])
    #expect(outcome.code == 0, "\(outcome.messages)")
    let page = binary.folder.appendingPathComponent("page.html")
    try body(binary, try String(contentsOf: page, encoding: .utf8))
  }

  @Test func `the words behind a factor of one's own are marked`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(Self.rows, to: "votes.jsonl")
    try binary.write(
      "factors:\n  - name: seeming\n    title: More seeming\n    words: [it seems]\n",
      to: "mine.yaml")
    let outcome = try binary.run([
      "explore", "votes.jsonl", "--factors-file", "mine.yaml", "--export", "page.html", "--quiet",
    ])
    #expect(outcome.code == 0, "\(outcome.messages)")
    let page = try String(
      contentsOf: binary.folder.appendingPathComponent("page.html"), encoding: .utf8)
    let start = "Perhaps topic 4 is larger than ".utf16.count
    #expect(
      page.contains("\"end\":\(start + 8),\"factor\":\"own.seeming\",\"side\":\"a\""))
    #expect(page.contains("\"isComplete\":true") && page.contains("\"accuracy\":"))
  }

  @Test func `an exported page asks for nothing, and runs nothing but its own script`() throws {
    try exported { binary, page in
      #expect(page.contains("Content-Security-Policy"))
      #expect(
        page.contains(
          "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-"))
      #expect(!page.contains("<script>window.broken"))
      #expect(page.components(separatedBy: "<script").count == 3)
      let again = try binary.run(["explore", "votes.jsonl", "--export", "again.html", "--quiet"])
      #expect(again.code == 0)
      let other = binary.folder.appendingPathComponent("again.html")
      #expect(try String(contentsOf: other, encoding: .utf8) == page)
      guard let browser = Browser() else { return }
      let loaded = try browser.load(binary.folder.appendingPathComponent("page.html"))
      #expect(loaded.document.contains("data-factor=\"length.words\""))
      #expect(!loaded.messages.contains("CONSOLE"), "\(loaded.messages)")
    }
  }

  @Test func `the server answers its own page and nobody else`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(Self.rows, to: "votes.jsonl")
    let server = try RunningServer(binary, ["explore", "votes.jsonl", "--quiet"])
    defer { server.stop() }
    let host = "127.0.0.1:\(server.port)"
    func ask(_ line: String, _ headers: String...) throws -> String {
      let head = ([line] + headers + ["Connection: close"]).joined(separator: "\r\n")
      return try server.exchange(head + "\r\n\r\n")
    }
    let page = try ask("GET / HTTP/1.1", "Host: \(host)")
    #expect(page.hasPrefix("HTTP/1.1 200"))
    #expect(page.contains("content-security-policy: default-src 'none'; script-src 'self'"))
    #expect(try ask("GET / HTTP/1.1", "Host: evil.example").hasPrefix("HTTP/1.1 403"))
    #expect(
      try ask("GET /api/study HTTP/1.1", "Host: \(host)", "Origin: http://evil.example")
        .hasPrefix("HTTP/1.1 403"))
    #expect(try ask("POST / HTTP/1.1", "Host: \(host)").hasPrefix("HTTP/1.1 405"))
    #expect(try ask("GET /../etc/passwd HTTP/1.1", "Host: \(host)").hasPrefix("HTTP/1.1 404"))
    #expect(
      try ask("POST / HTTP/1.1", "Host: \(host)", "Content-Length: 99999999")
        .hasPrefix("HTTP/1.1 413"))
    #expect(
      try ask("GET /" + String(repeating: "x", count: 9000) + " HTTP/1.1", "Host: \(host)")
        .hasPrefix("HTTP/1.1 414"))
    let pairs = try ask(
      "GET /api/pairs?filter=disagree&a=mara&b=orm&find=TOPIC+1 HTTP/1.1", "Host: \(host)")
    #expect(pairs.contains("\"pairs\":[{"))
    let pair = try ask("GET /api/pair?id=p0 HTTP/1.1", "Host: \(host)")
    #expect(pair.contains("window.broken"))
    #expect(pair.contains("content-type: application/json"))
    let flips = try ask("GET /api/what-if?base=mara&w=length.words:0 HTTP/1.1", "Host: \(host)")
    #expect(flips.contains("\"comparisons\":90"))
    #expect(
      try ask("GET /api/what-if?base=mara&w=length.words:x HTTP/1.1", "Host: \(host)")
        .hasPrefix("HTTP/1.1 400"))
    // Whatever comes, the server goes on.
    var state: UInt64 = 11
    for _ in 0..<60 {
      let bytes = (0..<200).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      _ = try server.exchange(bytes: bytes + Array("\r\n\r\n".utf8), isHeard: false)
    }
    #expect(try ask("GET /explorer.js HTTP/1.1", "Host: \(host)").hasPrefix("HTTP/1.1 200"))
    #expect(server.interrupt() == 0)
  }

  @Test func `an open address needs a token, and options that do not fit are refused`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(Self.rows, to: "votes.jsonl")
    let lonely = try binary.run(["explore", "votes.jsonl", "--set", "hedging=0"])
    #expect(lonely.code == 64)
    #expect(lonely.messages.contains("name it with --judge"))
    let server = try RunningServer(
      binary,
      [
        "explore", "votes.jsonl", "--quiet", "--host", "127.0.0.1", "--judge", "mara", "--set",
        "words=0",
      ])
    defer { server.stop() }
    #expect(server.link.contains("?token="))
    #expect(server.link.contains("#a=mara&panel=weights&w=length.words:0"))
    let head = "Host: 127.0.0.1:\(server.port)\r\nConnection: close\r\n\r\n"
    #expect(try server.exchange("GET / HTTP/1.1\r\n" + head).hasPrefix("HTTP/1.1 403"))
    let token = server.link.components(separatedBy: "?token=")[1].prefix { $0 != "#" }
    let let200 = try server.exchange("GET /?token=\(token) HTTP/1.1\r\n" + head)
    #expect(let200.hasPrefix("HTTP/1.1 200"))
  }
}
