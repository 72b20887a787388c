/// Answers the requests of the page.
struct ExplorerRouter: Sendable {
  private let study: ExplorerStudy
  private let guardian: RequestGuard
  /// The fits never change, so their document is written once.
  private let document: ExplorerResponse

  init(_ study: ExplorerStudy, guardian: RequestGuard) throws {
    self.study = study
    self.guardian = guardian
    document = try .json(study.document)
  }

  /// The answer to a request.
  func response(to request: ExplorerRequest) -> ExplorerResponse {
    if let refusal = guardian.refusal(of: request) { return refusal }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .text("the page only reads\n", status: 405)
    }
    do {
      return try answer(request)
    } catch {
      return .text("\(error)\n", status: 500)
    }
  }

  private func answer(_ request: ExplorerRequest) throws -> ExplorerResponse {
    switch request.path {
    case "/": return .text(ExplorerPage.live, type: "text/html")
    case "/explorer.css": return .text(ExplorerPage.style, type: "text/css")
    case "/explorer.js": return .text(ExplorerPage.script, type: "text/javascript")
    case "/api/study": return document
    case "/api/rest": return try .json(study.rest)
    case "/api/pairs": return try .json(study.pairs(question(request)))
    case "/api/pair":
      guard let pair = try study.pair(request.query("id") ?? "") else { return .notFound }
      return try .json(pair)
    case "/api/what-if":
      guard
        let result = try study.whatIf(
          request.query("base") ?? "", weights: request.query("w") ?? "")
      else { return .text("no such judge, or weights that are no numbers\n", status: 400) }
      return try .json(result)
    default: return .notFound
    }
  }

  private func question(_ request: ExplorerRequest) -> ExplorerStudy.Question {
    ExplorerStudy.Question(
      filter: request.query("filter").flatMap { .init(rawValue: $0) } ?? .all,
      judges: ["a", "b", "c", "d"].map { request.query($0) ?? "" },
      scenario: request.query("scenario") ?? "", differs: request.query("differs") ?? "",
      find: request.query("find") ?? "", pair: request.query("pair") ?? "",
      weights: request.query("w") ?? "")
  }
}
