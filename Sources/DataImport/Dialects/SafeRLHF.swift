import Preferences

/// PKU-SafeRLHF: which response is better and which is safer, counted from 0.
///
/// The two questions are two judges, "better" and "safer".
/// Origin: huggingface.co/datasets/PKU-Alignment/PKU-SafeRLHF. The codes were checked
/// against public programs that read it; no file of the origin was at hand.
enum SafeRLHF {
  static let dialect = FixedColumns(
    name: "safe-rlhf",
    summary: "PKU-SafeRLHF: response_0, response_1, better_response_id, safer_response_id",
    signature: ["response_0", "response_1", "better_response_id", "safer_response_id"],
    prompt: "prompt", responseA: "response_0", responseB: "response_1",
    verdicts: ["better", "safer"].map { question in
      FixedColumns.Verdict(
        column: question + "_response_id", codes: ["0": .a, "1": .b], judge: question,
        kind: .human)
    })
}
