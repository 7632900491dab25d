extension Words {
  package var calendarAbstract: String {
    say("Shows the journal at a glance, month by month.", "Muestra el diario de un vistazo, mes por mes.")
  }
  package var calendarCaveat: String {
    say(
      "This only counts what was written down, and repeats the numbers that you gave. It measures nothing and "
        + "foretells nothing; a month without entries need not have been a quiet one.",
      "Esto solo cuenta lo que está anotado y repite los números que pusiste. No mide ni predice nada; un mes sin "
        + "entradas no tiene por qué haber sido tranquilo.")
  }
  package func entries(_ count: Int) -> String { many(count, ("entry", "entries"), ("entrada", "entradas")) }
  package var noEntries: String { say("no entries", "sin entradas") }
  package func onDays(_ days: String) -> String { say(", day \(days)", ", día \(days)") }
  package func notSaid(_ count: Int) -> String { say("not said: \(count)", "sin indicar: \(count)") }
  package func withoutMonth(_ count: Int) -> String {
    say("Without a month: \(entries(count)).", "Sin mes: \(entries(count)).")
  }
  package func withdrawnLeftOut(_ count: Int) -> String {
    say("Withdrawn and not counted: \(entries(count)).", "Retiradas y sin contar: \(entries(count)).")
  }
  package var repeatedTitle: String {
    say("Entries that stand for something repeated", "Entradas sobre algo que se repite")
  }
  package var recurringTitle: String { say("What came back", "Lo que volvió a aparecer") }
  package func entriesInMonths(_ count: Int, _ months: Int) -> String {
    let months = many(months, ("month", "months"), ("mes", "meses"))
    return say("\(entries(count)) in \(months)", "\(entries(count)) en \(months)")
  }
}
