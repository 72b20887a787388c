/// Phrases that tell the reader what to do.
enum DirectiveCues {
  static let patterns = """
    you (should|must|ought to|shouldn't|mustn't) [always|never|also|not|probably|really]
    you (need|have|had better|will need|will have|'ll need|'ll have) to
    you'd better
    you'll (need|have|want) to
    you (are|will be) (required|advised|expected) to
    (make|be) (sure|certain) [to|that|you]
    (i|we|i'd|we'd|i would|we would) [strongly|highly|also] (recommend|advise|suggest|urge)
    it is [strongly|highly] (recommended|advised|essential|imperative|vital|crucial) (that|to)
    (it's|it is) best to
    (never|always|don't|do not) (forget|use|try|do|give|share|let|leave|put|take|say|ignore|mix)
    ^ (ensure|remember|avoid|consider|start|try|stop|begin|check|follow|keep|take|use|do not|don't|never|always)
    (du solltest|du musst|sie sollten|sie müssen|stellen sie sicher|ich empfehle|ich rate)
    (vous devez|vous devriez|tu dois|tu devrais|assurez-vous|je recommande|je vous conseille|il faut)
    (debes|deberías|debe|debería|tienes que|tiene que|asegúrese|asegúrate|recomiendo|hay que)
    """.listedLines

  static let eastAsian = [
    "べきです", "べきだ", "てください", "なければなりません", "必要があります", "おすすめします", "お勧めします",
    "しましょう", "你应该", "您应该", "你必须", "您必须", "务必", "请务必", "建议你", "建议您", "一定要", "不要",
  ]
}
