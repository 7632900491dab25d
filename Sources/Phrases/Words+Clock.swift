package import Notebook
package import Records

extension Words {
  /// What speaks against the clock that says `now`, and what can be done.
  package func clockDoubt(_ doubt: ClockDoubt, now: Instant) -> String {
    let why =
      switch doubt {
      case .early: say("That is before this program was made.", "Es antes de que existiera este programa.")
      case .before(let newest):
        say(
          "That is before the newest page of this notebook (\(moment(newest))).",
          "Es antes de lo último que se anotó en este cuaderno (\(moment(newest))).")
      case .ahead: say("That is years after all before it.", "Es años después de todo lo anterior.")
      }
    let clock = say(
      "The clock of this computer says \(moment(now)).", "El reloj de este equipo dice \(moment(now)).")
    let choice = say(
      "What is saved carries this time for good. You can set the clock first, or save all the same.",
      "Lo que se guarda lleva esta hora para siempre. Puedes poner antes el reloj en hora, o guardar así.")
    return [clock, why, choice].joined(separator: " ")
  }

  /// Day and minute, by the clock of Greenwich.
  private func moment(_ instant: Instant) -> String {
    let day = CivilDay(number: instant.seconds / 86_400).shown(in: language)
    return "\(day), \(instant.description.dropFirst(11).prefix(5)) UTC"
  }
}
