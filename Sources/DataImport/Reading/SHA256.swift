import CCrypto

/// SHA-256 of bytes that arrive in parts, by the system's libcrypto.
///
/// Source: FIPS 180-4.
final class SHA256 {
  private let context: OpaquePointer
  /// Looked up once: it takes libcrypto longer than hashing a short text.
  private let algorithm: OpaquePointer

  init() {
    guard let context = EVP_MD_CTX_new(), let algorithm = EVP_MD_fetch(nil, "SHA256", nil) else {
      preconditionFailure("the system's libcrypto has no SHA-256")
    }
    self.context = context
    self.algorithm = algorithm
    restart()
  }

  deinit {
    EVP_MD_CTX_free(context)
    EVP_MD_free(algorithm)
  }

  /// Forgets all bytes.
  func restart() {
    let status = EVP_DigestInit_ex2(context, algorithm, nil)
    precondition(status == 1, "EVP_DigestInit_ex gave \(status) for SHA-256")
  }

  /// Adds bytes.
  func update(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// Adds a text with its length in front, so that neighbouring texts cannot run together.
  ///
  /// No text is told from an empty text.
  func update(framed text: String?) {
    guard var text else {
      update(framed: [UInt8](), length: .max)
      return
    }
    text.withUTF8 { bytes in update(framed: bytes, length: UInt64(bytes.count)) }
  }

  /// The 32 bytes of the digest of everything added so far.
  ///
  /// More bytes may be added afterwards.
  var bytes: [UInt8] {
    var result = [UInt8](repeating: 0, count: 32)
    guard let copy = EVP_MD_CTX_new() else {
      preconditionFailure("no memory for a digest of 32 bytes")
    }
    defer { EVP_MD_CTX_free(copy) }
    EVP_MD_CTX_copy_ex(copy, context)
    EVP_DigestFinal_ex(copy, &result, nil)
    return result
  }

  /// The 32 bytes of the digest, after which only ``restart()`` makes sense.
  func finish() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { bytes, count in
      EVP_DigestFinal_ex(context, bytes.baseAddress, nil)
      count = 32
    }
  }

  /// The digest as 64 hexadecimal digits.
  var hexadecimal: String { hexadecimalDigits(bytes) }

  private func update(framed bytes: some Collection<UInt8>, length: UInt64) {
    withUnsafeBytes(of: length.littleEndian) { update($0) }
    bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
  }
}

/// Two lower-case hexadecimal digits for each byte.
func hexadecimalDigits(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
