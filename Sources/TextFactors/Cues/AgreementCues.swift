/// Markers of agreeing and disagreeing, whatever it is with.
enum AgreementCues {
  static let agree = """
    (i|we) [completely|totally|fully|strongly|absolutely|wholeheartedly|definitely] agree
    [i|we] (couldn't|could not|can't|cannot) agree more
    (you're|you are|that's|that is|this is|they're|he is|she is) [absolutely] (right|correct)
    (you're|you are) (completely|totally|quite|so|entirely|exactly) (right|correct)
    (you [make|raise] (a|some|an)|that's a|that is a|this is a) (good|valid|fair) (point|points)
    (you make|you raise|you have|that's|that is) [a] (excellent|great|good|valid|fair) point
    ^ (exactly|precisely|absolutely|definitely|certainly|agreed|indeed)
    ^ (yes|yeah|yep|yup|sure|right|true|correct|of course|totally)
    (that's|that is|this is|it's|it is) [very|so|certainly|quite|indeed|also] (true|correct|right)
    (well|as you) (said|say|put|noted|mentioned|pointed out|stated|rightly *)
    (good|fair|valid|great|excellent) (point|call|observation)
    (i|we) (share|support|second) (your|that|this) (view|opinion|concern|concerns|sentiment)
    my thoughts exactly
    (no|without a) doubt
    (stimme|stimmen) [*] [*] (zu|voll zu|völlig zu|überein)
    (du hast|sie haben|da hast du|da haben sie) [*] recht
    (genau|richtig|stimmt|einverstanden)
    (je suis|tout à fait) d'accord
    (vous avez|tu as) raison
    (estoy|completamente|totalmente) de acuerdo
    tienes [toda la] razón
    tiene [toda la] razón
    """.listedLines

  static let disagree = """
    (i|we) [strongly|completely|totally|respectfully|must|have to|would|politely] disagree
    (i|we) (don't|do not|cannot|can't|wouldn't|would not) [really|fully|quite|entirely] agree
    (i'm|i am) not (sure|convinced|certain) (i agree|that's|that is|about that|this|that)
    (i'm|i am) afraid (not|that's|you|this|that)
    (that's|that is|this is|it's|it is|you're|you are) [simply|just|actually] not (true|right)
    (that's|that is|this is|it's|it is|you're|you are) [simply|just] (wrong|incorrect|false)
    (that's|that is|this is|it's|it is|you're|you are) [*] (mistaken|inaccurate|untrue)
    (is|are|isn't|aren't|not) [actually|entirely|quite|exactly] (correct|accurate|mistaken)
    (isn't|aren't|wasn't|not) [actually|entirely|quite|exactly] (true|right|correct|the case)
    ^ no (i|it|that|this|you|they|we|he|she|there|not) (am|is|are|was|do|don't|doesn't|isn't|aren't|would|can't|cannot|think|disagree)
    ^ (no|nope|nah|wrong|incorrect|actually|not really|not quite|not exactly)
    (on the contrary|to the contrary|quite the opposite|contrary to)
    (i|we) (beg to differ|doubt that|doubt it|object|dispute|reject)
    (misconception|misconceptions|misunderstanding|myth|mistaken|erroneous)
    (i|we) (see|view) (it|this|things) differently
    (nicht|kann ich nicht|stimme [*] nicht) (zustimmen|zu|einverstanden|richtig|wahr)
    (das stimmt nicht|widerspreche|falsch|im gegenteil)
    (je ne suis pas|pas) d'accord
    (vous avez|tu as) tort
    (no estoy|en desacuerdo) [de acuerdo]
    (no es (cierto|correcto|verdad)|te equivocas|se equivoca)
    """.listedLines
}
