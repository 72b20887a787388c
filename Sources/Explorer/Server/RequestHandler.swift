import NIOCore
import NIOHTTP1

/// Collects a request within its bounds, has it answered away from the event loop, and writes
/// the answer.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let router: ExplorerRouter
  private let limits: RequestLimits
  private var head: HTTPRequestHead?
  private var received = 0
  private var isAnswered = false
  private let clock: RequestClock

  init(_ router: ExplorerRouter, limits: RequestLimits, clock: RequestClock) {
    self.router = router
    self.limits = limits
    self.clock = clock
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      received = 0
      isAnswered = false
      if head.uri.utf8.count > limits.uri {
        refuse(.text("the address is too long\n", status: 414), context)
      } else if let length = head.headers.first(name: "content-length").flatMap({ Int($0) }),
        length > limits.body
      {
        refuse(.text("the request is too large\n", status: 413), context)
      }
    case .body(let part):
      received += part.readableBytes
      if received > limits.body, !isAnswered {
        refuse(.text("the request is too large\n", status: 413), context)
      }
    case .end:
      guard let head, !isAnswered else { return }
      isAnswered = true
      clock.stop()
      answer(head, context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  /// Works out the answer on another thread; the event loop stays free for other connections.
  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    var headers: [String: String] = [:]
    for (name, value) in head.headers {
      headers[name.lowercased()] = headers[name.lowercased()].map { $0 + ", " + value } ?? value
    }
    let request = ExplorerRequest(method: "\(head.method)", uri: head.uri, headers: headers)
    let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
    let channel = NIOLoopBound(context, eventLoop: context.eventLoop)
    let loop = context.eventLoop
    let isKept = head.isKeepAlive
    let isHead = head.method == .HEAD
    Task { [router] in
      let response = router.response(to: request)
      loop.execute {
        handler.value.write(response, channel.value, keepAlive: isKept, withBody: !isHead)
      }
    }
  }

  private func write(
    _ response: ExplorerResponse, _ context: ChannelHandlerContext, keepAlive: Bool,
    withBody: Bool = true
  ) {
    guard context.channel.isActive else { return }
    var headers = HTTPHeaders(ExplorerResponse.headers)
    headers.add(name: "content-type", value: response.type)
    headers.add(name: "content-length", value: "\(response.body.count)")
    if !keepAlive { headers.add(name: "connection", value: "close") }
    let head = HTTPResponseHead(
      version: .http1_1, status: HTTPResponseStatus(statusCode: response.status),
      headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if withBody {
      let bytes = context.channel.allocator.buffer(bytes: response.body)
      context.write(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: nil)
    }
    let done = context.eventLoop.makePromise(of: Void.self)
    if !keepAlive {
      let channel = context.channel
      done.futureResult.whenComplete { _ in channel.close(promise: nil) }
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: done)
    if keepAlive { clock.start() }
  }

  private func refuse(_ response: ExplorerResponse, _ context: ChannelHandlerContext) {
    isAnswered = true
    clock.stop()
    write(response, context, keepAlive: false)
  }
}
