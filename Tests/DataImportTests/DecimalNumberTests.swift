import Testing

@testable import DataImport

@Suite struct DecimalNumberTests {
  private func decimal(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { decimalNumber($0) }
  }

  @Test func `plain decimals have the bits that the library gives them`() {
    var seed: UInt64 = 7
    func next(_ bound: UInt64) -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (seed >> 33) % bound
    }
    var read = 0
    for _ in 0..<20_000 {
      var text = ["", "-", "+"][Int(next(3))]
      text += "\(next(1 << 31))" + (next(2) == 0 ? "" : "\(next(100_000))")
      if next(3) > 0 { text += "." + "\(next(1_000_000))" }
      if next(4) == 0 {
        text += ["e", "E"][Int(next(2))] + ["", "-", "+"][Int(next(3))] + "\(next(30))"
      }
      guard let number = decimal(text) else { continue }
      read += 1
      #expect(number.bitPattern == Double(text)?.bitPattern, "\(text)")
    }
    #expect(read > 8000)
    for text in ["0", "-0", "1.5", "0.000001", "9007199254740992", "1e22", "-1e-22", "007.5"] {
      #expect(decimal(text)?.bitPattern == Double(text)?.bitPattern, "\(text)")
    }
  }

  @Test func `what is no plain decimal is left to others`() {
    let texts = [
      "", " 1", "1 ", ".5", "5.", "1e", "1e+", "--1", "1.2.3", "0x10", "nan", "inf", "1,5", "1_000",
      "9007199254740993", "12345678901234567890", "1e23", "1e400", "٣",
    ]
    for text in texts { #expect(decimal(text) == nil, "\(text)") }
  }
}
