package import Platform
package import Records
import Text
import Vault

extension CommandFault: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .noPath: Telling(.usage, words.noPath, next: words.noPathNext)
    case .notText(let shown): Telling(.usage, words.notText(shown), next: words.notTextNext)
    case .noTerminal: Telling(.noTerminal, words.noTerminal, next: words.noTerminalNext)
    case .noPassphrase: Telling(.usage, words.noPassphrase, next: words.noPassphraseNext)
    case .noPassphraseLine: Telling(.usage, words.noPassphraseLine)
    case .emptyPassphrase: Telling(.usage, words.emptyPassphrase)
    case .longPassphrase: Telling(.usage, words.longPassphrase)
    case .passphraseLabel(let line): Telling(.usage, words.passphraseLabel(line), next: words.nothingWritten)
    case .nobodyToAsk(let option): Telling(.usage, words.nobodyToAsk(option))
    case .declined: Telling(.done, words.declined)
    case .interrupted: Telling(.interrupted, words.interrupted)
    case .input(let line, .notAnObject):
      Telling(.refused, words.notAnObject(line: line), next: words.nothingWritten)
    case .input(let line, .oneObjectOnly):
      Telling(.refused, words.oneObjectOnly(line: line), next: words.nothingWritten)
    case .input(let line, .flaw(let flaw)):
      Telling(.refused, words.flaw(flaw, line: line), next: words.nothingWritten)
    case .input(let line, .asked(let text, let question)):
      Telling(
        .refused, words.inputTime(line) + words.canBeSeveral(text, question), next: words.nothingWritten)
    case .noInput: Telling(.refused, words.noInput, next: words.nothingWritten)
    case .longInput: Telling(.refused, words.longInput, next: words.nothingWritten)
    case .unknownName(let name): Telling(.refused, words.unknownName(name), next: words.nothingWritten)
    }
  }
}

extension PlatformError: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .notFound: Telling(.noSuchFile, words.fileNotFound)
    case .exists: Telling(.refused, words.fileExists, next: words.nothingWritten)
    case .forbidden: Telling(.cannotWrite, words.fileForbidden)
    case .readOnlyMedium: Telling(.cannotWrite, words.readOnlyMedium)
    case .diskFull: Telling(.full, words.diskFull, next: words.diskFullNext)
    case .notAFile: Telling(.damaged, words.notAFile)
    case .busy: Telling(.inUse, words.inUse)
    case .tooShort: Telling(.failed, words.tooShort)
    case .nobodyReads: Telling(.failed, words.nobodyReads)
    case .stopped: Telling(.interrupted, words.interrupted)
    case .other(let number): Telling(.failed, words.systemError(number))
    }
  }
}

extension JSON.Fault: Told {
  package func telling(_ words: Words) -> Telling {
    Telling(.refused, words.fault(self), next: words.nothingWritten)
  }
}

extension Words {
  package func notText(_ shown: String) -> String {
    say(
      "This is no text in UTF-8: \(shown). Nothing was read or written.",
      "Esto no es texto en UTF-8: \(shown). No se leyó ni se escribió nada.")
  }
  package var notTextNext: String {
    say("Give the file or the folder another name.", "Ponle otro nombre al archivo o a la carpeta.")
  }
  package var noPath: String {
    say("I do not know where the book is.", "No sé dónde está el libro.")
  }
  package var noPathNext: String {
    say("Name it with --file PATH.", "Indícalo con --file RUTA.")
  }
  package var noTerminal: String {
    say(
      "No program that opens a terminal was found here.",
      "No se encontró aquí ningún programa que abra una terminal.")
  }
  package var noTerminalNext: String {
    say(
      "Open one from the menu of the desktop, and start the program in it.",
      "Abre una desde el menú del escritorio y pon en marcha el programa en ella.")
  }
  package var enterCloses: String {
    say("Enter closes this window.", "Intro cierra esta ventana.")
  }
  package var noPassphrase: String {
    say(
      "There is no terminal on which to ask for the passphrase.",
      "No hay ninguna terminal en la que pedir la contraseña.")
  }
  package var noPassphraseNext: String {
    say(
      "Hand it over on a file descriptor: --passphrase-fd 3 3< FILE.",
      "Entrégala por un descriptor de archivo: --passphrase-fd 3 3< ARCHIVO.")
  }
  package var noPassphraseLine: String {
    say(
      "No passphrase could be read from the descriptor of --passphrase-fd.",
      "No se pudo leer ninguna contraseña del descriptor de --passphrase-fd.")
  }
  package var emptyPassphrase: String {
    say("The passphrase is empty.", "La contraseña está vacía.")
  }
  package var longPassphrase: String {
    say(
      "The passphrase is longer than 1,024 bytes.",
      "La contraseña tiene más de 1.024 bytes.")
  }
  package func passphraseLabel(_ line: Int) -> String {
    say(
      "Line \(line) of the passphrases begins with none of: everyday, personal, private, recovery.",
      "La línea \(line) de las contraseñas no empieza con ninguna de estas: everyday (de cada día), "
        + "personal, private (privada), recovery (de recuperación)."
    )
  }
  package func nobodyToAsk(_ option: String) -> String {
    say(
      "There is a question to answer and nobody to ask. Answer it with \(option).",
      "Hay una pregunta por responder y nadie a quien hacérsela. Respóndela con \(option).")
  }
  package var declined: String {
    say("Nothing was changed.", "No se ha cambiado nada.")
  }
  package var interrupted: String {
    say("Stopped. Nothing more was written.", "Interrumpido. No se ha escrito nada más.")
  }
  package func notAnObject(line: Int) -> String {
    say(
      "Line \(line) of the input is not a JSON object.",
      "La línea \(line) de la entrada no es un objeto JSON.")
  }
  package func oneObjectOnly(line: Int) -> String {
    say(
      "Line \(line) of the input: this command takes one object only.",
      "Línea \(line) de la entrada: esta orden admite un solo objeto.")
  }
  package var noInput: String {
    say("The input is empty.", "La entrada está vacía.")
  }
  package var longInput: String {
    say(
      "The input is longer than \(JSON.mostBytes) bytes.",
      "La entrada tiene más de \(JSON.mostBytes) bytes.")
  }
  package func unknownName(_ name: String) -> String {
    say("There is no \"\(name.shown)\" here.", "Aquí no hay ningún «\(name.shown)».")
  }
  package var nothingWritten: String {
    say("Nothing was written.", "No se ha escrito nada.")
  }
  package var fileNotFound: String {
    say("There is no such file.", "No existe ese archivo.")
  }
  package var fileExists: String {
    say(
      "There is something at that path already, and it is left alone.",
      "Ya hay algo en esa ruta y se deja como está.")
  }
  package var fileForbidden: String {
    say("You may not do that there.", "No tienes permiso para hacer eso ahí.")
  }
  package var readOnlyMedium: String {
    say("The medium takes no writing.", "El soporte no admite escritura.")
  }
  package var diskFull: String {
    say(
      "The disk is full. Nothing that was saved is lost.",
      "El disco está lleno. No se pierde nada de lo guardado.")
  }
  package var diskFullNext: String {
    say("Make room on it and try again.", "Libera espacio e inténtalo de nuevo.")
  }
  package var notAFile: String {
    say(
      "That path names a folder or a device, not a file.",
      "Esa ruta es una carpeta o un dispositivo, no un archivo.")
  }
  package var inUse: String {
    say("The book is in use by another program.", "Otro programa está usando el libro.")
  }
  package var tooShort: String {
    say("The file ended too early.", "El archivo terminó antes de tiempo.")
  }
  package func systemError(_ number: Int32) -> String {
    say(
      "The system could not do it (error \(number)).",
      "El sistema no pudo hacerlo (error \(number)).")
  }
}
