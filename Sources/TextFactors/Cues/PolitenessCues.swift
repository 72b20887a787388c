/// Strategies of politeness and of its lack.
enum PolitenessCues {
  static let gratitude = """
    (thank|thanks|thankyou|thx|grateful|gratitude|cheers|appreciated|appreciative)
    (i|we|much|really|greatly) appreciate [it|that|your|the|you|any]
    (danke|vielen dank|herzlichen dank|merci|gracias|agradezco|agradecería)
    """.listedLines
  static let greeting = """
    ^ (hi|hello|hey|greetings|welcome|dear|howdy)
    ^ good (morning|afternoon|evening|day)
    ^ (hallo|guten|grüß|bonjour|bonsoir|salut|hola|buenos|buenas|saludos)
    """.listedLines
  static let deference = """
    (great|good|nice|excellent|interesting|awesome|fantastic|wonderful|impressive) (work|job)
    (great|good|nice|excellent|awesome|fantastic|wonderful) (article|point|catch|idea|start)
    (well done|kudos|congratulations|with respect|with all due respect|nicely done)
    (i (hope|trust) (you|this|that|it) *)
    (no (worries|problem|rush|hurry)|take your time|at your convenience|when you have)
    """.listedLines
  static let please = """
    (please|kindly|bitte|por favor)
    s'il (vous|te) plaît
    """.listedLines
  static let counterfactual = """
    (could|would|might) (you|it|i|we)
    (would|do) you mind
    (i'd|i would) (be|love|like|appreciate|suggest)
    (i|we) (was|were) (wondering|hoping|thinking)
    (i|we) wonder (if|whether)
    (if (possible|you (could|would|like|want|wish|prefer|have time|don't mind|do not mind)))
    (könnten|würden|könntest|würdest|dürfte) (sie|du|ich|wir)
    (pourriez|pourrais|auriez|serait|podría|podrías|podrían|querría|sería|gustaría|voudrais)
    by the way
    """.listedLines
  static let factuality = """
    in fact
    (actually|really|honestly|obviously|clearly|frankly|surely)
    the (fact|point|reality|truth) is
    """.listedLines
  static let obligation = """
    you (must|should|shouldn't|have to|need to|ought to|had better|can't|cannot|better)
    (why|what) (do|did|are|were|don't|didn't|haven't|would) you
    ^ (you|your|why|what|so|stop|don't|enough)
    """.listedLines
  static let imperative = """
    (stop|quit|leave|shut|get) (it|this|that|up|out|doing|adding|removing|being|over|lost)
    (ridiculous|nonsense|stupid|absurd|pathetic|idiot|moron|rubbish|crap|bullshit|damn|hell)
    (silly|pointless|useless|lazy|liar|lying|dishonest|incompetent|ignorant|vandalism|troll)
    (wrong|false|bad|terrible|awful|horrible|unacceptable|disruptive|annoying|waste)
    (bother|bothered|whatever|seriously|clueless|childish|hypocrite|blatant|blatantly)
    """.listedLines
}
