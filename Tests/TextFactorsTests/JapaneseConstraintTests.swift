import Preferences
import Testing

@testable import TextFactors

/// Requirements of Japanese prompts, found and checked.
@Suite struct JapaneseConstraintTests {
  private static func share(_ prompt: String, _ response: String) -> Double {
    ConstraintsMetFactor().measure(
      TextReading(response), of: PromptReading(Prompt(text: prompt))
    ).number
  }

  @Test(arguments: [
    ("雨について50文字以内で書いてください。", "雨が降ります。", String(repeating: "雨が降る。", count: 20)),
    ("ひらがなだけを使って答えてください。", "あめがふります。", "雨がふります。"),
    ("カタカナを使わないで説明してください。", "雨がふります。", "テレビを見ます。"),
    ("全ての漢字にふりがなをつけてください。", "雨（あめ）がふる。", "雨がふる。"),
    ("漢数字を用いて、それ以外の数字は使わないでください。", "一、雨。", "1、雨。"),
    ("応答全体で句点を使用しないでください。", "雨が降る", "雨が降る。"),
    ("3個の箇条書きで説明してください。", "- 雨\n- 風\n- 雪", "- 雨\n- 風"),
    ("2個の番号付きリストで構成してください。", "1. 雨\n2. 風", "1. 雨"),
    ("「雨」という単語を2回以上用いて説明してください。", "雨、雨。", "雨が降る。"),
    ("「雨」を3回以上は使わないで、天気を説明してください。", "雨、雨。", "雨、雨、雨。"),
    ("応答に「雨」「風」という単語を含めないでください。", "雪が降る。", "風がふく。"),
    ("キーワード「雨」「風」を含めて説明してください。", "雨と風だ。", "雨だけだ。"),
    ("少なくとも2つのセクションを《》の記号を用いて強調してください。", "《雨》と《風》", "《雨》"),
    ("二重鉤括弧で囲まれたタイトルをつけてください。", "『雨』\n降る。", "雨\n降る。"),
    ("全ての語尾を「です」に統一してください。", "雨です。風です。", "雨です。風だ。"),
    ("体言止めを2回は使用してください。", "空には雨。そして風。", "雨が降ります。"),
    ("最後に次の文をそのまま出力してください:「また聞いてください」", "雨。また聞いてください", "雨。"),
    ("英語で答えてください。", "It rains here in the morning and the wind is cold.", "雨が降ります。"),
  ])
  func `a requirement is met by one response and not by the other`(
    _ prompt: String, _ good: String, _ bad: String
  ) {
    #expect(Self.share(prompt, good) == 1, "\(prompt)")
    #expect(Self.share(prompt, bad) == 0, "\(prompt)")
  }

  @Test func `a prompt without requirements has no value`() {
    #expect(Self.share("日本の天気について説明してください。", "雨が降ります。").isNaN)
  }
}
