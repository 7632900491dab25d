package import Records

extension Words {
  package var countryTitle: String { say("Numbers of a country", "Números de un país") }
  package var countryLabel: String { say("Country", "País") }
  package var countryKey: String { say("other numbers", "otros números") }
  package var otherCountryKey: String { say("other country", "otro país") }
  package var countryHint: String {
    say(
      "Type the first letters of a country, or of a part of one.",
      "Escribe las primeras letras de un país o de una parte.")
  }

  /// How long ago a fact was found on its page; where that is over a year, that it may be another now.
  package func checked(on day: CivilDay, today: CivilDay) -> String {
    let days = Int(today.number - day.number)
    let months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day ? 1 : 0)
    return switch (days, months) {
    // A clock that stands before the day says nothing of how long ago it was.
    case (..<0, _): say("checked on \(day.shown(in: language))", "comprobado el \(day.shown(in: language))")
    case (0, _): say("checked today", "comprobado hoy")
    case (_, 0): checked(many(days, ("day", "days"), ("día", "días")))
    case (_, ...Words.freshMonths): checked(many(months, ("month", "months"), ("mes", "meses")))
    default: checked(many(months, ("month", "months"), ("mes", "meses"))) + mayBeOther
    }
  }

  /// For how many months a fact is not doubted.
  private static var freshMonths: Int { 12 }

  private func checked(_ age: String) -> String { say("checked \(age) ago", "comprobado hace \(age)") }

  private var mayBeOther: String {
    say(": it may have changed since", ": puede haber cambiado desde entonces")
  }
}

// MARK: Help

extension Words {
  package var planCountryAbstract: String {
    say("Shows the numbers of a country, and how old they are.", "Muestra los números de un país, y su edad.")
  }
  package var planCountryDiscussion: String {
    say(
      "Without a name it lists the countries. With --json each fact has the pages that say so.",
      "Sin nombre hace una lista de los países. Con --json cada dato lleva las páginas que lo dicen.")
  }
  package var countryHelp: String {
    say("Letters or name of a country, or of a part of one.", "Letras o nombre de un país o de una parte.")
  }
  package func notListed(_ country: String) -> String {
    say(
      "Nothing is known of “\(country)”: what is said here is for any place.",
      "De «\(country)» no se sabe nada: lo que se dice aquí vale para cualquier lugar.")
  }
}
