"""What can be done to one sentence without breaking its grammar."""

from choice import Chooser
from phrases import GERMAN_NOUNS, HEDGED_ORDERS, HEDGED_WORDS, HEDGES, ORDERS, PROPER

STOPS = ".?!。"


def first_word(sentence: str) -> str:
    return sentence.split()[0].rstrip(",.")


def inside(sentence: str) -> str:
    """The sentence as it stands after other words: with a small first letter if it may."""
    word = first_word(sentence)
    if word in PROPER or word in GERMAN_NOUNS or not sentence[0].isupper():
        return sentence
    return sentence[0].lower() + sentence[1:]


def is_order(sentence: str) -> bool:
    ending = sentence.rstrip(STOPS)
    return first_word(sentence) in ORDERS or ending.endswith(("ください", "ましょう"))


def hedged(sentence: str, language: str, choose: Chooser) -> str:
    """The sentence with one hedge, before it or inside it."""
    if is_order(sentence):
        if language != "en":
            return sentence
        return choose.one_of(HEDGED_ORDERS) + inside(sentence)
    places = [(word, new) for word, new in HEDGED_WORDS[language] if word in sentence]
    if places and choose.chance(0.5):
        word, new = choose.one_of(places)
        return sentence.replace(word, choose.one_of(new), 1)
    return choose.one_of(HEDGES[language]) + inside(sentence)


def joined(left: str, right: str, language: str, choose: Chooser) -> str | None:
    """Two sentences as one, or nothing where that does not work."""
    if language == "ja":
        if left.endswith(("です。", "ます。")):
            return left[:-1] + "し、" + right
        return None
    if not left.endswith(".") or right.endswith(":"):
        return None
    links = {"en": ["; ", ", and ", "; ", ", while "], "de": ["; ", ", und "]}[language]
    if is_order(right):
        links = ["; "]
    links = [link for link in links if link == "; " or link.strip(",") not in left]
    return left[:-1] + choose.one_of(links) + inside(right)


def misspelled(word: str, choose: Chooser) -> str:
    """The word with one slip of the fingers inside it."""
    at = 1 + choose.below(len(word) - 2)
    slip = choose.below(4)
    if slip == 0 and word[at] != word[at + 1]:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if slip == 1:
        return word[:at] + word[at + 1 :]
    if slip == 2:
        return word[:at] + word[at] + word[at:]
    vowels = [v for v in "aeiou" if v != word[at]]
    if word[at] in "aeiou":
        return word[:at] + choose.one_of(vowels) + word[at + 1 :]
    return word[:at] + word[at] + word[at + 1] + word[at + 1 :]
