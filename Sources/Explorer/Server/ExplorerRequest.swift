import Foundation

/// What a browser asked.
struct ExplorerRequest: Sendable {
  var method: String
  /// The path without query.
  var path: String
  private let parameters: [String: String]
  /// Headers by lower-case name; a name that came twice holds both values.
  var headers: [String: String]

  /// Takes a request line apart; a query that cannot be read counts as none.
  init(method: String, uri: String, headers: [String: String]) {
    self.method = method
    self.headers = headers
    let cut = uri.firstIndex(of: "?")
    path = String(uri[..<(cut ?? uri.endIndex)])
    var parameters: [String: String] = [:]
    if let cut {
      for part in uri[uri.index(after: cut)...].split(separator: "&") {
        let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let words = pair.map {
          $0.replacing("+", with: " ").removingPercentEncoding
        }
        guard let name = words[0] else { continue }
        parameters[name] = words.count > 1 ? words[1] ?? "" : ""
      }
    }
    self.parameters = parameters
  }

  func header(_ name: String) -> String? { headers[name] }

  func query(_ name: String) -> String? { parameters[name] }
}

/// What the server answers.
struct ExplorerResponse: Sendable {
  var status: Int
  var type: String
  var body: [UInt8]

  /// A text or page.
  static func text(_ text: String, type: String = "text/plain", status: Int = 200) -> Self {
    ExplorerResponse(status: status, type: "\(type); charset=utf-8", body: Array(text.utf8))
  }

  /// A JSON document.
  static func json(_ value: some Encodable) throws -> Self {
    ExplorerResponse(
      status: 200, type: "application/json", body: Array(try ExplorerJSON.data(value)))
  }

  static func refused(_ why: String) -> Self { text(why + "\n", status: 403) }

  static let notFound = text("there is nothing here\n", status: 404)

  /// Headers of every answer: the page may load only from here and be framed by nobody.
  static let headers = [
    (
      "content-security-policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("cache-control", "no-store"),
  ]
}
