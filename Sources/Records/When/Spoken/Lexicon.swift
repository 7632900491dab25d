/// The words of a language for times, folded, and what they mean.
struct Lexicon: Sendable {
  let words: [String: [SpokenWord]]
  /// Whether `1/3/2026` is in March.
  let isDayFirst: Bool

  /// The most words that mean something together.
  static let longest = 5

  private static let english = Lexicon(words: englishWords, isDayFirst: false)
  private static let spanish = Lexicon(words: spanishWords, isDayFirst: true)

  static func of(_ language: Language) -> Lexicon {
    switch language {
    case .en: english
    case .es: spanish
    }
  }

  /// Names in the order of what they mean; a hyphen leaves a place free.
  fileprivate static func names(_ names: String, _ meaning: (Int) -> SpokenWord) -> [(String, [SpokenWord])] {
    names.split(separator: " ").enumerated().filter { $1 != "-" }.map { (String($1), [meaning($0)]) }
  }

  /// Words and phrases that all mean the same.
  fileprivate static func all(_ names: String, _ meaning: SpokenWord...) -> [(String, [SpokenWord])] {
    names.split(separator: "|").map { (String($0), meaning) }
  }
}

extension Lexicon {
  private static var englishWords: [String: [SpokenWord]] {
    var words = names("one two three four five six seven eight nine ten eleven twelve") { .number($0 + 1) }
    words += names("january february march april may june july august september october november december") {
      .month($0 + 1)
    }
    words +=
      names("jan feb mar apr - jun jul aug sep oct nov dec") { .month($0 + 1) } + all("sept", .month(9))
    words += names("monday tuesday wednesday thursday friday saturday sunday") { .weekday($0) }
    words += names("mon tue wed thu fri sat sun") { .weekday($0) }
    words += all("the|on|of|in|during|sometime|some time|it was|was|and", .filler)
    words += all(
      "about|around|roughly|approximately|maybe|perhaps|probably|circa|nearly|almost|some|say", .about)
    words += all("a|an", .number(1)) + all("ago|back|before now", .ago)
    words += all("a couple of|a couple|couple of", .some(2)) + all("a few|few", .some(3))
    words += all("several", .some(4)) + all("half an hour", .number(30), .unit(.minute))
    words += all("minute|minutes|min|mins", .unit(.minute)) + all("hour|hours", .unit(.hour))
    words +=
      all("day|days", .unit(.day)) + all("week|weeks", .unit(.week)) + all("month|months", .unit(.month))
    words += all("fortnight|fortnights", .unit(.fortnight)) + all("year|years", .unit(.year))
    words += all("last|past|previous", .last) + all("this", .this)
    words += all("today", .daysBack(0)) + all("yesterday", .daysBack(1)) + all("tomorrow", .daysBack(-1))
    words += all("the day before yesterday|day before yesterday", .daysBack(2))
    words += all("weekend|week end", .weekend) + all("last night|yesterday night", .night(1))
    words += all("tonight|this night", .night(0)) + all("the night before last|night before last", .night(2))
    words += all("spring|autumn|fall", .season(crossesYears: false))
    words += all("summer|winter", .season(crossesYears: true))
    words += all("early|beginning|start|the beginning|the start", .third(0))
    words += all("mid|middle|the middle", .third(1)) + all("late|end|the end|later", .third(2))
    words += all("early morning|early in the morning|in the small hours|small hours", .part(.small))
    words += all("morning", .part(.morning)) + all("lunchtime|midday", .part(.noon))
    words += all("afternoon", .part(.afternoon)) + all("evening", .part(.evening))
    words += all("night|at night", .part(.night)) + all("am|a.m", .part(.am)) + all("pm|p.m", .part(.pm))
    words += all("at", .at) + all("o'clock|oclock", .filler)
    words += all("half past", .minutes(30)) + all("quarter past|a quarter past", .minutes(15))
    words += all("quarter to|a quarter to", .minutes(-15))
    words += all("noon", .clock(720, isWhole: true)) + all("midnight", .part(.night))
    return Dictionary(words) { first, _ in first }
  }

  private static var spanishWords: [String: [SpokenWord]] {
    var words = names("uno dos tres cuatro cinco seis siete ocho nueve diez once doce") { .number($0 + 1) }
    words += names("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
    {
      .month($0 + 1)
    }
    words += names("ene feb - abr - jun jul ago sep oct nov dic") { .month($0 + 1) }
    words += all("setiembre|sept", .month(9))
    words += names("lunes martes miercoles jueves viernes sabado domingo") { .weekday($0) }
    words += all("el|la|los|las|lo|de|del|en|por|durante|fue|era|al", .filler)
    words += all("mas o menos|aproximadamente|alrededor|sobre|hacia|casi|como|unos|unas|quiza|quizas", .about)
    words += all("tal vez|creo que|a eso", .about)
    words += all("un|una|primero", .number(1)) + all("hace|atras", .ago)
    words += all("un par de|par de", .some(2)) + all("pocos|pocas|algunos|algunas", .some(3))
    words += all("varios|varias", .some(4)) + all("media hora", .number(30), .unit(.minute))
    words += all("quince dias", .number(2), .unit(.week)) + all("ocho dias", .number(1), .unit(.week))
    words += all("minuto|minutos|min", .unit(.minute)) + all("hora|horas", .unit(.hour))
    words +=
      all("dia|dias", .unit(.day)) + all("semana|semanas", .unit(.week)) + all("quincena", .unit(.fortnight))
    words += all("mes|meses", .unit(.month)) + all("pasado manana", .daysBack(-2))
    words += all("ano|anos", .unit(.year)) + all("pasado|pasada|ultimo|ultima|anterior", .last)
    words += all("este|esta", .this) + all("hoy", .daysBack(0)) + all("ayer", .daysBack(1))
    words += all("manana", .daysBack(-1)) + all("anteayer|antes de ayer|antier", .daysBack(2))
    words += all("fin de semana|finde", .weekend) + all("anoche|ayer noche|ayer por la noche", .night(1))
    words += all("esta noche", .night(0)) + all("anteanoche|antes de anoche|antenoche", .night(2))
    words += all("primavera|otono", .season(crossesYears: false))
    words += all("verano|invierno", .season(crossesYears: true))
    words += all("principios|comienzos|inicios|a principios|a comienzos|a inicios", .third(0))
    words += all("mediados|a mediados", .third(1)) + all("finales|fines|a finales|a fines", .third(2))
    words += all("madrugada|esta madrugada|de madrugada", .part(.small))
    words += all("por la manana|en la manana|de la manana|a la manana|manana temprano", .part(.morning))
    words += all("esta manana", .this, .part(.morning)) + all("mediodia|medio dia", .part(.noon))
    words += all("tarde", .part(.afternoon)) + all("noche", .part(.night))
    words += all("a.m|am", .part(.am)) + all("p.m|pm", .part(.pm)) + all("a las|a la|a", .at)
    words += all("y media", .minutes(30)) + all("y cuarto", .minutes(15)) + all("menos cuarto", .minutes(-15))
    words += all("un cuarto para las|cuarto para las|un cuarto para la|cuarto para la", .minutes(-15))
    words += all("medianoche", .part(.night))
    return Dictionary(words) { first, _ in first }
  }
}
