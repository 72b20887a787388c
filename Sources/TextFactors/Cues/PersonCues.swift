/// Pronouns of the writer and of the reader.
enum PersonCues {
  static let first = """
    (i|me|my|mine|myself|i'm|i've|i'll|i'd)
    (we|us|our|ours|ourselves|we're|we've|we'll|we'd|let's)
    (ich|mir|mich|mein|meine|meiner|meinem|meinen|wir|uns|unser|unsere)
    (je|moi|mon|nous|notre|nos|j'ai|j'aime|j'étais|j'aimerais|j'espère)
    (yo|mí|nosotros|nosotras|nuestro|nuestra|conmigo)
    """.listedLines

  static let second = """
    (you|your|yours|yourself|yourselves|you're|you've|you'll|you'd|y'all)
    (du|dir|dich|dein|deine|deiner|deinem|deinen|euch|euer|eure|ihnen)
    (tu|toi|vous|votre|vos|tes)
    (tú|ti|usted|ustedes|vosotros|contigo)
    """.listedLines
}
