import NIOConcurrencyHelpers
import NIOCore
import NIOHTTP1
import NIOPosix

/// The local server behind the page.
public struct ExplorerServer: Sendable {
  private let study: ExplorerStudy
  private let host: String
  private let port: Int
  private let token: String?
  private let limits: RequestLimits

  /// Prepares a server.
  ///
  /// - Parameters:
  ///   - study: What it shows.
  ///   - host: The address to listen on; "127.0.0.1" reaches this machine only.
  ///   - port: The port; 0 for a free one.
  ///   - token: The word that every request must bring; nil on the loopback interface.
  public init(_ study: ExplorerStudy, host: String, port: Int, token: String?) {
    self.init(study, host: host, port: port, token: token, limits: RequestLimits())
  }

  /// Prepares a server with other bounds of a request.
  init(
    _ study: ExplorerStudy, host: String, port: Int, token: String?, limits: RequestLimits
  ) {
    self.study = study
    self.host = host
    self.port = port
    self.token = token
    self.limits = limits
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter whenReady: Told the link of the page once it can be opened.
  /// - Throws: ``ExplorerError/cannotListen(host:port:reason:)``.
  public func run(whenReady: @Sendable (String) -> Void) async throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
    do {
      let channel = try await listen(on: group)
      let port = channel.localAddress?.port ?? port
      let name = host.contains(":") ? "[\(host)]" : host
      whenReady("http://\(name):\(port)/" + (token.map { "?token=\($0)" } ?? ""))
      try await withTaskCancellationHandler {
        try await channel.closeFuture.get()
      } onCancel: {
        channel.close(promise: nil)
      }
      try await group.shutdownGracefully()
    } catch {
      try? await group.shutdownGracefully()
      throw error
    }
  }

  private func listen(on group: MultiThreadedEventLoopGroup) async throws -> any Channel {
    let known = NIOLockedValueBox<ExplorerRouter?>(nil)
    let limits = limits
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          guard let router = known.withLockedValue({ $0 }) else {
            throw ChannelError.ioOnClosedChannel
          }
          let clock = RequestClock(limits.time)
          try channel.pipeline.syncOperations.addHandler(clock)
          try channel.pipeline.syncOperations.configureHTTPServerPipeline(
            withPipeliningAssistance: true, withErrorHandling: true)
          try channel.pipeline.syncOperations.addHandler(
            RequestHandler(router, limits: limits, clock: clock))
        }
      }
    let channel: any Channel
    do {
      channel = try await bootstrap.bind(host: host, port: port).get()
    } catch {
      throw ExplorerError.cannotListen(host: host, port: port, reason: "\(error)")
    }
    // The guard must know the port, which only the open socket tells.
    let router = try ExplorerRouter(
      study,
      guardian: RequestGuard(
        host: host, port: channel.localAddress?.port ?? port, token: token))
    known.withLockedValue { $0 = router }
    return channel
  }
}

/// Why the page cannot be served.
public enum ExplorerError: Error, Hashable, Sendable {
  /// The address is taken or not this machine's.
  case cannotListen(host: String, port: Int, reason: String)
}

extension ExplorerError: CustomStringConvertible {
  /// What is wrong, then a fix.
  public var description: String {
    switch self {
    case .cannotListen(let host, let port, let reason):
      "cannot listen on \(host):\(port): \(reason)\nfix: leave out --port for a free one"
    }
  }
}
