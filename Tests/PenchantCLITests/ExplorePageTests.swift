import Foundation
import TestSupport
import Testing

/// The page of `penchant explore` in a browser that stays open: on the server, and as a file.
///
/// With `EXPLORE_PICTURES` set to a folder, pictures of the page are left there to look at.
@Suite(.serialized) struct ExplorePageTests {
  private static let checks = SharedFolder.package
    .appendingPathComponent("Tests/BrowserChecks/explorer.js")
  private static let example = SharedFolder.package
    .appendingPathComponent("examples/assistants/comparisons.jsonl").path

  @Test func `the page of the example does what its controls say`() throws {
    try served(Self.example, named: "example") { try walk($0, $1, scenario: true) }
  }

  @Test func `the page of PandaLM does what its controls say`() throws {
    guard let data = SharedFolder.url("data/pandalm/testset-v1.json") else { return }
    try served(data.path, named: "pandalm") { try walk($0, $1, scenario: false) }
  }

  @Test func `a link with a token opens the page`() throws {
    try served(Self.example, ["--host", "127.0.0.1"], named: "token") { browser, _ in
      try browser.wait("shownPair")
      #expect(try browser.evaluate("study.judges.length") as? Int ?? 0 > 1)
    }
  }

  @Test func `an exported file does all of it under its own policy, whatever the texts hold`()
    throws
  {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(ExploreCommandTests.rows, to: "votes.jsonl")
    let outcome = try binary.run(["explore", "votes.jsonl", "--export", "page.html", "--quiet"])
    #expect(outcome.code == 0, "\(outcome.messages)")
    guard let browser = try BrowserSession(in: binary.folder) else { return }
    defer { browser.close() }
    try browser.show(width: 1280)
    let page = binary.folder.appendingPathComponent("page.html").absoluteString
    try browser.visit(page)
    try browser.wait("shownPair")
    try check(browser)
    try hostile(browser)
    #expect(browser.requests.allSatisfy { $0.hasPrefix("file:") || $0.hasPrefix("data:") })
    #expect(browser.console == [])
  }

  @Test func `hostile texts from the server stay texts, and long ones are cut`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(ExploreCommandTests.rows, to: "votes.jsonl")
    try served(binary.folder.appendingPathComponent("votes.jsonl").path, named: "hostile") {
      browser, _ in
      try browser.wait("shownPair && found.total > 0")
      try hostile(browser)
      try browser.evaluate("go({ pair: '', find: 'nothing. I am' })")
      try browser.wait("busy === 0 && found.total === 1 && shownPair.id === 'p2'")
    }
  }

  /// Markup, turned writing, NUL and length in the first pairs of the rows.
  private func hostile(_ browser: BrowserSession) throws {
    for (pair, words) in [
      ("p0", "<script>window.broken"), ("p1", "</style></script><img src=x"),
      ("p2", "\u{202E}right to left\u{202C} and \u{0} nothing"),
    ] {
      try browser.evaluate("go({ view: 'weights', filter: 'all', pair: '\(pair)' })")
      try browser.wait("busy === 0 && shownPair.id === '\(pair)'")
      let shown = try browser.text(
        "[...document.querySelectorAll('.words')].map((part) => part.textContent).join()"
      ).replacing(try Regex("[0-9]"), with: "")
      #expect(shown.contains(words), "\(pair)")
    }
    try browser.evaluate("go({ pair: 'p3' })")
    try browser.wait("busy === 0 && shownPair.id === 'p3'")
    #expect(
      try browser.text("document.querySelector('#pair .columns').textContent")
        .contains("50,000 letters more in the data."))
    #expect(
      try browser.evaluate(
        "!document.querySelector('.words script, .words style, .words img')") as? Bool == true)
    #expect(try browser.evaluate("window.broken === undefined") as? Bool == true)
  }

  /// Serves some data, opens the page, and looks at what it asked for meanwhile.
  private func served(
    _ data: String, _ options: [String] = [], named name: String,
    _ body: (BrowserSession, String) throws -> Void
  ) throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    guard let browser = try BrowserSession(in: binary.folder) else { return }
    defer { browser.close() }
    let server = try RunningServer(binary, ["explore", data, "--quiet"] + options)
    defer { server.stop() }
    try browser.show(width: 1280)
    try browser.visit(server.link)
    try body(browser, name)
    let own = "http://127.0.0.1:\(server.port)/"
    let foreign = browser.requests.filter { !$0.hasPrefix(own) && !$0.hasPrefix("data:") }
    #expect(foreign == [])
    #expect(browser.console == [])
  }

  /// What a reader does, by keys alone, then what a script can ask of every control.
  private func walk(_ browser: BrowserSession, _ name: String, scenario: Bool) throws {
    try browser.wait("shownPair && found.total > 0")
    try picture(browser, name + "-light")
    try tour(browser)
    try keys(browser, scenario: scenario)
    try links(browser)
    try windows(browser, name)
    try browser.show(width: 1280)
    try check(browser)
  }

  /// Every stop of the Tab key is seen and has a name, and all parts of the page have stops.
  private func tour(_ browser: BrowserSession) throws {
    try browser.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    var parts: Set<String> = []
    for _ in 0..<400 {
      try browser.press("Tab")
      let stop = try browser.text(
        """
        (() => {
          const it = document.activeElement;
          if (!it || it === document.body) return "end||";
          const box = it.getBoundingClientRect();
          const part = it.closest("section, header")?.id || it.closest("header")?.className || "";
          const name = it.getAttribute("aria-label") || it.labels?.[0]?.textContent || it.textContent.trim();
          return [box.width > 0 && box.height > 0 ? "" : it.outerHTML.slice(0, 90),
            name ? "" : it.outerHTML.slice(0, 90), part].join("|");
        })()
        """)
      let found = stop.components(separatedBy: "|")
      if found[0] == "end" { break }
      #expect(found[1] == "", "no name")
      parts.insert(found[2])
    }
    #expect(parts.isSuperset(of: ["bar", "judges", "centre", "what-if", "pair"]), "\(parts)")
  }

  private func keys(_ browser: BrowserSession, scenario: Bool) throws {
    try browser.evaluate("document.activeElement.blur()")
    let other = try browser.text(
      "study.judges.find((j) => j.weights.length && j.name !== state.a && j.name !== state.b)?.name ?? state.a"
    )
    try browser.press("/")
    try browser.type(other)
    try browser.press("Tab")
    try browser.press("b")
    #expect(try browser.text("state.b") == other)
    try browser.press("/")
    try browser.evaluate("document.activeElement.select()")
    try browser.type(" ")
    try browser.press("Escape")
    try browser.evaluate("document.activeElement.blur()")
    try browser.press("d")
    try browser.wait("busy === 0 && state.filter === 'disagree' && found.total > 1")
    let first = try browser.text("shownPair.id")
    try browser.press("ArrowRight")
    try browser.wait("busy === 0 && shownPair.id !== '\(first)'")
    try browser.press("ArrowLeft")
    try browser.wait("busy === 0 && shownPair.id === '\(first)'")
    try browser.press("d")
    try browser.wait("busy === 0 && state.filter === 'all'")
    try browser.press("j")
    #expect(
      try browser.evaluate("document.activeElement.matches('#centre g.item')") as? Bool == true)
    try browser.press("Enter")
    try browser.wait("busy === 0 && state.differs !== '' && shownPair.differences[state.differs]")
    try browser.evaluate("document.querySelector('#what-if [data-set$=\":1\"]').focus()")
    try browser.press("Enter")
    try browser.wait("state.set !== ''")
    #expect(
      try browser.evaluate("document.activeElement.dataset.set?.endsWith(':1')") as? Bool == true)
    if scenario {
      try browser.evaluate("byId('scenario').focus()")
      try browser.press("ArrowDown")
      try browser.wait(
        "busy === 0 && state.scenario !== '' && shownPair.scenario === state.scenario")
    }
    try browser.evaluate("document.activeElement.blur()")
    try browser.press("?", shift: true)
    #expect(try browser.evaluate("byId('help').open") as? Bool == true)
    try browser.press("Escape")
    #expect(try browser.evaluate("byId('help').open") as? Bool == false)
  }

  /// The link holds everything: the page is the same after it is loaded anew; Back goes back.
  private func links(_ browser: BrowserSession) throws {
    let held = try browser.text("JSON.stringify(state)")
    let pair = try browser.text("shownPair.id")
    try browser.evaluate("window.isOld = true; setTimeout(() => location.reload())")
    try browser.wait(
      "!window.isOld && typeof shownPair !== 'undefined' && shownPair && busy === 0")
    #expect(try browser.text("JSON.stringify(state)") == held)
    #expect(try browser.text("shownPair.id") == pair)
    try browser.evaluate("go({ view: 'audits' }); go({ view: 'data', scenario: '' })")
    try browser.evaluate("history.back()")
    try browser.wait("state.view === 'audits'")
    try browser.evaluate("history.back()")
    try browser.wait("JSON.stringify(state) === \(Self.quoted(held))")
    try browser.evaluate("go({ ...defaults })")
    try browser.wait("busy === 0 && shownPair")
  }

  private func windows(_ browser: BrowserSession, _ name: String) throws {
    for (width, isDark) in [(1280, true), (900, false), (390, false), (390, true)] {
      try browser.show(width: width, isDark: isDark)
      try browser.wait(
        "document.documentElement.dataset.theme === '\(isDark ? "dark" : "light")'")
      try browser.evaluate(
        "new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))")
      let wide = try browser.evaluate("document.documentElement.scrollWidth") as? Int ?? 0
      #expect(wide <= width, "\(wide) in a window of \(width)")
      try picture(browser, "\(name)-\(width)\(isDark ? "-dark" : "")")
    }
  }

  /// The checks that run inside the page.
  private func check(_ browser: BrowserSession) throws {
    try browser.evaluate(
      try String(contentsOf: Self.checks, encoding: .utf8) + "\n'begun'")
    try browser.wait("document.getElementById('checks')")
    #expect(try browser.text("byId('checks').textContent") == "all checks passed")
  }

  private func picture(_ browser: BrowserSession, _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["EXPLORE_PICTURES"] else { return }
    try browser.picture(URL(fileURLWithPath: folder).appendingPathComponent(name + ".png"))
  }

  private static func quoted(_ text: String) -> String {
    let data = try? JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "''"
  }
}
