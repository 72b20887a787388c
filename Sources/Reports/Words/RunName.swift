import Preferences

/// A short name of a run, made from everything that decides its results.
///
/// 32 bits of FNV-1a over version, seed, options and the hashes of the inputs; a name to
/// tell runs apart, not a proof.
struct RunName {
  let text: String

  init(_ run: RunInfo) {
    var parts = [run.version, String(run.seed)]
    parts += run.options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    parts += run.inputs.map(\.sha256)
    var hash: UInt32 = 2_166_136_261
    for byte in parts.joined(separator: "\n").utf8 {
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    let digits = String(hash, radix: 16)
    text = String(repeating: "0", count: 8 - digits.count) + digits
  }
}
