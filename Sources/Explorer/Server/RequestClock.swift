import NIOCore

/// Bounds of one request.
struct RequestLimits: Sendable {
  /// Bytes of a body; the page sends none.
  var body = 65_536
  /// Bytes of the request line; NIO's parser bounds the headers as a whole (80 kB).
  var uri = 8_192
  /// From the beginning of a connection, or from the last answer, to a whole request.
  var time = TimeAmount.seconds(10)
}

/// Ends a connection whose request does not come in time.
///
/// It stands before the HTTP handlers, where half a request line is seen too, and where the
/// answer 408 needs no request that it answers. A connection on which nothing was begun, such as
/// one that a browser keeps open, is closed without a word.
final class RequestClock: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let limit: TimeAmount
  private var context: ChannelHandlerContext?
  private var deadline: Scheduled<Void>?
  private var hasBegun = false

  init(_ limit: TimeAmount) {
    self.limit = limit
  }

  /// Begins to wait for a request.
  func start() {
    deadline?.cancel()
    hasBegun = false
    guard let context else { return }
    let clock = NIOLoopBound(self, eventLoop: context.eventLoop)
    deadline = context.eventLoop.scheduleTask(in: limit) { clock.value.expire() }
  }

  /// A whole request is there, or was refused.
  func stop() {
    deadline?.cancel()
    deadline = nil
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    if context.channel.isActive { start() }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    stop()
    self.context = nil
  }

  func channelActive(context: ChannelHandlerContext) {
    start()
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    hasBegun = true
    context.fireChannelRead(data)
  }

  private func expire() {
    guard let context, context.channel.isActive else { return }
    guard hasBegun else { return context.close(promise: nil) }
    let words = "the request took too long\n"
    let answer = context.channel.allocator.buffer(
      string: "HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n"
        + "content-type: text/plain; charset=utf-8\r\ncontent-length: \(words.utf8.count)\r\n\r\n"
        + words)
    let channel = context.channel
    context.writeAndFlush(wrapOutboundOut(answer)).whenComplete { _ in
      channel.close(promise: nil)
    }
  }
}
