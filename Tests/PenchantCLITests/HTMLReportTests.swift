import Foundation
import TestSupport
import Testing

/// The HTML report in a browser: light and dark, wide and narrow.
@Suite struct HTMLReportTests {
  /// Measures the report in frames of several widths and prints what it finds.
  private static let probe = """
    <!DOCTYPE html><meta charset="utf-8"><body><pre id="result"></pre><script>
    const widths = [320, 480, 768, 1280];
    const frames = widths.map(width => {
      const frame = document.createElement("iframe");
      frame.style.cssText = `width:${width}px;height:600px;border:0`;
      frame.src = "report.html";
      document.body.append(frame);
      return new Promise(resolve => { frame.onload = () => resolve(frame); });
    });
    Promise.all(frames).then(loaded => {
      const lines = loaded.map((frame, index) => {
        const view = frame.contentWindow, page = frame.contentDocument;
        const root = page.documentElement;
        const texts = page.querySelectorAll("svg text").length;
        const requests = view.performance.getEntriesByType("resource").length;
        const paper = view.getComputedStyle(root).backgroundColor;
        return `${widths[index]} overflow ${root.scrollWidth - root.clientWidth}`
          + ` requests ${requests} texts ${texts > 100} paper ${paper}`
          + ` scripts ${page.scripts.length}`;
      });
      document.getElementById("result").textContent = lines.join("\\n");
    });
    </script>
    """

  @Test func `a browser shows the report without scrolling, requests or complaints`() throws {
    guard let browser = Browser() else { return }
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let example = SharedFolder.package.appendingPathComponent(
      "examples/assistants/comparisons.jsonl")
    let outcome = try binary.run(["report", example.path, "-o", "report.html", "--quiet"])
    #expect(outcome.code == 0, "\(outcome.messages)")
    try binary.write(Self.probe, to: "probe.html")
    for isDark in [false, true] {
      let seen = try browser.load(
        binary.folder.appendingPathComponent("probe.html"), isDark: isDark)
      let paper = isDark ? "rgb(20, 24, 29)" : "rgb(255, 255, 255)"
      for width in [320, 480, 768, 1280] {
        #expect(
          seen.document.contains(
            "\(width) overflow 0 requests 0 texts true paper \(paper) scripts 0"),
          "\(seen.document.suffix(900))")
      }
      let complaints = seen.messages.split(separator: "\n").filter { $0.contains("CONSOLE") }
      #expect(complaints.isEmpty, "\(complaints)")
    }
  }
}
