import CCrypto

/// The SHA-256 of some content, as it stands in a column.
typealias ContentDigest = SIMD4<UInt64>

/// Computes SHA-256 over parts whose borders count: ("ab", "c") is not ("a", "bc"), and
/// an absent part is not an empty one.
final class ContentHasher {
  private let context: OpaquePointer
  private let algorithm: OpaquePointer

  init() {
    guard let context = EVP_MD_CTX_new(), let algorithm = EVP_MD_fetch(nil, "SHA256", nil) else {
      preconditionFailure("the system's libcrypto has no SHA-256")
    }
    self.context = context
    self.algorithm = algorithm
  }

  deinit {
    EVP_MD_CTX_free(context)
    EVP_MD_free(algorithm)
  }

  /// The digest of `parts`, with `digests` of other contents before them.
  func digest(_ parts: String?..., after digests: ContentDigest...) -> ContentDigest {
    EVP_DigestInit_ex2(context, algorithm, nil)
    for digest in digests { withUnsafeBytes(of: digest) { update($0) } }
    for part in parts {
      // The length in front, or an impossible one for an absent part.
      let count = part.map { UInt64($0.utf8.count) } ?? .max
      withUnsafeBytes(of: count.littleEndian) { update($0) }
      if var part { part.withUTF8 { update(UnsafeRawBufferPointer($0)) } }
    }
    var result = ContentDigest()
    withUnsafeMutableBytes(of: &result) { bytes in
      _ = EVP_DigestFinal_ex(
        context, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
    }
    return result
  }

  private func update(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }
}
