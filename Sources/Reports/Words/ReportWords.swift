import Foundation
import Mustache
import Templates

/// The sentences of the report: Mustache files that anyone may edit.
///
/// A file holds parts, `{{#name}}words{{/name}}`. Values reach it as finished strings, so
/// that no template ever formats a number.
struct ReportWords: Sendable {
  private let templates: [String: MustacheTemplate]

  /// Reads the embedded files, and those of `folder` in their place.
  ///
  /// - Throws: ``ReportError`` when a file of the folder is no template or lacks a part.
  init(folder: String? = nil) throws(ReportError) {
    var templates: [String: MustacheTemplate] = [:]
    for index in 0..<templates_count() {
      let file = templates_file(index)
      let path = String(cString: file.path)
      guard let name = Self.name(of: path) else { continue }
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.size)
      let text = String(decoding: bytes, as: UTF8.self)
      var source = text
      var origin = path
      if let folder {
        let own = folder + "/" + name + Self.ending
        if let data = FileManager.default.contents(atPath: own) {
          source = String(decoding: data, as: UTF8.self)
          origin = own
          try Self.check(source, of: own, has: Self.parts(of: text))
        }
      }
      templates[name] = try Self.template(source, origin: origin)
    }
    self.templates = templates
  }

  /// The words of a part, with its values, on one line.
  func text(_ file: String, _ part: String, _ values: [String: String] = [:]) -> String {
    guard let template = templates[file] else {
      preconditionFailure("there is no template \(file)")
    }
    let words = template.render([part: values]).split(whereSeparator: \.isWhitespace)
    precondition(!words.isEmpty, "template \(file) says nothing for \(part)")
    return words.joined(separator: " ")
  }

  /// The words of a part that a template may lack.
  func optionalText(_ file: String, _ part: String) -> String? {
    let words = templates[file]?.render([part: [:] as [String: String]]) ?? ""
    let text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  private static let folder = "report/"
  private static let ending = ".mustache"

  private static func name(of path: String) -> String? {
    guard path.hasPrefix(folder), path.hasSuffix(ending) else { return nil }
    return String(path.dropFirst(folder.count).dropLast(ending.count))
  }

  private static func template(
    _ source: String, origin: String
  ) throws(ReportError) -> MustacheTemplate {
    do {
      // Text, not HTML: quotes and ampersands stay as they are.
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + source)
    } catch let error as MustacheTemplate.ParserError {
      throw .brokenTemplate(
        path: origin, line: error.context.lineNumber, reason: "\(error.error)")
    } catch {
      throw .brokenTemplate(path: origin, line: 1, reason: "\(error)")
    }
  }

  private static func check(
    _ source: String, of path: String, has parts: [String]
  ) throws(ReportError) {
    let own = Set(Self.parts(of: source))
    let missing = parts.filter { !own.contains($0) }
    guard missing.isEmpty else { throw .missingParts(path: path, parts: missing) }
  }

  /// The names of the outermost sections, in order.
  static func parts(of source: String) -> [String] {
    var names: [String] = []
    var open: [String] = []
    for piece in source.components(separatedBy: "{{").dropFirst() {
      guard let end = piece.range(of: "}}") else { continue }
      let tag = piece[..<end.lowerBound]
      if tag.hasPrefix("#") {
        if open.isEmpty { names.append(String(tag.dropFirst())) }
        open.append(String(tag.dropFirst()))
      } else if tag.hasPrefix("/") {
        open.removeLast(open.isEmpty ? 0 : 1)
      }
    }
    return names
  }
}
