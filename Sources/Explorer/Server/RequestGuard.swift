/// Refuses requests that another site or another machine may have made.
///
/// A page of another site can send requests to this machine, and a name that it owns can point
/// here (DNS rebinding). The Host header then names the other site, and Origin or
/// Sec-Fetch-Site tell where the request comes from; none of the three can be forged by a page.
struct RequestGuard: Sendable {
  /// Names under which the server may be asked, with the port: "127.0.0.1:8613".
  let hosts: Set<String>
  /// The word that every request must bring; nil on the loopback interface alone.
  let token: String?

  /// A guard for a server on this address.
  init(host: String, port: Int, token: String?) {
    let names = ["127.0.0.1", "localhost", "[::1]", host.contains(":") ? "[\(host)]" : host]
    hosts = Set(names.map { "\($0):\(port)" })
    self.token = token
  }

  /// Why a request is refused, or nil.
  func refusal(of request: ExplorerRequest) -> ExplorerResponse? {
    guard let host = request.header("host")?.lowercased(), isKnown(host) else {
      return .refused("this server answers to its own address only")
    }
    if let origin = request.header("origin")?.lowercased(), origin != "http://\(host)" {
      return .refused("requests come from the page itself only")
    }
    if let site = request.header("sec-fetch-site")?.lowercased(),
      site != "same-origin", site != "none"
    {
      return .refused("requests come from the page itself only")
    }
    if let token, !Self.isPublic(request.path),
      !Self.isEqual(request.query("token") ?? "", token)
    {
      return .refused("the link holds a token, which is missing here")
    }
    return nil
  }

  /// The page's style and script are part of every copy of the program, and the page's links to
  /// them hold no token.
  private static func isPublic(_ path: String) -> Bool {
    path == "/explorer.css" || path == "/explorer.js"
  }

  /// With a token, a machine may be reached under names that are not known here.
  private func isKnown(_ host: String) -> Bool { token != nil || hosts.contains(host) }

  /// Compares every byte, so that the time tells nothing.
  private static func isEqual(_ left: String, _ right: String) -> Bool {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
