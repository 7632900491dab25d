/// The Spanish names of feasts and holidays.
let spanishHolidays: [(String, [Word])] = spanishFeasts + spanishFeasts.compactMap(aroundFeast)

/// "por Año Nuevo": the days around a feast of one day.
private func aroundFeast(_ name: String, _ meaning: [Word]) -> (String, [Word])? {
  guard meaning.count == 1, case .holiday(let feast)? = meaning.first else { return nil }
  switch feast {
  case .fixed(_, _, 0), .easter(_, 0), .local: return ("por " + name, [.about] + meaning)
  default: return nil
  }
}

private let spanishFeasts: [(String, [Word])] =
  all("navidad|dia de navidad|navidades de", .holiday(.fixed(12, 25)))
  + all("nochebuena|noche buena|la noche buena", .holiday(.fixed(12, 24)))
  + all(
    "navidades|vacaciones de navidad|fiestas de navidad|fiestas navidenas",
    .holiday(.fixed(12, 24, lasting: 13)))
  + all(
    "por navidad|por navidades|en navidades|alrededor de navidad|hacia navidad", .about,
    .holiday(.fixed(12, 25)))
  + all(
    "nochevieja|noche vieja|la noche vieja|fin de ano|fin de ano pasado noche|ano viejo|31 de fin de ano",
    .holiday(.fixed(12, 31)))
  + all("ano nuevo|dia de ano nuevo", .holiday(.fixed(1, 1)))
  + all(
    "reyes|dia de reyes|reyes magos|epifania|dia de los reyes|dia de los reyes magos|fiesta de reyes",
    .holiday(.fixed(1, 6)))
  + all("noche de reyes|la noche de reyes", .holiday(.fixed(1, 5)), .part(Part(20, 30, hours: 18, 30.5)))
  + all("semana santa", .holiday(.easter(-7, lasting: 7))) + all("domingo de ramos", .holiday(.easter(-7)))
  + all("miercoles de ceniza", .holiday(.easter(-46)))
  + all("jueves santo", .holiday(.easter(-3))) + all("viernes santo", .holiday(.easter(-2)))
  + all("sabado santo|sabado de gloria", .holiday(.easter(-1)))
  + all("lunes santo", .holiday(.easter(-6))) + all("martes santo", .holiday(.easter(-5)))
  + all("miercoles santo", .holiday(.easter(-4)))
  + all("domingo de resurreccion|domingo de pascua|pascua|pascuas|domingo de gloria", .holiday(.easter(0)))
  + all("lunes de pascua", .holiday(.easter(1)))
  + all("corpus|corpus christi|dia del corpus", .holiday(.easter(60)))
  + all("carnaval|carnavales", .holiday(.local(.carnival))) + all("pentecostes", .holiday(.easter(49)))
  + all("dia de la madre|dia de las madres", .holiday(.local(.mothers)))
  + all("dia del padre|dia de los padres", .holiday(.local(.fathers)))
  + all("san jose|dia de san jose", .holiday(.fixed(3, 19)))
  + all("san valentin|dia de san valentin|dia de los enamorados|dia de los novios", .holiday(.fixed(2, 14)))
  + all("dia del amor y la amistad|amor y amistad|dia del amor y de la amistad", .holiday(.fixed(2, 14)))
  + all("san juan|dia de san juan", .holiday(.fixed(6, 24)))
  + all(
    "noche de san juan|la noche de san juan|noche de la vispera de san juan", .holiday(.fixed(6, 23)),
    .part(Part(20, 30, hours: 18, 30.5)))
  + all("todos los santos|dia de todos los santos|dia de los santos", .holiday(.fixed(11, 1)))
  + all("dia de muertos|dia de los muertos", .holiday(.fixed(11, 1, lasting: 1)))
  + all("dia de los difuntos|dia de difuntos|fieles difuntos", .holiday(.fixed(11, 2)))
  + all("halloween|noche de brujas", .holiday(.fixed(10, 31)))
  + all("la constitucion|dia de la constitucion", .holiday(.local(.constitution)))
  + all("la inmaculada|inmaculada|dia de la inmaculada|purisima|la purisima", .holiday(.fixed(12, 8)))
  + all(
    "puente de la constitucion|puente de diciembre|puente de la inmaculada|puente de la purisima",
    .holiday(.fixed(12, 6, lasting: 2)), .weekend)
  + all("puente de todos los santos", .holiday(.fixed(11, 1)), .weekend)
  + all("puente de mayo|puente del primero de mayo", .holiday(.fixed(5, 1)), .weekend)
  + all("puente del pilar", .holiday(.fixed(10, 12)), .weekend)
  + all("puente de agosto", .holiday(.fixed(8, 15)), .weekend)
  + all(
    "dia de la hispanidad|hispanidad|el pilar|dia del pilar|dia de la raza|fiesta nacional|fiestas del pilar",
    .holiday(.fixed(10, 12)))
  + all("dia de la independencia", .holiday(.local(.independence)))
  + all("fiestas patrias", .holiday(.local(.patrias)))
  + all("grito|grito de independencia|el grito", .holiday(.fixed(9, 15)))
  + all("noche del grito|la noche del grito", .holiday(.fixed(9, 15)), .part(Part(20, 30, hours: 18, 30.5)))
  + all(
    "dia del trabajo|dia del trabajador|dia de los trabajadores|dia de la clase trabajadora",
    .holiday(.fixed(5, 1)))
  + all("dia de los inocentes|santos inocentes|los inocentes", .holiday(.fixed(12, 28)))
  + all("la asuncion|asuncion|dia de la asuncion|virgen de agosto", .holiday(.fixed(8, 15)))
  + all(
    "virgen de guadalupe|dia de la virgen de guadalupe|dia de la virgen|dia de la guadalupana|guadalupana",
    .holiday(.fixed(12, 12)))
  + all(
    "dia de las velitas|noche de las velitas|la noche de las velitas|las velitas", .holiday(.fixed(12, 7)))
  + all("candelaria|dia de la candelaria", .holiday(.fixed(2, 2)))
  + all(
    "dia del nino|dia de los ninos|dia de la ninez|dia de las infancias|dia de las ninas y los ninos",
    .holiday(.local(.children))) + all("dia de la bandera", .holiday(.fixed(6, 20)))
  + all("dia de la mujer|8 m|8m|dia internacional de la mujer", .holiday(.fixed(3, 8)))
  + all("25 n|25n", .holiday(.fixed(11, 25)))
  + all("san isidro", .holiday(.fixed(5, 15)))
  + all("santiago apostol|dia de santiago", .holiday(.fixed(7, 25)))
  + all("sant jordi|san jorge", .holiday(.fixed(4, 23)))
  + all("santa lucia", .holiday(.fixed(12, 13)))
  + all("revolucion|dia de la revolucion|la revolucion mexicana", .holiday(.weekday(3, 0, month: 11)))
  + all("natalicio de benito juarez|dia de benito juarez", .holiday(.weekday(3, 0, month: 3)))
  + all("dia de la memoria", .holiday(.fixed(3, 24)))
  + all("black friday|viernes negro", .holiday(.weekday(4, 3, month: 11, plus: 1)))
  + all("dia del amigo", .holiday(.fixed(7, 20)))
  + all("batalla de boyaca", .holiday(.fixed(8, 7))) + all("dia del estudiante", .holiday(.fixed(9, 21)))
