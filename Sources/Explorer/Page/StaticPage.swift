import CCrypto
import Foundation

/// The page with its data in one file, which needs no server.
public enum StaticPage {
  /// The page for a study and some of its pairs.
  ///
  /// The policy in the file lets only its own script run: the script's hash is named, and the
  /// data stand in an element that browsers do not run.
  ///
  /// - Throws: The store's errors.
  public static func html(of study: ExplorerStudy, pairs: Int) throws -> String {
    let data = try ExplorerJSON.text(study.document(withPairs: pairs))
      // No text of a response can end the element that holds it.
      .replacing("<", with: "\\u003c")
    let script = "\n" + ExplorerPage.script
    let policy =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
      + "script-src 'sha256-\(digest(script))'"
    return ExplorerPage.frame
      .replacing(
        "<!--style-->",
        with: "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n"
          + "<style>\n\(ExplorerPage.style)</style>"
      )
      .replacing(
        "<!--data-->", with: "<script type=\"application/json\" id=\"study\">\(data)</script>"
      )
      .replacing("<!--script-->", with: "<script>\(script)</script>")
  }

  /// SHA-256 in base 64, as policies write it.
  private static func digest(_ text: String) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let bytes = Array(text.utf8)
    let done = EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil)
    precondition(done == 1, "the system's libcrypto has no SHA-256")
    return Data(digest).base64EncodedString()
  }
}

/// JSON for the page: keys in order, numbers in full.
enum ExplorerJSON {
  static func text(_ value: some Encodable) throws -> String {
    String(decoding: try data(value), as: UTF8.self)
  }

  static func data(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }
}
