/// Words with one slip of the keyboard: a letter too many, one too few, two that changed places, a wrong one beside.
enum Slips {
  /// Words of either language that look like a slip of a word for times and are none.
  static let ownWords: Set<String> = [
    "esos", "esas", "esto", "redes", "sexo", "sexto", "nuevo", "nueva", "nuevos", "mire", "mira", "miro",
    "easier", "earlier", "easily",
    "there", "weak", "week", "mourning", "weed", "meek", "seek", "lost", "least", "list", "lust", "past",
    "path", "moth",
    "mouth", "worth", "sever", "even", "seve", "sinner", "diner", "launch", "bunch", "string", "sprint",
    "swimmer", "simmer",
    "winner", "wintry", "eater", "eastern", "alter", "afer", "latter", "later", "after", "ever", "never",
    "ring", "hours",
    "note", "notice", "nice", "money", "moody", "toddy", "toady", "tidy", "todo", "martha", "marcha", "march",
    "mare", "mart",
    "marco", "mano", "malo", "mato", "entero", "entera", "enero", "abri", "abrir", "abrio", "siente",
    "sienta", "nieve", "mueve",
    "llueve", "dice", "dulce", "doble", "medida", "medios", "hora", "horas", "ahora", "honda", "carde",
    "coche", "techo", "leche",
    "dicho", "hecho", "macho", "mucho", "noche", "parte", "partes", "puente", "fuente", "gente", "luego",
    "lunas", "jugos", "junto",
    "junta", "julia", "justo", "mayor", "mayo", "meses", "mesa", "mesas", "metes", "diez", "dios", "cuarto",
    "cuatro", "cuanto",
    "tarde", "tarda", "tardo", "tardar", "cerca", "cena", "cenar", "comer", "coma", "vera", "veras", "ver",
    "verde", "otro", "otra",
    "other", "ether", "then", "than", "these", "those", "thee", "tree", "trees", "free", "four", "fore",
    "form", "fork", "fight", "flight", "eight",
    "weight", "height", "right", "might", "light", "sight", "nine", "none", "line", "fine", "mine", "then",
    "teen", "when", "sever",
    "eleven", "twelve", "fold", "fond", "food", "moon", "noon", "soon", "door", "floor", "room", "home",
    "hose", "house", "hour", "your", "yeah",
    "bear", "dear", "hear", "near", "tear", "wear", "years", "yeas", "dark", "dawn", "down", "dusk",
    "desk", "duck", "dust", "bath",
    "both", "with", "wait", "want", "went", "west", "rest", "best", "test", "fast", "last", "lasts", "lash",
    "mass", "pass", "passed", "paste",
    "fell", "fall", "falls", "full", "fail", "feel", "tall", "call", "ball", "wall", "hall", "date", "late",
    "hate", "gate", "rate", "plate", "lake", "lane",
    "early", "nearly", "yearly", "yell", "spring", "sprang", "springs", "evening", "mother", "father",
    "bother", "brother", "middle",
    "muddle", "fiddle", "riddle", "before", "be", "bank", "back", "half", "halt", "calf", "quarter",
    "quarrel", "charter", "friend", "fried", "friday",
    "sunny", "sundry", "sunday", "satire", "since", "sense", "science", "minutes", "minute", "minus", "menus",
    "menos", "menor",
    "mes", "sabia", "sabido", "sabado", "salado", "fines", "final", "finales", "filas", "finca", "pasa",
    "paso", "pasar", "pasado",
    "pesado", "pasada", "casado", "vez", "veces", "ultimo", "ultima", "intimo", "ayudo", "ayer", "ayuda",
    "manana", "maneja", "manera",
    "manzana", "semana", "semanal", "sesenta", "setenta", "antes", "anda", "andar", "entre", "entra", "entro",
    "hasta", "hacia", "hacer", "hizo",
    "decide", "decided", "marry", "marched", "summed", "summit", "hunter", "winters", "autism", "thirsty",
    "thirst", "turned", "tuned", "june", "july", "jury", "jumped", "juice",
  ]

  /// Spellings with more than one slip that are seen often.
  static let misspelled: [String: String] = [
    "beggining": "beginning", "begginning": "beginning", "yesturday": "yesterday", "yersterday": "yesterday",
    "chrismas": "christmas", "christams": "christmas", "tommorow": "tomorrow", "tomorow": "tomorrow",
    "mornin": "morning", "evenin": "evening", "afternon": "afternoon", "febuary": "february",
    "ayet": "ayer", "ayrr": "ayer", "aher": "ayer", "saterday": "saturday", "tusday": "tuesday",
    "thrusday": "thursday", "nitght": "night",
    "weeked": "weekend",
  ]

  /// The words of which `word` may be a slip.
  static func meant(_ word: String, in lexicon: Lexicon) -> [String] {
    guard word.count >= 4, !ownWords.contains(word), let first = word.first,
      word.allSatisfy({ $0.isLetter && $0.isASCII })
    else { return [] }
    let typed = Array(word.utf8)
    let near = (lexicon.correctable[first] ?? []).filter { known in
      let known = Array(known.utf8)
      return known.count >= (known.count == typed.count ? 4 : 5) && isSlip(typed, known)
    }
    // Letters that changed places are the commonest slip.
    let swapped = near.filter { Set($0.utf8) == Set(typed) && $0.utf8.count == typed.count }
    return swapped.isEmpty ? near : swapped
  }

  /// Whether one slip makes `typed` of `known`.
  static func isSlip(_ typed: [UInt8], _ known: [UInt8]) -> Bool {
    guard abs(typed.count - known.count) <= 1, typed != known else { return false }
    let head = zip(typed, known).prefix { $0 == $1 }.count
    let (one, other) = (typed.dropFirst(head), known.dropFirst(head))
    if one.count < other.count { return one.elementsEqual(other.dropFirst()) }
    if one.count > other.count { return one.dropFirst().elementsEqual(other) }
    if one.dropFirst().elementsEqual(other.dropFirst()) { return typed.count >= 5 }
    guard one.count >= 2 else { return false }
    let (a, b) = (Array(one), Array(other))
    return a[0] == b[1] && a[1] == b[0] && a[2...].elementsEqual(b[2...])
  }
}
