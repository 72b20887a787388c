import Testing

@testable import Explorer

/// Which requests are refused.
struct RequestGuardTests {
  private func request(_ headers: [String: String], uri: String = "/") -> ExplorerRequest {
    ExplorerRequest(method: "GET", uri: uri, headers: headers)
  }

  private let local = RequestGuard(host: "127.0.0.1", port: 8613, token: nil)

  @Test(arguments: ["127.0.0.1:8613", "localhost:8613", "LOCALHOST:8613", "[::1]:8613"])
  func `the page's own addresses are let in`(host: String) {
    #expect(local.refusal(of: request(["host": host])) == nil)
    #expect(
      local.refusal(of: request(["host": host, "origin": "http://\(host.lowercased())"])) == nil)
  }

  @Test(arguments: [
    [:], ["host": "evil.example"], ["host": "127.0.0.1"], ["host": "127.0.0.1:80"],
    ["host": "127.0.0.1:8613", "origin": "http://evil.example"],
    ["host": "127.0.0.1:8613", "origin": "null"],
    ["host": "127.0.0.1:8613", "origin": "https://127.0.0.1:8613"],
    ["host": "127.0.0.1:8613", "sec-fetch-site": "cross-site"],
    ["host": "127.0.0.1:8613", "sec-fetch-site": "same-site"],
  ])
  func `other hosts and origins get 403`(headers: [String: String]) {
    #expect(local.refusal(of: request(headers))?.status == 403)
  }

  @Test func `on other interfaces every request needs the token`() {
    let open = RequestGuard(host: "0.0.0.0", port: 1, token: "secret")
    let host = ["host": "lab.example:1"]
    #expect(open.refusal(of: request(host))?.status == 403)
    #expect(open.refusal(of: request(host, uri: "/?token=secreT"))?.status == 403)
    #expect(open.refusal(of: request(host, uri: "/api/study?a=b&token=secret")) == nil)
  }

  @Test func `a query is taken apart, and a broken one is harmless`() {
    let asked = request([:], uri: "/api/pairs?find=a%26b+c&a=%E2%82%AC&b&=&%zz=1&c=%ff")
    #expect(asked.path == "/api/pairs")
    #expect(asked.query("find") == "a&b c")
    #expect(asked.query("a") == "€")
    #expect(asked.query("b") == "")
    #expect(asked.query("d") == nil)
  }
}
