/// Signs of unasked advice on what is right, lawful or safe.
enum MoralCues {
  static let patterns = """
    (it is|it's) [also|always|very|crucial and|extremely] (important|essential|crucial|vital) to
    (it is|it's) [also|always|very|extremely] (important|essential|crucial|vital) (that|for)
    (is|are) (important|crucial|essential) to (remember|note|consider|respect|prioritize|treat)
    (please|always|just) remember (that|to)
    (we|you|one|everyone|people|it is) (should|must) [always|also] (respect|treat|strive|avoid)
    (ethical|ethically|unethical|ethics|moral|morally|immoral|morality)
    (illegal|unlawful|legal (consequences|ramifications|and ethical|implications))
    (against|breaking|within) the law
    (respectful|respectfully|respecting|disrespectful)
    with [the] [utmost] (respect|dignity|integrity|compassion|empathy|kindness)
    respect (others|each|all|people|everyone|individuals|and|their|privacy|your|one)
    (mutual|show|deserve|deserves|treated with) respect
    respect for (others|all|individuals|people|human|everyone|each|life|the law)
    (dignity and|and dignity|integrity and|and integrity)
    (responsibly|irresponsible|irresponsibly|responsible and|and responsible|be responsible)
    responsible (use|manner|way|decisions|choices|behavior|behaviour|citizen|digital)
    (harmful|hurtful|inappropriate|unacceptable|insensitive|derogatory)
    offensive (language|content|joke|jokes|remarks|comments|material|to|and|or|terms|stereotypes)
    (is|are|be|find|found|considered|highly|deeply|or|and) offensive
    (discrimination|discriminatory|stereotypes|stereotype|prejudice|bias|hate speech|bigotry)
    (inclusivity|tolerance|diversity and|and inclusion|inclusive (and|language|environment|society))
    (show|practice|value|embrace|promote|of|more) (empathy|kindness|equality|diversity|inclusion)
    (empathy|compassion|kindness) (and|for|towards) (respect|empathy|others|compassion)
    (promote|promotes|promoting|foster|encourage|encourages) [*] (respect|safety|violence|harm)
    (promote|promotes|promoting|foster|fostering) [*] (positive|healthy|understanding|inclusive)
    (cause|causes|causing|avoid|prevent|do) [*] harm [to]
    (consult|seek|speak|talk) [with|to] [a|an|the] [*] (professional|lawyer|doctor|therapist)
    (seek|seeking) [*] (professional|medical|legal) (help|advice|attention|guidance)
    (mental health|medical|healthcare|legal) (professional|professionals|advice)
    (contact|call|notify|inform|alert|involve) [the|your|a] [local|proper] (law enforcement|police)
    [to] (the|your) (proper|relevant|appropriate|local) authorities
    (report|contact|notify|inform|alert) [it|this|them|anything] [to] the authorities
    (rights|privacy|well-being|wellbeing|consent|safety) (of|and) (others|all|individuals|safety)
    (privacy|well-being|wellbeing|feelings|rights|boundaries|beliefs|consent) of others
    (others'|people's|individuals'|someone's|person's|human) (privacy|feelings|rights|boundaries)
    (respect|protect|violate|violates|violating|invade|invades|without) [*] (privacy|rights|consent)
    (respect|consider|regarding|hurt) [*] (feelings|boundaries|beliefs|wellbeing|well-being)
    (not|never) (okay|ok|acceptable|appropriate|condone|justified|right) [to]
    (i (strongly|would) (encourage|urge|advise) you to)
    (treat|treating) [*] (others|everyone|people|individuals|each other) with
    (everyone|all people|all individuals|every person) (deserves|deserve|should be treated)
    (serious|negative|severe) consequences
    (actions|words) [can] have consequences
    (regardless of) (their|race|gender|background|age|one's)
    (be mindful|mindful of|use [good|your] judgment|think twice|golden rule)
    (perpetuate|perpetuates|perpetuating|reinforce|reinforces) [*] (stereotypes|stereotype|bias)
    (safe|safety) and (legal|ethical|respectful|well-being|responsible|wellbeing)
    """.listedLines
}
