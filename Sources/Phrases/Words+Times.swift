package import Records
package import Times

// MARK: How a time in words was understood

extension Words {
  /// What stands below a time while it is typed, and what is said when it was taken.
  package func understood(_ reading: TimeReading) -> String {
    switch reading {
    case .understood(let when, .twice?): understood(when) + " " + clockTwice
    case .understood(let when, _): understood(when)
    case .asked(let question): sentence(question)
    case .words: takenAsWords
    }
  }
  private var clockTwice: String {
    say(
      "The clock showed that hour twice: it was put back.", "El reloj dio esa hora dos veces: se atrasó.")
  }

  /// Why a time is asked about, with all that it can mean.
  package func sentence(_ question: TimeQuestion) -> String {
    let answers = question.answers.compactMap { $0.understood(in: language) }
    return asking(question.kind) + " " + answers.joined(separator: " · ")
  }

  /// The question about a time.
  package func asking(_ kind: TimeQuestion.Kind) -> String {
    switch kind {
    case .which, .season: say("Which one is meant?", "¿Cuál es?")
    case .halfOfDay: say("Which half of the day?", "¿En qué mitad del día?")
    case .dayOrMonth: say("Which date is it?", "¿Qué fecha es?")
    case .ahead: say("That lies ahead. Is it right?", "Eso está por venir. ¿Es así?")
    case .contradiction:
      say(
        "The day and the date do not agree. Which one holds?", "El día y la fecha no coinciden. ¿Cuál vale?")
    case .noSuchDate: say("There is no such date. Which one is it?", "Esa fecha no existe. ¿Cuál es?")
    case .noSuchHour:
      say(
        "That hour did not exist that day: the clock was put forward. Which one was it?",
        "Esa hora no existió ese día: el reloj se adelantó. ¿Cuál fue?")
    }
  }

  /// A time among the answers to a question.
  package func answer(_ when: When) -> String { when.understood(in: language) ?? takenAsWords }
  package var sayItOtherwise: String { say("Write it again in other words", "Escribirlo de otra manera") }
  package var keepMyWords: String { say("Keep only my words", "Dejar solo mis palabras") }
}

// MARK: Where nothing is asked

extension Words {
  package func canBeSeveral(_ text: String, _ question: TimeQuestion) -> String {
    say("\"\(text)\" is asked about: ", "Sobre «\(text)» hay una pregunta: ") + sentence(question)
  }
  package var tellItOtherwise: String {
    say(
      "Write it so that only one is meant, such as 2026-03-01 or 2026-03-01T21:30.",
      "Escríbelo de modo que solo sea una, como 2026-03-01 o 2026-03-01T21:30.")
  }
  package func inputTime(_ line: Int) -> String {
    say("Line \(line) of the input: ", "Línea \(line) de la entrada: ")
  }
}

// MARK: In a file

extension Words {
  /// How many times of a file stay words, and which; no more than `most` are named.
  package func wordsOnly(_ rows: [(row: Int, text: String)]) -> String {
    let times = many(rows.count, ("time was", "times were"), ("fecha", "fechas"))
    return say(
      "\(times) not understood and will have no date: \(named(rows)).",
      "\(times) sin entender, que quedan sin fecha: \(named(rows)).")
  }

  /// How many times of a file can be several things.
  package func severalMeanings(_ rows: [(row: Int, text: String)]) -> String {
    let times = many(rows.count, ("time can be", "times can be"), ("fecha", "fechas"))
    return say(
      "\(times) more than one thing, kept from the earliest to the latest of them: \(named(rows)).",
      "\(times) con más de un sentido, que van de lo más temprano a lo más tardío: \(named(rows)).")
  }

  /// Documents of which nobody is reminded, since it was not understood until when they are good.
  package func expiryNotUnderstood(_ rows: [(row: Int, text: String)]) -> String {
    say(
      "Until when these are good was not understood, so nothing reminds of them: \(named(rows)).",
      "No se entendió hasta cuándo valen estos, así que nada los recordará: \(named(rows)).")
  }

  private func named(_ rows: [(row: Int, text: String)]) -> String {
    let most = 20
    let named = rows.prefix(most).map { say("row \($0.row) (\($0.text))", "fila \($0.row) (\($0.text))") }
    return named.joined(separator: ", ") + (rows.count > most ? ", …" : "")
  }
  package func orderQuestion(_ text: String) -> String {
    say("What comes first in dates such as \(text)?", "¿Qué va primero en fechas como \(text)?")
  }
  package func yearQuestion(_ text: String) -> String {
    say("Which year are dates such as \(text) of?", "¿De qué año son fechas como \(text)?")
  }
  package var lastThatHasBeen: String {
    say("Each is the last that has been", "Cada una es la última que ha pasado")
  }

  /// Times that name no year, where nobody said of which one they are.
  package func takenAsLast(_ rows: [(row: Int, text: String)]) -> String {
    let times = many(rows.count, ("time names", "times name"), ("fecha", "fechas"))
    return say(
      "\(times) no year, and are taken for the last that has been: \(named(rows)).",
      "\(times) sin año, que se toman por la última que ha pasado: \(named(rows)).")
  }
  package var noYear: String { say("A year has four figures.", "Un año tiene cuatro cifras.") }
  package var yearHelp: String {
    say("The year of dates in a table that name none.", "El año de las fechas de una tabla que no lo dicen.")
  }
  package var dayComesFirst: String { say("The day", "El día") }
  package var monthComesFirst: String { say("The month", "El mes") }
  package var orderUnknown: String { say("It is not known", "No se sabe") }
  package var bringInAllTheSame: String {
    say("Bring it in with these times as they are?", "¿Incorporarlo con estas fechas como están?")
  }
  package var bringIn: String { say("Bring it in", "Incorporarlo") }
  package var datesHelp: String {
    say(
      "What comes first in the dates of a table: day-first or month-first.",
      "Qué va primero en las fechas de una tabla: day-first (día) o month-first (mes).")
  }
}

// MARK: When the words are no time

extension Words {
  package var earliestTitle: String { say("At the earliest", "Como muy pronto") }
  package var latestTitle: String { say("At the latest", "Como muy tarde") }
  package func earliestHint(_ words: String) -> [String] {
    [
      say("Your words are kept: \(words)", "Tus palabras quedan: \(words)"),
      say(
        "If you know: which day, month or year is it at the earliest?",
        "Si lo sabes: ¿qué día, mes o año es, como muy pronto?"),
      say("Left empty, only the words are kept.", "Si lo dejas vacío, quedan solo las palabras."),
    ]
  }
  package var latestHint: String {
    say("And the latest? Left empty, it is the same.", "¿Y la más tardía? Si lo dejas vacío, es la misma.")
  }
}
