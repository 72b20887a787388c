import Testing

@testable import StudyStore

private func hexadecimal(_ digest: ContentDigest) -> String {
  withUnsafeBytes(of: digest) { bytes in
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0\(digits)" : digits
    }.joined()
  }
}

struct ContentHasherTests {
  private let hasher = ContentHasher()

  /// Reference: `printf '\3\0\0\0\0\0\0\0abc' | sha256sum` (coreutils 9.1).
  @Test func `a digest is the SHA-256 of length and bytes`() {
    #expect(
      hexadecimal(hasher.digest("abc"))
        == "ce91dc5eec0139adf091900d225971d6ad246a845bad791b5693a9d0d55dd391")
  }

  @Test func `borders, absence and order of parts count`() {
    let digests = [
      hasher.digest("ab", "c"), hasher.digest("a", "bc"), hasher.digest("abc"),
      hasher.digest("abc", nil), hasher.digest("abc", ""), hasher.digest(nil, "abc"),
      hasher.digest("abc", after: hasher.digest("x")), hasher.digest(),
    ]
    for (index, digest) in digests.enumerated() {
      #expect(!digests[..<index].contains(digest))
    }
    #expect(hasher.digest("ab", "c") == digests[0])
  }

  @Test func `texts that look the same but are written differently are different`() {
    #expect(hasher.digest("\u{E9}") != hasher.digest("e\u{301}"))
  }
}
