/// Strategies of politeness and of its lack.
enum PolitenessCues {
  static let gratitude = """
    (thank|thanks|thankyou|thx|grateful|gratitude|cheers|appreciated|appreciative)
    (i|we|much|really|greatly) appreciate [it|that|your|the|you|any]
    (danke|vielen dank|herzlichen dank|merci|gracias|agradezco|agradecería|agradecido|agradecida)
    (agradecemos|agradeceré|agradecerte|agradecerle|agradecimiento)
    """.listedLines
  static let greeting = """
    ^ (hi|hello|hey|greetings|welcome|dear|howdy)
    ^ good (morning|afternoon|evening|day)
    ^ (hallo|guten|grüß|bonjour|bonsoir|salut|hola|buenos|buenas|saludos)
    (un (saludo|abrazo|cordial saludo)|saludos cordiales|mis saludos|muy buenas|estimado|estimada)
    (estimados|cordialmente|atentamente|compañero|compañera|compañeros)
    """.listedLines
  static let deference = """
    (great|good|nice|excellent|interesting|awesome|fantastic|wonderful|impressive) (work|job)
    (great|good|nice|excellent|awesome|fantastic|wonderful) (article|point|catch|idea|start)
    (well done|kudos|congratulations|with respect|with all due respect|nicely done)
    (i (hope|trust) (you|this|that|it) *)
    (buen trabajo|gran trabajo|buena idea|buen artículo|buen aporte|felicito|felicitaciones)
    (felicidades|enhorabuena|excelente (trabajo|aporte|artículo|idea)|tienes razón|tiene razón)
    (de acuerdo|encantado|encantada|con (gusto|mucho gusto)|bienvenido|bienvenida|espero que)
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
    (quisiera|quería|podríamos|podéis|desearía|convendría|propongo|sugiero|sugeriría|opino|creo)
    (si (te|le|os|les) (parece|apetece|interesa|importa)|en mi (humilde) opinión|si es posible)
    (alguien (puede|podría|sabe)|(puedes|puede|pueden) (ayudar|ayudarme|decirme|revisar|mirar))
    by the way
    """.listedLines
  static let factuality = """
    in fact
    (actually|really|honestly|obviously|clearly|frankly|surely)
    the (fact|point|reality|truth) is
    """.listedLines
  static let obligation = """
    (debes|debería|deberías|deberían|deben|tienes que|tiene que|tienen que|hay que|no (puedes|debes))
    (hasta cuándo|hasta cuando|por qué no|cómo es posible|quién te|a ver si|y digo yo)
    you (must|should|shouldn't|have to|need to|ought to|had better|can't|cannot|better)
    (why|what) (do|did|are|were|don't|didn't|haven't|would) you
    ^ (you|your|why|what|so|stop|don't|enough)
    """.listedLines
  static let imperative = """
    (stop|quit|leave|shut|get) (it|this|that|up|out|doing|adding|removing|being|over|lost)
    (ridiculous|nonsense|stupid|absurd|pathetic|idiot|moron|rubbish|crap|bullshit|damn|hell)
    (silly|pointless|useless|lazy|liar|lying|dishonest|incompetent|ignorant|vandalism|troll)
    (wrong|false|bad|terrible|awful|horrible|unacceptable|disruptive|annoying|waste)
    (ridículo|ridícula|absurdo|absurda|tontería|tonterías|estupidez|estúpido|idiota|mentira|mentiras)
    (mentiroso|vandalismo|vándalo|vergüenza|vergonzoso|ignorante|ignorancia|basura|barbaridad|falso)
    (falsa|disparate|manipulación|censura|lamentable|penoso|inaceptable|inadmisible|patético|payaso)
    (basta|harto|harta|deja de|dejad de|dejen de|ni idea|para nada|de una vez|qué asco|vaya)
    (incompetente|sectario|fanático|fascista|dictador|insulto|insultos|insultar|mala fe|acoso)
    (bother|bothered|whatever|seriously|clueless|childish|hypocrite|blatant|blatantly)
    """.listedLines
}
