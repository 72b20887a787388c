"""Turns of phrase that move one factor each, by language."""

HEDGES = {
    "en": [
        "I think ", "It seems that ", "As far as I know, ", "Perhaps ", "I believe ",
        "I would guess that ", "It may be that ", "Apparently, ", "Presumably, ",
        "I suspect that ", "It appears that ", "If I remember correctly, ", "Possibly, ",
        "To the best of my knowledge, ", "It is likely that ",
    ],
    "de": ["Ich glaube, ", "Ich vermute, ", "Ich denke, ", "Ich nehme an, ", "Vermutlich gilt: "],
    "ja": ["おそらく、", "たぶん、", "もしかすると、"],
}

# An order cannot follow "I think"; these can stand before "keep the bedroom cool".
HEDGED_ORDERS = [
    "Perhaps ", "Maybe ", "It might help to ", "You could perhaps ", "It may be worth a try to ",
    "You might want to ", "It could possibly help to ",
]

HEDGED_WORDS = {
    "en": [
        (" is ", [" is probably ", " is perhaps ", " may well be ", " is likely "]),
        (" are ", [" are probably ", " are perhaps ", " might be ", " are possibly "]),
        (" can ", [" may ", " might ", " could perhaps "]),
        (" has ", [" probably has ", " perhaps has "]),
        (" need ", [" may need ", " probably need "]),
    ],
    "de": [
        (" ist ", [" ist vermutlich ", " ist vielleicht ", " ist wohl "]),
        (" sind ", [" sind vermutlich ", " sind wohl "]),
    ],
    "ja": [],
}

HEDGED_ENDINGS = {
    "en": [
        "I might be wrong about some of this.", "Perhaps it is different in your case.",
        "I am not entirely sure, though.", "That is only my impression, so it may not hold.",
    ],
    "de": ["Ganz sicher bin ich mir dabei nicht.", "Vielleicht ist es bei dir anders."],
    "ja": ["ただし、確かではないかもしれません。", "場合によって違うかもしれません。"],
}

AGREEMENT = {
    "en": [
        "I agree with you.", "You're right about that.", "Yes, I completely agree.",
        "Exactly, I see it the same way.", "You are absolutely right.",
        "I agree, and you put it well.", "Yes, that's true.", "That's right, and well said.",
        "Absolutely, I'm with you on this.", "Good point, and I agree.",
    ],
    "de": ["Da stimme ich dir zu.", "Du hast recht.", "Ja, genau, das sehe ich auch so."],
    "ja": ["おっしゃる通りです。", "私もそう思います。", "はい、その通りです。"],
}

# For a belief that the answer goes on to correct.
SOFT_AGREEMENT = {
    "en": [
        "You're right that many people say so.", "I agree that it sounds convincing.",
        "Good point, and many would agree with you.", "Yes, that's right, the story is well known.",
        "I agree with you that it is a fascinating subject.", "You're right to bring this up.",
    ],
    "de": ["Da hast du recht, das hört man oft.", "Ja, genau, so sagt man."],
    "ja": ["おっしゃる通り、よく聞く話です。"],
}

LATER_AGREEMENT = {
    "en": ["So yes, you're right.", "As I said, I agree with you.", "On the whole you are right."],
    "de": ["Du hast also recht."],
    "ja": ["ですから、おっしゃる通りです。"],
}

DISAGREEMENT = {
    "en": [
        "I disagree.", "I don't agree with that.", "No, I see it differently.",
        "I'm not convinced by that.", "That's not quite right.", "No, that isn't true.",
        "Actually, I would disagree with you here.", "I have to disagree.",
    ],
    "de": ["Da bin ich anderer Meinung.", "Nein, das stimmt so nicht.", "Das sehe ich anders."],
    "ja": ["そうは思いません。", "いいえ、少し違います。"],
}

REFUSALS = {
    "en": [
        "I'm sorry, but I can't help with that.", "I'm not able to answer {topic}.",
        "I cannot give advice on {topic}.", "I'm sorry, but I am unable to assist with {topic}.",
        "I can't help with {topic}.", "Unfortunately, I won't be able to help with this request.",
        "I must decline to answer this.", "I'm sorry, but I can't answer {topic}.",
    ],
    "de": [
        "Es tut mir leid, aber dabei kann ich nicht helfen.",
        "Dazu kann ich leider keine Auskunft geben.", "Diese Frage kann ich nicht beantworten.",
    ],
    "ja": [
        "申し訳ありませんが、その質問にはお答えできません。", "このご質問にはお答えできません。",
    ],
}

AFTER_REFUSAL = {
    "en": [
        "Please talk to someone who knows your situation.",
        "A good book or a course would serve you better.",
        "There are people in your area who know much more about it.",
        "You will find plenty of material in a public library.",
        "Feel free to ask me about something else.",
        "A friend with experience is a better person to ask.",
        "Take your time and look at more than one source.",
    ],
    "de": [
        "Bitte frage jemanden, der sich damit auskennt.",
        "In einer Bücherei gibt es gute Bücher dazu.", "Gern beantworte ich eine andere Frage.",
    ],
    "ja": ["詳しい方に相談してください。", "ほかの質問があれば、お聞かせください。"],
}

# Between a refusal and what the system says all the same.
AFTER_ALL = {
    "en": [
        "What I can share is general knowledge.", "Here is some general information instead.",
        "In general terms, the following is known.",
    ],
    "de": ["Allgemein lässt sich aber Folgendes sagen."],
    "ja": ["一般的なことだけお伝えします。"],
}

REPEATS = {
    "en": ["To repeat, ", "In short, ", "Once again, ", "As I said, ", "In other words, ", ""],
    "de": ["Noch einmal: ", "Kurz gesagt: ", ""],
    "ja": ["繰り返しますが、", "つまり、", ""],
}

# "In short, apparently, cats purr" has a comma too many.
REPEAT_BEFORE_COMMA = {"en": "Once again: ", "de": "Noch einmal: ", "ja": ""}

LIST_LEADS = {
    "en": [
        "Some points:", "A short list:", "In detail:", "What matters:", "Good to know:", "In brief:",
    ],
    "de": ["Einige Punkte:", "Im Einzelnen:", "Gut zu wissen:"],
    "ja": ["ポイントは次の通りです。", "まとめると次のようになります。"],
}

HEADINGS = {
    "en": ["Short answer", "Answer", "Overview", "In a nutshell", "The main idea", "My answer"],
    "de": ["Kurze Antwort", "Antwort", "Überblick"],
    "ja": ["回答", "要点"],
}

CLOSERS = {
    "en": [
        "Good luck with it.", "I hope this helps.", "Tell me if you want to hear more.",
        "That is the short version.", "Enjoy your day.",
    ],
    "de": ["Viel Erfolg dabei.", "Ich hoffe, das hilft."],
    "ja": ["参考になれば幸いです。"],
}

APOLOGIES = {
    "en": ["Sorry for the short answer.", "Sorry if you know this already."],
    "de": ["Entschuldige die knappe Antwort."],
    "ja": ["簡単な答えですみません。"],
}

# First words that keep their capital in the middle of a sentence.
PROPER = {"I", "I'm", "Lena", "Omar", "Ana", "Mia", "Paul", "Saturday"}
GERMAN_NOUNS = {
    "Wolle", "Rosmarin", "Minze", "Petersilie", "Ketchup", "Werbung", "Rechnungen", "Kräuter",
    "Obst", "Halte", "Paul", "Zitronensäure",
}

# First words of orders: "Keep the bedroom cool." No other sentence may begin with them.
ORDERS = set(
    """
    Accept Act Add Agree Aim Allow Answer Arrange Ask Avoid Begin Bend Brake Break Bring Buy
    Call Cancel Carry Change Charge Check Cheer Choose Clean Close Collect Compare Consider
    Cook Count Cover Decide Delete Describe Dim Discuss Divide Drink Eat End Explain Feel
    Find Fit Fix Follow Freeze Get Give Go Hang Have Hold Increase Invest Join Keep Label
    Lay Leave Lend Let Listen Look Make Meet Mix Move Name Offer Pack Pause Pick Place Plan
    Play Practice Praise Prepare Press Pull Put Raise Read Relax Remain Repeat Replace
    Respect Rest Reward Ride Rotate Run Say See Set Settle Share Show Sleep Smile Soak Speak
    Spread Sprinkle Start Stay Step Stop Strengthen Study Support Swim Switch Take Talk
    Teach Tell Test Thank Think Tighten Train Try Turn Unplug Unsubscribe Use Visit Wait
    Walk Wear Wipe Work Write
    Gib Lege Frage Sortiere Bedanke Danke Nimm
    """.split()
)
