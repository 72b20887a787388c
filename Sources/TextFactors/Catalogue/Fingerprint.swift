/// A number that differs where bytes differ, the same in every process (FNV-1a, 64 bits).
public enum Fingerprint {
  /// The fingerprint of `bytes`, going on from `start`.
  public static func of(
    _ bytes: some Sequence<UInt8>, after start: UInt64 = 0xcbf2_9ce4_8422_2325
  ) -> UInt64 {
    bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// The fingerprint of a text.
  public static func of(_ text: String) -> UInt64 { of(text.utf8) }
}
