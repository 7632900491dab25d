extension Words {
  package var calendarAbstract: String {
    say("Shows the journal at a glance, month by month.", "Muestra el diario de un vistazo, mes por mes.")
  }
  package var calendarCaveat: String {
    say(
      "This only counts what was written down, and repeats what you said of it. A month without entries is one in which "
        + "nothing was written down, and no more.",
      "Esto solo cuenta lo que está anotado y repite lo que pusiste. Un mes sin entradas es un mes en el que no se anotó "
        + "nada, y nada más.")
  }
  package var threadsAbstract: String {
    say("Lists the matters that entries belong to.", "Muestra los asuntos de las entradas.")
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
  package var sumsTitle: String { say("Sums, added as they stand", "Sumas, tal como están anotadas") }
  /// What sums come to: `1,250.50 € (3 sums)`.
  package func total(_ hundredths: Int, _ currency: String, of count: Int) -> String {
    let amount = [decimal(hundredths), currency].filter { !$0.isEmpty }.joined(separator: " ")
    return "\(amount) (\(many(count, ("sum", "sums"), ("suma", "sumas"))))"
  }
  package func notAdded(_ count: Int) -> String {
    say(
      "Not added, for it is no number with a currency: \(count)",
      "Sin sumar, por no ser un número con moneda: \(count)")
  }
  private func decimal(_ hundredths: Int) -> String {
    var whole = String(hundredths / 100)
    var groups: [Substring] = []
    while whole.count > 3 {
      groups.insert(whole.suffix(3), at: 0)
      whole.removeLast(3)
    }
    groups.insert(whole[...], at: 0)
    let cents = hundredths % 100
    let rest = cents == 0 ? "" : say(".", ",") + (cents < 10 ? "0" : "") + String(cents)
    return groups.joined(separator: say(",", ".")) + rest
  }
  package func entriesInMonths(_ count: Int, _ months: Int) -> String {
    let months = many(months, ("month", "months"), ("mes", "meses"))
    return say("\(entries(count)) in \(months)", "\(entries(count)) en \(months)")
  }
}
