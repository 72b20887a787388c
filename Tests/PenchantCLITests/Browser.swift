import Foundation

/// Chromium without a window, to look at documents as a reader's browser does.
struct Browser {
  /// What a load printed and left behind.
  struct Outcome {
    var document: String
    var messages: String
  }

  let path: String

  /// The installed browser; nil, with a printed reason, where there is none.
  init?() {
    let names = ["chromium", "chromium-browser", "google-chrome"]
    let folders = ["/usr/bin", "/usr/local/bin", "/snap/bin"]
    let found = folders.flatMap { folder in names.map { folder + "/" + $0 } }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    guard let found else {
      print("skipped: no Chromium; apt-get install chromium")
      return nil
    }
    path = found
  }

  /// Loads a page that may read its sibling files, and returns it as it stands afterwards.
  func load(_ page: URL, isDark: Bool = false) throws -> Outcome {
    let folder = page.deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--user-data-dir=\(folder.path)/profile", "--allow-file-access-from-files",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr",
      "--blink-settings=preferredColorScheme=\(isDark ? 0 : 1)", "--virtual-time-budget=4000",
      "--dump-dom", page.absoluteString,
    ]
    let output = folder.appendingPathComponent("dom-\(UUID().uuidString)")
    let messages = folder.appendingPathComponent("log-\(UUID().uuidString)")
    for url in [output, messages] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      document: try String(contentsOf: output, encoding: .utf8),
      messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }
}
