import Foundation
import Glibc

/// Chromium as a reader uses it: pages that stay open, real keys, and what the page does meanwhile.
///
/// It speaks the browser's own protocol (JSON messages that end with NUL) through two pipes, as
/// `--remote-debugging-pipe` offers it: no port is opened.
final class BrowserSession {
  enum Failure: Error {
    case noAnswer(String)
    case page(String)
  }

  /// What the console of the page said, exceptions included.
  private(set) var console: [String] = []
  /// The addresses that the page asked for.
  private(set) var requests: [String] = []
  private let process = Process()
  private let input: Int32
  private let output: Int32
  private var session: String?
  private var lastID = 0
  private var received: [UInt8] = []

  /// Starts the browser with a profile in this folder; nil, with a printed reason, without one.
  init?(in folder: URL) throws {
    guard let browser = Browser() else { return nil }
    let pipes = ["in", "out"].map { folder.appendingPathComponent("browser-\($0)").path }
    for pipe in pipes { mkfifo(pipe, 0o600) }
    // Both ends, so that nobody waits for the other to open.
    input = open(pipes[0], O_RDWR)
    output = open(pipes[1], O_RDWR)
    let arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--hide-scrollbars", "--remote-debugging-pipe",
      "--user-data-dir=\(folder.path)/session", "--allow-file-access-from-files",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "about:blank",
    ]
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      ["-c", "exec \"$@\" 3<'\(pipes[0])' 4>'\(pipes[1])'", "sh", browser.path] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let target = try send("Target.createTarget", ["url": "about:blank"])
    let attached = try send(
      "Target.attachToTarget", ["targetId": target["targetId"] ?? "", "flatten": true])
    session = attached["sessionId"] as? String
    for domain in ["Page", "Runtime", "Network", "Log"] { try send("\(domain).enable") }
  }

  /// Goes to an address and waits until it is loaded.
  func visit(_ address: String) throws {
    try send("Page.navigate", ["url": address])
    try wait("document.readyState === 'complete' && location.href !== 'about:blank'")
  }

  /// Waits until an expression of the page is true, also while one page gives way to another.
  func wait(_ expression: String) throws {
    for _ in 0..<600 {
      if (try? evaluate("Boolean(\(expression))")) as? Bool == true { return }
      usleep(50_000)
    }
    throw Failure.page("never true: \(expression)")
  }

  /// The value of an expression in the page; promises are awaited.
  @discardableResult
  func evaluate(_ expression: String) throws -> Any? {
    let answer = try send(
      "Runtime.evaluate",
      ["expression": expression, "awaitPromise": true, "returnByValue": true])
    if let details = answer["exceptionDetails"] as? [String: Any] {
      throw Failure.page("\(expression.prefix(80)): \(details)")
    }
    return (answer["result"] as? [String: Any])?["value"]
  }

  /// The text that an expression gives.
  func text(_ expression: String) throws -> String { try evaluate(expression) as? String ?? "" }

  /// Presses a key: a letter, or a name such as "Tab".
  func press(_ key: String, shift: Bool = false) throws {
    let codes = [
      "Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowLeft": 37, "ArrowUp": 38,
      "ArrowRight": 39, "ArrowDown": 40, "Home": 36,
    ]
    var parameters: [String: Any] = ["key": key, "modifiers": shift ? 8 : 0]
    if let code = codes[key] { parameters["windowsVirtualKeyCode"] = code }
    let text = key.count == 1 ? key : key == "Enter" ? "\r" : nil
    parameters["type"] = text == nil ? "rawKeyDown" : "keyDown"
    parameters["text"] = text
    try send("Input.dispatchKeyEvent", parameters)
    parameters["type"] = "keyUp"
    parameters["text"] = nil
    try send("Input.dispatchKeyEvent", parameters)
  }

  /// Types a text.
  func type(_ text: String) throws { for letter in text { try press(String(letter)) } }

  /// The size of the window and the colours that the reader's system asks for.
  func show(width: Int, height: Int = 1000, isDark: Bool = false) throws {
    try send(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false])
    try send(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]]])
  }

  /// Takes a picture of the whole page.
  func picture(_ file: URL) throws {
    let answer = try send(
      "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": true])
    let data = (answer["data"] as? String).flatMap { Data(base64Encoded: $0) }
    try data?.write(to: file)
  }

  /// Ends the browser.
  func close() {
    _ = try? send("Browser.close", isOfPage: false)
    process.waitUntilExit()
    Glibc.close(input)
    Glibc.close(output)
  }

  /// Sends a message and returns its result; events that come before it are noted.
  @discardableResult
  private func send(
    _ method: String, _ parameters: [String: Any] = [:], isOfPage: Bool = true
  ) throws -> [String: Any] {
    lastID += 1
    var message: [String: Any] = ["id": lastID, "method": method, "params": parameters]
    if isOfPage, let session { message["sessionId"] = session }
    let bytes = try JSONSerialization.data(withJSONObject: message) + [0]
    try FileHandle(fileDescriptor: input).write(contentsOf: bytes)
    while true {
      let next = try nextMessage(after: method)
      if next["id"] as? Int == lastID {
        if let error = next["error"] { throw Failure.page("\(method): \(error)") }
        return next["result"] as? [String: Any] ?? [:]
      }
      note(next)
    }
  }

  private func note(_ event: [String: Any]) {
    let parameters = event["params"] as? [String: Any] ?? [:]
    switch event["method"] as? String {
    case "Network.requestWillBeSent":
      let request = parameters["request"] as? [String: Any]
      requests.append(request?["url"] as? String ?? "")
    case "Runtime.consoleAPICalled", "Runtime.exceptionThrown":
      console.append("\(parameters)")
    case "Log.entryAdded":
      console.append("\((parameters["entry"] as? [String: Any])?["text"] ?? parameters)")
    default: break
    }
  }

  private func nextMessage(after method: String) throws -> [String: Any] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let end = received.firstIndex(of: 0) {
        let message = Data(received[..<end])
        received.removeSubrange(...end)
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      var wanted = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&wanted, 1, 60_000) > 0 else { throw Failure.noAnswer(method) }
      let count = read(output, &buffer, buffer.count)
      guard count > 0 else { throw Failure.noAnswer(method) }
      received += buffer[..<count]
    }
  }
}
