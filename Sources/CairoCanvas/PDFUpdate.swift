import Charts

/// Adds links, the language and the wish to show the title to a finished PDF file of
/// Cairo, by an update after its last byte.
///
/// Cairo's own link tags reserve an object that is never written, and it lists a picture
/// (an emoji) once per use among a page's resources; strict checkers report both. Here the
/// lists with repetitions, the pages with links and the catalogue are written again, followed by a
/// table of the new places that refers to the old table (ISO 32000-1, 7.5.6).
struct PDFUpdate {
  /// The links of one page; places are in points from its top left.
  struct Page {
    var height: Double
    var links: SurfaceCanvas.Links
  }

  private let original: [UInt8]
  private let pages: [Page]
  private let language: String

  init(_ original: [UInt8], pages: [Page], language: String) {
    self.original = original
    self.pages = pages
    self.language = language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  /// The file with the update; nil if the file is not built as Cairo builds them.
  var bytes: [UInt8]? {
    guard let file = PDFObjects(original), let catalog = file.dictionary(file.root),
      let tree = file.reference(after: "/Pages", in: catalog),
      let kids = file.dictionary(tree).flatMap({ file.references(after: "/Kids", in: $0) }),
      kids.count == pages.count
    else { return nil }
    var objects: [(number: Int, body: String)] = []
    var next = file.size
    for (page, kid) in zip(pages, kids) {
      guard let dictionary = file.dictionary(kid) else { return nil }
      if let resources = file.reference(after: "/Resources", in: dictionary),
        let listed = file.dictionary(resources).flatMap(withoutRepetitions)
      {
        objects.append((resources, listed))
      }
      let annotations = page.links.links.compactMap { link(page, $0, kids: kids) }
      guard !annotations.isEmpty else { continue }
      let numbers = annotations.indices.map { next + $0 }
      objects += zip(numbers, annotations).map { ($0, $1) }
      next += annotations.count
      let list = numbers.map { "\($0) 0 R" }.joined(separator: " ")
      objects.append((kid, inserting("/Annots [ \(list) ]", into: dictionary)))
    }
    let wishes = "/Lang (\(language)) /ViewerPreferences << /DisplayDocTitle true >>"
    objects.append((file.root, inserting(wishes, into: catalog)))
    // Cairo leaves out the "D:" that begins a date (ISO 32000-1, 7.9.4).
    if let info = file.info, let facts = file.dictionary(info),
      let date = facts.range("/CreationDate (1") ?? facts.range("/CreationDate (2")
    {
      let digits = facts.index(before: date.upperBound)
      objects.append((info, facts[..<digits] + "D:" + facts[digits...]))
    }
    return appended(objects.sorted { $0.number < $1.number }, size: next, file)
  }

  private func appended(
    _ objects: [(number: Int, body: String)], size: Int, _ file: PDFObjects
  ) -> [UInt8] {
    var bytes = original
    var table = "xref\n"
    for object in objects {
      // A table entry is exactly 20 bytes.
      let offset = String(bytes.count)
      let padded = String(repeating: "0", count: 10 - offset.count) + offset
      table += "\(object.number) 1\n\(padded) 00000 n \n"
      bytes += Array("\(object.number) 0 obj\n\(object.body)\nendobj\n".utf8)
    }
    let start = bytes.count
    let info = file.info.map { " /Info \($0) 0 R" } ?? ""
    table +=
      "trailer\n<< /Size \(size) /Root \(file.root) 0 R\(info) /Prev \(file.tableOffset) >>\n"
      + "startxref\n\(start)\n%%EOF\n"
    return bytes + Array(table.utf8)
  }

  private func link(
    _ page: Page, _ link: (rectangle: Rectangle, destination: String), kids: [Int]
  ) -> String? {
    for (index, target) in pages.enumerated() {
      guard let place = target.links.destinations.first(where: { $0.name == link.destination })
      else { continue }
      let box = link.rectangle
      let corners = [box.x, page.height - box.maxY, box.maxX, page.height - box.y]
        .map(number).joined(separator: " ")
      let top = number(target.height - place.point.y)
      return "<< /Type /Annot /Subtype /Link /Rect [ \(corners) ] /Border [ 0 0 0 ] "
        + "/Dest [ \(kids[index]) 0 R /XYZ \(number(place.point.x)) \(top) null ] >>"
    }
    return nil
  }

  /// The resources with each picture listed once; nil where nothing is repeated.
  private func withoutRepetitions(_ resources: String) -> String? {
    guard let start = resources.range("/XObject <<"),
      let end = resources[start.upperBound...].ranges(of: ">>").first
    else { return nil }
    // Entries have four words: name, number, generation, "R".
    let list = resources[start.upperBound..<end.lowerBound].split(separator: " ")
    guard list.count % 4 == 0 else { return nil }
    var kept: [Substring] = []
    var names: Set<Substring> = []
    for index in stride(from: 0, to: list.count, by: 4)
    where names.insert(list[index]).inserted {
      kept += list[index..<(index + 4)]
    }
    guard kept.count < list.count else { return nil }
    return resources[..<start.upperBound] + " " + kept.joined(separator: " ") + " "
      + resources[end.lowerBound...]
  }

  /// The dictionary with more entries before its end.
  private func inserting(_ entries: String, into dictionary: String) -> String {
    guard dictionary.hasSuffix(">>") else { return dictionary }
    return dictionary.dropLast(2) + entries + " >>"
  }

  /// A length with two decimals; PDF knows no exponents.
  private func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let magnitude = abs(hundredths)
    let rest = magnitude % 100
    return "\(sign)\(magnitude / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
