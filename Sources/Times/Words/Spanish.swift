/// The Spanish words for times.
func spanishWords(_ parts: [String: Part]) -> [(String, [Word])] {
  let hours = spanishHours + spanishAround
  return spanishNumbers + spanishNames + spanishUnits + spanishDays(parts) + spanishParts(parts)
    + spanishPartsOfHours(parts) + hours + spanishHolidays + atOne(hours)
}

/// "sobre la una", "poco antes de la una": elsewhere "una" is no hour.
private func atOne(_ hours: [(String, [Word])]) -> [(String, [Word])] {
  hours.filter { $0.0.hasSuffix(" la") }.map { ($0.0 + " una", $0.1 + [.number(1, inFigures: false)]) }
}

private let spanishNumbers: [(String, [Word])] =
  names(
    "cero - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete "
      + "dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete "
      + "veintiocho veintinueve"
  ) { .number($0, inFigures: false) }
  + names("- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa") {
    .number($0 * 10, inFigures: false)
  }
  + all("uno", .number(1, inFigures: false)) + all("veintiun", .number(21, inFigures: false))
  + all("dos mil", .number(2000, inFigures: false)) + all("un|una|unos|unas", .a)
  + names("- primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo") {
    .ordinal($0, inFigures: false)
  }
  + names("- primera segunda tercera cuarta quinta sexta septima octava novena decima") {
    .ordinal($0, inFigures: false)
  }
  + all("primer", .ordinal(1, inFigures: false)) + all("tercer", .ordinal(3, inFigures: false))
  + all("par de|un par de|par", .some(2))
  + all("pocos|pocas|algunos|algunas|unos pocos|unas pocas|unos cuantos|unas cuantas", .some(3))
  + all("unos dias", .some(3), .unit(.day)) + all("unas semanas", .some(3), .unit(.week))
  + all("unos meses", .some(3), .unit(.month))
  + all("unos anos", .some(3), .unit(.year)) + all("unas horas", .some(3), .unit(.hour))
  + all("unos minutos|unos minutitos", .some(8), .unit(.minute))
  + all("varios|varias", .some(4)) + all("media|medio", .half) + all("mitad", .half)
  + all("trimestre|cuartos", .quarter)
  + all("docena de", .number(12, inFigures: false))

private let spanishNames: [(String, [Word])] =
  names("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre") {
    .month($0)
  }
  + names("ene feb mar abr may jun jul ago sep oct nov dic") { .month($0) }
  + all("setiembre|sept|set", .month(8))
  + names("lunes martes miercoles jueves viernes sabado domingo") { .weekday($0) }
  + names("lun - mie jue vie sab dom") { .weekday($0) } + all("mier", .weekday(2))
  + all("tardes|mananas|madrugadas", .never) + all("noches", .unit(.night))
  + all("fines de semana|findes", .weekdays(7))
  + all("sabados", .weekdays(5)) + all("domingos", .weekdays(6))
  + names("lunes martes miercoles jueves viernes") { .weekdays($0) }.map { ("los " + $0.0, $0.1) }
  + all("primavera|primaveras", .season(.spring)) + all("verano|veranos|veranito", .season(.summer))
  + all("otono|otonos", .season(.autumn)) + all("invierno|inviernos", .season(.winter))
  + all("anos noventa|noventas", .years(1990, 1999)) + all("anos ochenta|ochentas", .years(1980, 1989))
  + all("anos setenta|setentas", .years(1970, 1979)) + all("anos sesenta|sesentas", .years(1960, 1969))
  + all("anos 90", .years(1990, 1999)) + all("anos 80", .years(1980, 1989))
  + all("anos 70", .years(1970, 1979))
  + all("los noventa", .years(1990, 1999)) + all("los ochenta", .years(1980, 1989))
  + all("los setenta", .years(1970, 1979))
  + all("los 90", .years(1990, 1999)) + all("los 80", .years(1980, 1989)) + all("los 70", .years(1970, 1979))
  + all("los anos dos mil|anos 2000", .years(2000, 2009))

private let spanishUnits: [(String, [Word])] =
  all("minuto|minutos|min|mins|minutito|minutitos", .unit(.minute)) + all("hora|hr", .unit(.hour))
  + all("horas|hs|hrs", .hours) + all("h", .hours) + all("dia|dias", .unit(.day))
  + all("semana|semanas|sem", .unit(.week))
  + all("quincena|quincenas", .unit(.fortnight))
  + all("quince dias", .number(1, inFigures: false), .unit(.fortnight))
  + all("mes|meses", .unit(.month)) + all("ano|anos|anito|anitos", .unit(.year))
  + all("trimestres", .unit(.quarter))
  + all("decada|decadas", .unit(.decade)) + all("fin de semana|finde|fin de sem", .weekend)
  + all("bimestre", .number(2, inFigures: false), .unit(.month))
  + all("hace|hara|hacia ya|hace ya|ya hace|haria|har|hizo|ha hecho", .hace)
  + all("no hace ni|aun no hace|todavia no hace|no hace aun", .hace, .less)
  + all("atras|antes de hoy", .ago) + all("dentro de|despues de hoy", .fromNow)
  + all("mas de|algo mas de|poco mas de|un poco mas de|al menos|por lo menos|minimo|como minimo", .more)
  + all("menos de|algo menos de|poco menos de|un poco menos de|no hace ni|ni|como mucho|como maximo", .less)
  + all("casi|cerca de|practicamente", .nearly)
  + all("y pico|y algo|y tantos|y poco|y un poco|y fraccion|y piquito", .bit)

private func spanishDays(_ parts: [String: Part]) -> [(String, [Word])] {
  all("pasado|pasada|pasados|pasadas", .last) + all("anterior|previo|previa", .last)
    + all("ultimo|ultima|ultimos|ultimas|este ultimo|esta ultima|estos ultimos|estas ultimas", .latest)
    + all("este|esta|estos|estas|este mismo|esta misma|en curso|corriente|presente|actual", .this)
    + all("en la ultima hora|durante la ultima hora|esta ultima hora", .latest, .unit(.hour))
    + all("ultimas semanas", .latest, .some(3), .unit(.week))
    + all("ultimos meses", .latest, .some(3), .unit(.month))
    + all("ultimos anos", .latest, .some(3), .unit(.year))
    + all("ultimas horas", .latest, .some(3), .unit(.hour))
    + all("este pasado|esta pasada|este recien pasado", .latest)
    + all("proximo|proxima|que viene|siguiente|entrante|que entra|venidero", .next)
    + all("antepasado|antepasada|trasanterior|ante pasado|ante pasada", .beforeLast)
    + all("hoy|el dia de hoy|hoy dia|hoy mismo", .daysBack(0))
    + all("ayer|el dia de ayer|ayer mismo", .daysBack(1)) + all("manana|el dia de manana", .daysBack(-1))
    + all("pasado manana", .daysBack(-2))
    + all(
      "anteayer|antes de ayer|antier|antiayer|ante ayer|el dia antes de ayer|antes de ayer mismo|anteayer mismo",
      .daysBack(2))
    + all("trasanteayer|tras antier|trasantier|anteanteayer|antes de anteayer", .daysBack(3))
    + all(
      "anoche|a noche|ayer noche|ayer por la noche|ayer en la noche|ayer a la noche|ayer de noche|anoche mismo|la noche pasada|la pasada noche",
      .night(1))
    + all("la noche de ayer|la noche anterior|ayer a ultima hora de la noche|la ultima noche", .night(1))
    + all("esta noche|hoy en la noche|hoy por la noche", .night(0))
    + all(
      "anteanoche|antes de anoche|antenoche|antier en la noche|antier por la noche|antes de ayer por la noche|anteayer por la noche|anteayer noche",
      .night(2))
    + all("antier noche|anteayer en la noche|anteayer a la noche", .night(2))
    + all(
      "ahora mismo|ahora|ahorita|ahorita mismo|en este momento|en este mismo momento|recien|ahora nomas|hace nada|hace un instante",
      .back(0, 10))
    + all(
      "hace un momento|hace un momentito|hace unos momentos|hace instantes|hace un segundo|hace un minuto",
      .back(0, 10))
    + all(
      "hace un rato|hace rato|hace un ratito|hace ratito|hace un ratico|hace poco rato|hace un rato atras|hace algunos momentos|hace rato ya",
      .back(0, 120))
    + all("el otro dia|hace unos dias atras", .back(2 * 1440, 8 * 1440))
    + all(
      "principios|comienzos|inicios|a principios|a comienzos|a inicios|al principio|al comienzo|al inicio|primeros|a primeros|al empezar",
      .third(.start))
    + all(
      "a principio|principio|comienzo|inicio|los primeros dias|primeros dias|en los primeros dias",
      .third(.start))
    + all("mediados|a mediados|a la mitad|hacia la mitad|a mitad|en la mitad", .third(.middle))
    + all(
      "finales|fines|a finales|a fines|al final|final|a ultimos|ultimos dias de|ultimos dias del|los ultimos dias de|fin|a fin|al terminar|al acabar|finalizando",
      .third(.end))
    + all("temprano|tempranito|muy temprano|bien temprano|a primera hora|primera hora", .third(.early))
    + all(
      "a ultima hora|ultima hora|bien entrada|ya tarde|muy tarde|bastante tarde|ya muy tarde|bien tarde|ya entrada|bien avanzada",
      .third(.late))
}

private func spanishParts(_ parts: [String: Part]) -> [(String, [Word])] {
  func part(_ names: String, _ name: String) -> [(String, [Word])] {
    parts[name].map { all(names, .part($0)) } ?? []
  }
  return part(
    "madrugada|madrugadita|de madrugadita|de madrugada|por la madrugada|en la madrugada|a la madrugada|la madrugada",
    "smallHours")
    + part(
      "por la manana|en la manana|a la manana|la manana|esa manana|manana temprano|mananita|la mananita",
      "morning")
    + part(
      "por la manana temprano|en la manana temprano|temprano por la manana|temprano en la manana|tempranito en la manana",
      "earlyMorning")
    + part(
      "a primera hora de la manana|primera hora de la manana|manana a primera hora|la mananita temprano",
      "firstThing")
    + part("media manana|a media manana", "midMorning")
    + part("mediodia|medio dia|al mediodia|a mediodia|al medio dia|a medio dia", "noon")
    + part(
      "la tarde|tarde|por la tarde|en la tarde|a la tarde|de tarde",
      "afternoon")
    + part("media tarde|a media tarde", "midAfternoon")
    + part(
      "a ultima hora de la tarde|ultima hora de la tarde|a ultima hora la tarde|al final de la tarde|tarde noche|la tarde noche|la tardecita|tardecita|a la tardecita|en la tardecita|de tardecita|por la tarde noche|en la tarde noche|a la tarde noche",
      "lateAfternoon")
    + part(
      "noche|la noche|por la noche|en la noche|a la noche|de noche|la nochecita|nochecita|a la nochecita",
      "night")
    + part(
      "entrada la noche|bien entrada la noche|a ultima hora de la noche|ya entrada la noche|tarde en la noche|muy tarde en la noche",
      "lateNight")
    + part("altas horas de la noche|a altas horas de la noche|a altas horas|altas horas", "lateNight")
    + part("altas horas de la madrugada|a altas horas de la madrugada", "smallHours")
    + part(
      "en plena noche|plena noche|mitad de la noche|a mitad de la noche|en mitad de la noche|a media noche y pico",
      "middleOfNight")
    + part("toda la noche|durante la noche|durante toda la noche", "overnight")
    + part("amanecer|al amanecer|al alba|el alba|al salir el sol|de amanecida|amaneciendo", "dawn")
    + part(
      "anochecer|al anochecer|atardecer|al atardecer|al caer la tarde|al oscurecer|oscureciendo|anocheciendo|al caer la noche",
      "dusk")
    + part(
      "a la hora de comer|hora de comer|a la hora de la comida|la hora de la comida|a la hora del almuerzo|la hora del almuerzo|hora del almuerzo",
      "lunch")
    + part("a la hora de almorzar|hora de almorzar", "lunch")
    + part(
      "a la hora de cenar|hora de cenar|a la hora de la cena|la hora de la cena|hora de la cena", "dinner")
    + part(
      "a la hora del desayuno|la hora del desayuno|hora del desayuno|a la hora de desayunar", "breakfast")
    + part("a la hora de la merienda|hora de la merienda|la hora de la merienda", "tea")
    + part(
      "a la hora de la siesta|la hora de la siesta|la siesta|hora de la siesta|a la siesta|en la siesta|de siesta",
      "lunch")
    + part("a la hora de dormir|la hora de dormir|a la hora de acostarse", "bedtime")
    + part("am|a m", "am") + part("pm|p m", "pm")
    + all("esta manana", .this, .part(parts["morning"] ?? .am))
    + all("ayer manana", .daysBack(1), .part(parts["morning"] ?? .am))
    + all(
      "esta mananita|esta manana temprano|hoy temprano|hoy tempranito", .daysBack(0),
      .part(parts["earlyMorning"] ?? .am))
    + all("esta manana a primera hora|hoy a primera hora", .daysBack(0), .part(parts["firstThing"] ?? .am))
    + all(
      "ahorita en la manana|ahorita por la manana|ahora en la manana|ahora por la manana", .daysBack(0),
      .part(parts["morning"] ?? .am))
    + all("hoy mas temprano|hace rato hoy|mas temprano hoy|hoy antes", .back(0, -1))
}

/// "de la tarde" belongs to the hour before it; without one it is a part like the others.
private func spanishPartsOfHours(_ parts: [String: Part]) -> [(String, [Word])] {
  func part(_ names: String, _ name: String) -> [(String, [Word])] {
    parts[name].map { all(names, .partOfHour($0)) } ?? []
  }
  return part("de la madrugada", "smallHours") + part("de la manana|de la mananita", "morning")
    + part("del mediodia|del medio dia|de mediodia", "noon")
    + part("de la tarde|de la tardecita", "afternoon")
    + part("de la noche|de la nochecita", "night")
}

private let spanishHours: [(String, [Word])] =
  all("a las|a la|las|a|@", .at) + all("a la una|la una", .at, .number(1, inFigures: false))
  + all("la 1", .at, .number(1, inFigures: true))
  + all("en punto|exactamente|justas|clavadas|puntual|justo|justamente|exactos", .exact)
  + all("menos", .minus)
  + all("menos cuarto", .minus, .quarter) + all("menos media", .minus, .half)
  + all("y cuarto", .and, .quarter)
  + all(
    "cuarto para las|un cuarto para las|cuarto para la|un cuarto para la|cuarto pa las|al cuarto para las|al cuarto para la",
    .quarter, .toHour)
  + all("para las|para la|pa las|pa la", .toHour) + all("hasta|hasta las|hasta la", .to)
  + all("hasta el", .to, .the)
  + all("al", .to)
  + all("faltando|faltaban|cuando faltaban|faltando un|faltaba|faltaba un", .filler)
  + all(
    "medianoche|media noche|a medianoche|a media noche|12 de la noche|doce de la noche|las doce de la noche|las 12 de la noche",
    .midnight)
  + all("a las 12 de la noche|a las doce de la noche|las 12 en punto de la noche", .midnight)
  + all(
    "a las 12 del mediodia|a las doce del mediodia|las doce del mediodia|las 12 del mediodia|12 del mediodia",
    .clock(Clock(minute: 720, isCertain: true)))
  + all(
    "12 del dia|doce del dia|a las 12 del dia|a las doce del dia|las doce del dia",
    .clock(Clock(minute: 720, isCertain: true)))
  + all(
    "pasadas|pasadas las|pasada la|pasada|ya pasadas|ya pasada|ya pasadas las|ya pasada la|despues de pasadas|pasadita la|pasaditas las",
    .edge(.justAfter))
  + all(
    "pasada la medianoche|pasada la media noche|ya pasada la medianoche|pasadas la medianoche", .edge(.after),
    .midnight)
  + all("despues de|despues de las|despues de la|a partir de las|a partir de la|despues del", .edge(.after))
  + all(
    "poco despues de|poco despues de las|justo despues de|justo despues de las|un poco despues de|poco despues de la|al rato de|poco despues del",
    .edge(.justAfter))
  + all("antes de|antes de las|antes de la|antes del|previo a", .edge(.before))
  + all(
    "poco antes de|poco antes de las|justo antes de|justo antes de las|un poco antes de|poco antes de la|poco antes del",
    .edge(.justBefore))
  + all(
    "dia despues de|dia despues del|dia siguiente a|dia siguiente de|dia siguiente al", .unit(.day),
    .edge(.after))
  + all("dia antes de|dia antes del|dia anterior a|dia anterior al", .unit(.day), .edge(.before))
  + all("anterior a|anterior al|previo al|previa a", .edge(.before))
  + all("siguiente a|siguiente al|posterior a", .edge(.after))
  + all("vispera de|vispera del|visperas de", .eve)

private let spanishAround: [(String, [Word])] =
  all("el", .the) + all("la|los|las|lo", .filler) + all("del", .of, .the)
  + all(
    "de|en|por|para|durante|en el|en la|dentro del|a lo largo de|a lo largo del|en el transcurso de", .of)
  + all(
    "mas o menos|aproximadamente|alrededor de|alrededor|sobre|hacia|como|tipo|onda|aprox|mas o menos a",
    .about)
  + all(
    "sobre las|sobre la|hacia las|hacia la|como a las|como a la|tipo las|tipo la|a eso de las|a eso de la|a eso de",
    .about, .at)
  + all(
    "alrededor de las|alrededor de la|cerca de las|cerca de la|mas o menos a las|mas o menos a la|serian las|serian como las|seria la",
    .about, .at)
  + all(
    "como por|allá por|alla por|por ahi de|por ahi por|por ahi|por alla por|cosa de|o asi|o por ahi|o algo asi|o cosa asi|en torno a|en torno al",
    .about)
  + all(
    "quiza|quizas|tal vez|a lo mejor|posiblemente|probablemente|seguramente|puede ser que|igual|puede que",
    .perhaps)
  + all("hacia el|sobre el|en torno al|alrededor del|como el|por el", .about, .the)
  + all("en torno a las|aproximadamente a las|~", .about)
  + all(
    "digamos|calculo que|por esas fechas|unos como|como unos|como unas|a aproximadamente las",
    .about)
  + all(
    "fue|era|creo que fue|creo que era|creo que|creo|me parece que|me parece|paso|ocurrio|sucedio|esto fue|eso fue|ha sido",
    .filler)
  + all(
    "seria|habra sido|debio ser|debio de ser|tuvo que ser|tiene que haber sido|en fecha|fecha|con fecha|a fecha|en algun momento",
    .filler)
  + all(
    "en algun momento de|en algun momento del|algun dia de|todo|toda|todo el dia|toda la|todo el|tiene fecha|pues|bueno|o sea",
    .filler)
  + all(
    "siendo|la ultima vez fue|la primera vez fue|no recuerdo|no recuerdo el dia|no recuerdo la fecha|no recuerdo la hora|la hora|no me acuerdo|diria que",
    .filler)
  + all(
    "no recuerdo el dia exacto|no recuerdo bien|no me acuerdo bien|no me acuerdo del dia|no recuerdo la fecha exacta|yo diria que",
    .filler)
  + all(
    "la fecha exacta|no se el dia|no se que dia|los hechos ocurrieron|los hechos fueron|ocurrieron", .filler)
  + all(
    "el hecho ocurrio|los hechos sucedieron|tuvo lugar|empezo|comenzo|nomas|no mas|feriado del|feriado de|, festivo|, feriado|, que era festivo|, que fue feriado",
    .filler)
  + all("ya|solo|que|eran|la de|el de|recien el|mismo|misma|no estoy segura|no se|aquel de", .filler)
  + all("desde|a partir de|a partir del|desde la|desde los|desde hace ya", .since)
  + all("en adelante", .onwards)
  + all("desde el", .since, .the) + all("desde las", .since, .at)
  + all("desde la una|desde la 1", .since, .at, .number(1, inFigures: false))
  + all("entre|en entre", .between)
  + all("y|e|&", .and) + all("o|u|o bien|o quiza|o quizas|o tal vez|/", .or) + all("-", .dash)
  + all("nunca|siempre|cada|todos|todas|muchos|muchas|no|aquel|aquella|ese|esa", .never)
