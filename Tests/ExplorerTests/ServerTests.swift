import Foundation
import NIOCore
import Testing

@testable import Explorer

/// The server under slow, large, many and broken requests.
@Suite(.serialized) struct ServerTests {
  private func good(_ port: UInt16, _ path: String = "/api/study", keep: Bool = false) -> String {
    "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
      + (keep ? "\r\n" : "Connection: close\r\n\r\n")
  }

  /// One good question and its answer.
  private func answer(_ server: ServedStudy, _ path: String = "/api/study") async throws -> String {
    let socket = try PlainSocket(port: server.port)
    socket.send(good(server.port, path))
    return await socket.receive()
  }

  @Test(arguments: [
    "G", "GET / HTTP/1.1\r\nHost:", "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nab",
  ])
  func `a request that never ends gets 408`(beginning: String) async throws {
    let server = try await ServedStudy(RequestLimits(time: .milliseconds(150)))
    let socket = try PlainSocket(port: server.port)
    socket.send(beginning)
    let words = await socket.receive()
    #expect(words.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
    #expect(words.hasSuffix("the request took too long\n"))
    #expect(try await answer(server).hasPrefix("HTTP/1.1 200"))
    try await server.stop()
  }

  @Test func `a connection that drips gets no more time`() async throws {
    let server = try await ServedStudy(RequestLimits(time: .milliseconds(150)))
    let socket = try PlainSocket(port: server.port)
    for letter in "GET / HTTP/1.1\r\n" {
      socket.send(String(letter))
      try await Task.sleep(for: .milliseconds(25))
    }
    #expect(await socket.receive().hasPrefix("HTTP/1.1 408"))
    try await server.stop()
  }

  @Test func `a connection that says nothing is closed without a word`() async throws {
    let server = try await ServedStudy(RequestLimits(time: .milliseconds(150)))
    let silent = try PlainSocket(port: server.port)
    #expect(await silent.receive() == "")
    let kept = try PlainSocket(port: server.port)
    kept.send(good(server.port, keep: true))
    let words = await kept.receive()
    #expect(words.hasPrefix("HTTP/1.1 200"))
    #expect(!words.contains("408"))
    try await server.stop()
  }

  @Test func `several questions on one connection are answered in order`() async throws {
    let server = try await ServedStudy()
    let socket = try PlainSocket(port: server.port)
    socket.send(
      good(server.port, "/api/pair?id=p3", keep: true)
        + good(server.port, "/api/pair?id=p4", keep: true) + good(server.port, "/api/pair?id=p5"))
    let words = await socket.receive()
    let places = ["answer 3", "answer 4", "answer 5"].compactMap { words.range(of: $0)?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
    try await server.stop()
  }

  @Test(arguments: [
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n11170\r\n"
      + String(repeating: "x", count: 70_000),
  ])
  func `a body beyond the bound gets 413`(request: String) async throws {
    let server = try await ServedStudy()
    let socket = try PlainSocket(port: server.port)
    socket.send(request)
    #expect(await socket.receive().hasPrefix("HTTP/1.1 413"))
    #expect(try await answer(server).hasPrefix("HTTP/1.1 200"))
    try await server.stop()
  }

  @Test func `headers beyond the parser's bound end the connection`() async throws {
    let server = try await ServedStudy()
    let socket = try PlainSocket(port: server.port)
    socket.send("GET / HTTP/1.1\r\n")
    for index in 0..<200 {
      socket.send("X-\(index): " + String(repeating: "y", count: 1000) + "\r\n")
    }
    let words = await socket.receive()
    #expect(words == "" || words.hasPrefix("HTTP/1.1 4"))
    #expect(try await answer(server).hasPrefix("HTTP/1.1 200"))
    try await server.stop()
  }

  @Test func `two hundred clients at once are all answered`() async throws {
    let server = try await ServedStudy()
    let paths = ["/", "/api/study", "/api/pairs?filter=disagree&a=ann&b=orm", "/api/pair?id=p7"]
    let sockets = try (0..<200).map { _ in try PlainSocket(port: server.port) }
    for (index, socket) in sockets.enumerated() {
      socket.send(good(server.port, paths[index % paths.count]))
    }
    for socket in sockets {
      #expect(await socket.receive().hasPrefix("HTTP/1.1 200"))
    }
    try await server.stop()
  }

  @Test func `no malformed request ends the server`() async throws {
    let server = try await ServedStudy()
    var fuzz = RequestFuzz(seed: 8, port: server.port)
    for round in 0..<300 {
      let socket = try PlainSocket(port: server.port)
      socket.send(fuzz.next())
      socket.endSending()
      if round % 3 == 0 { _ = await socket.receive() }
      if round % 50 == 49 {
        #expect(try await answer(server).hasPrefix("HTTP/1.1 200"))
      }
    }
    try await server.stop()
  }
}

/// Requests with something wrong in them, the same for the same seed.
private struct RequestFuzz {
  private var state: UInt64
  private let starts: [String]

  init(seed: UInt64, port: UInt16) {
    state = seed
    let host = "Host: 127.0.0.1:\(port)\r\n"
    starts = [
      "GET /api/pairs?find=%00%ff%zz&pair=p1&w=size:nan HTTP/1.1\r\n\(host)\r\n",
      "GET /api/what-if?base=ann&w=size:1e999,:,x:: HTTP/1.1\r\n\(host)\r\n",
      "GET /api/pair?id=' OR 1=1 -- HTTP/1.1\r\n\(host)\r\n",
      "POST / HTTP/1.1\r\n\(host)Content-Length: -1\r\n\r\n",
      "POST / HTTP/1.1\r\n\(host)Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
      "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc",
      "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nab",
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "GET /\r\n\r\n", "\r\n\r\n\r\n",
      "GET / HTTP/1.1\r\n\(host)\r\nGET / HTTP/1.1\r\n\(host)\r\nGARBAGE",
      "OPTIONS * HTTP/1.1\r\n\(host)Expect: 100-continue\r\n\r\n",
      "CONNECT evil.example:443 HTTP/1.1\r\n\(host)\r\n",
      "GET http://evil.example/ HTTP/1.1\r\n\(host)Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    ]
  }

  private mutating func random(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func next() -> [UInt8] {
    var bytes = Array(starts[random(below: starts.count)].utf8)
    for _ in 0..<random(below: 6) {
      let place = random(below: bytes.count)
      switch random(below: 4) {
      case 0: bytes[place] = UInt8(random(below: 256))
      case 1: bytes.insert(UInt8(random(below: 256)), at: place)
      case 2: bytes.remove(at: place)
      default: bytes.removeSubrange(place...)
      }
      if bytes.isEmpty { bytes = [0] }
    }
    return bytes
  }
}
