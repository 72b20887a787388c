/// Sides for two texts whose order is lost.
///
/// So that "A" does not mean "the winner", each text gets its side from a hash: about half of
/// the winners are A, and the same two texts always take the same sides.
enum HashedSides {
  /// Whether `text` is A beside `other`.
  static func isA(_ text: String, against other: String) -> Bool {
    let own = hash(text)
    let others = hash(other)
    return own == others ? true : own.lexicographicallyPrecedes(others)
  }

  private static func hash(_ text: String) -> [UInt8] {
    let digest = SHA256()
    digest.update(framed: text)
    return digest.bytes
  }
}
