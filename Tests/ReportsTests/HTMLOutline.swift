import Foundation
import FoundationXML

/// What a document is made of, read with a parser of XML that forgives nothing.
final class HTMLOutline: NSObject, XMLParserDelegate {
  struct Picture {
    var role: String
    var title = ""
    var description = ""
    var texts = 0
  }

  struct Figure {
    var pictures = 0
    var tables = 0
  }

  private(set) var ids: [String] = []
  /// Names that links and descriptions point at.
  private(set) var references: [String] = []
  private(set) var attributes: Set<String> = []
  private(set) var headings: [Int] = []
  private(set) var pictures: [Picture] = []
  private(set) var figures: [Figure] = []
  /// The letters of every element, without the style sheet.
  private(set) var texts: [String] = []
  private var counts: [String: Int] = [:]
  private var open: [String] = []
  private var letters = ""

  struct Broken: Error {
    var line: Int
    var reason: String
  }

  init(_ document: String) throws {
    super.init()
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = self
    guard parser.parse() else {
      throw Broken(
        line: parser.lineNumber, reason: parser.parserError?.localizedDescription ?? "unknown")
    }
  }

  func count(_ element: String) -> Int { counts[element] ?? 0 }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes found: [String: String]
  ) {
    endText()
    counts[name, default: 0] += 1
    open.append(name)
    attributes.formUnion(found.keys)
    if let id = found["id"] { ids.append(id) }
    if let target = found["href"] { references.append(String(target.dropFirst())) }
    for key in ["aria-labelledby", "aria-describedby"] {
      references += found[key]?.split(separator: " ").map(String.init) ?? []
    }
    if name.count == 2, name.first == "h", let level = name.last?.wholeNumberValue {
      headings.append(level)
    }
    switch name {
    case "figure": figures.append(Figure())
    case "svg":
      pictures.append(Picture(role: found["role"] ?? ""))
      if open.contains("figure") { figures[figures.count - 1].pictures += 1 }
    case "text": pictures[pictures.count - 1].texts += 1
    case "table" where open.contains("figure"): figures[figures.count - 1].tables += 1
    default: break
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    // The first title and desc of a picture are its own.
    if open.suffix(2) == ["svg", "title"] { pictures[pictures.count - 1].title = letters }
    if open.suffix(2) == ["svg", "desc"] { pictures[pictures.count - 1].description = letters }
    endText()
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { letters += string }

  private func endText() {
    let text = letters.trimmingCharacters(in: .whitespacesAndNewlines)
    if !text.isEmpty, open.last != "style" { texts.append(text) }
    letters = ""
  }
}
