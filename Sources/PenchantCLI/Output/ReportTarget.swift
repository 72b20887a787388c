import Foundation

/// Where a report goes, and in which form.
enum ReportTarget: Equatable {
  /// All pages in one PDF.
  case pdf(path: String)
  /// All of it in one HTML document.
  case html(path: String)
  /// Figures as SVG files in a folder.
  case svg(folder: String)
  /// Figures as PNG files in a folder.
  case png(folder: String)

  /// Decides by the ending of a path; a folder takes SVG figures.
  ///
  /// - Throws: ``CommandFailure`` for an ending that means nothing.
  init(_ path: String) throws {
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    switch ending {
    case "pdf": self = .pdf(path: path)
    case "html", "htm": self = .html(path: path)
    case "svg", "": self = .svg(folder: path)
    case "png": self = .png(folder: path)
    default:
      throw CommandFailure(
        "-o \(path): reports are not written as .\(ending)",
        fix: "end the name in .pdf or .html for the report, in .svg or .png for its figures",
        code: .usage)
    }
  }
}
