package import Age

extension AgeError: Told {
  package func telling(_ words: Words) -> Telling { telling(words, about: nil) }

  /// What to say of it where one of several files is meant.
  package func telling(_ words: Words, about name: String?) -> Telling {
    let label = name.map { $0 + ": " } ?? ""
    return Telling(status, label + words.sentence(self), next: words.nothingWritten)
  }

  /// Keys are refused by themselves (`KeyFault`); what is left is the file and what was to open it.
  private var status: ExitStatus {
    switch self {
    case .noMatch, .wrongPassphrase, .needsIdentity, .needsPassphrase: .opensNothing
    case .emptyPassphrase: .usage
    case .tooManyRecipients, .noRecipients: .refused
    case .outOfMemory: .failed
    default: .damaged
    }
  }
}

// MARK: Refusals

extension Words {
  package func sentence(_ error: AgeError) -> String {
    keySentence(error) ?? openingSentence(error) ?? fileSentence(error)
  }

  private func keySentence(_ error: AgeError) -> String? {
    switch error {
    case .notAKey: say("That is not a key.", "Eso no es una clave.")
    case .keyChecksum, .keyMixesCase, .keyPadding, .keyLength:
      say(
        "That key was not copied right: a character is wrong, missing or too many.",
        "Esa clave no está bien copiada: algún carácter está mal, falta o sobra.")
    case .keyUnusable:
      say(
        "Nobody could open what is encrypted to that recipient.",
        "Nadie podría abrir lo que se cifre para ese destinatario.")
    case .keyIsAnIdentity: identityGiven
    case .keyIsARecipient:
      say(
        "That is a recipient, where the identity belonging to it was expected (AGE-SECRET-KEY-1…).",
        "Eso es un destinatario, y se esperaba su identidad (AGE-SECRET-KEY-1…).")
    case .keyOfAnotherKind:
      say(
        "That key is of a kind that this program does not know. It knows those that begin with age1.",
        "Esa clave es de un tipo que este programa no conoce. Conoce las que empiezan con age1.")
    case .line(let number, let error): say("Line \(number): ", "Línea \(number): ") + sentence(error)
    case .noIdentities: say("There is no identity in that file.", "En ese archivo no hay ninguna identidad.")
    case .noRecipients, .tooManyRecipients:
      say("A file has 1 to 1,000 recipients.", "Un archivo tiene de 1 a 1.000 destinatarios.")
    default: nil
    }
  }

  private var identityGiven: String {
    say(
      """
      That is an identity, which opens files and is given to nobody; a recipient begins with age1. If anyone else \
      may have seen it, another one should be used from now on.
      """,
      """
      Eso es una identidad, que abre archivos y no se da a nadie; un destinatario empieza con age1. Si \
      alguien más ha podido verla, conviene usar otra desde ahora.
      """)
  }

  private func openingSentence(_ error: AgeError) -> String? {
    switch error {
    case .noMatch:
      say("The file is not for any of these keys.", "El archivo no es para ninguna de estas claves.")
    case .wrongPassphrase:
      say("That is not the passphrase of the file.", "Esa no es la contraseña del archivo.")
    case .needsIdentity:
      say(
        "The file is encrypted to recipients: it opens with --identity FILE or --own-key.",
        "El archivo está cifrado para destinatarios: se abre con --identity ARCHIVO o --own-key.")
    case .needsPassphrase:
      say(
        "The file opens with a passphrase, not with a key.",
        "El archivo se abre con una contraseña, no con una clave."
      )
    case .emptyPassphrase: emptyPassphrase
    case .outOfMemory:
      say(
        "The computer has not enough free memory to open the file. The passphrase was not tried.",
        "El equipo no tiene memoria libre suficiente para abrir el archivo. La contraseña no se ha probado."
      )
    default: nil
    }
  }

  private func fileSentence(_ error: AgeError) -> String {
    switch error {
    case .notAnAgeFile: say("That is not an age file.", "Eso no es un archivo age.")
    case .otherVersion:
      say("The file is of another version of age.", "El archivo es de otra versión de age.")
    case .headerCutShort, .armorCutShort, .payloadCutShort:
      say("The file is cut short.", "El archivo está cortado.")
    case .scryptWorkFactorTooHigh:
      say(
        "The file asks for more work to open it than this program does.",
        "El archivo pide más trabajo para abrirse del que hace este programa.")
    case .macWrong:
      say("The beginning of the file was changed.", "El principio del archivo está cambiado.")
    case .payloadDamaged(let chunk):
      say(
        "The file was changed or damaged (part \(chunk + 1)).",
        "El archivo está cambiado o dañado (parte \(chunk + 1)).")
    case .payloadTrailing, .armorTrailing:
      say("Something stands behind the end of the file.", "Hay algo detrás del final del archivo.")
    default:
      say(
        "The file does not keep to the age format (\(error)).",
        "El archivo no respeta el formato age (\(error)).")
    }
  }

  package var noOwnKey: String {
    say("This notebook has no key of its own yet.", "Este cuaderno todavía no tiene una clave propia.")
  }
  package var noOwnKeyNext: String { say("homebook age key makes it.", "homebook age key la crea.") }
}

// MARK: Prompts and progress

extension Words {
  package var passphraseOfFile: String { say("Passphrase of the file: ", "Contraseña del archivo: ") }
  /// That a passphrase was not taken as it was typed.
  package var lockedInForm: String {
    say(
      "The file is locked without spaces at the ends of the passphrase; words of a list in small letters, with one "
        + "space between them. This program opens it however you type them; other programs want them so.",
      "El archivo se cierra sin los espacios de los extremos de la contraseña; las palabras de una lista, en "
        + "minúsculas y con un espacio entre ellas. Este programa lo abre las escribas como las escribas; otros las "
        + "piden así.")
  }
  package var encrypting: String { say("Encrypting", "Cifrando") }
  package var decrypting: String { say("Decrypting", "Descifrando") }
}

// MARK: Help

extension Words {
  package var ageAbstract: String {
    say("Encrypted files in the age format.", "Archivos cifrados en el formato age.")
  }
  package var ageKeyAbstract: String {
    say("Shows the notebook's own recipient.", "Muestra el destinatario propio del cuaderno.")
  }
  package var ageKeyDiscussion: String {
    say(
      """
      What is encrypted to it, with any age program on any device, only this notebook opens: with 'import', or with \
      'age decrypt --own-key'. The key behind it is made when this is first asked and stays in the notebook.
      """,
      """
      Lo que se cifra para él, con cualquier programa age en cualquier aparato, solo lo abre este cuaderno: con \
      «import» o con «age decrypt --own-key». Su clave se crea la primera vez y se queda en el cuaderno.
      """)
  }
  package var ageEncryptAbstract: String { say("Makes an age file.", "Hace un archivo age.") }
  package var ageEncryptDiscussion: String {
    say(
      "Without a recipient it is encrypted with a passphrase, which is asked for. No book is opened.",
      "Sin destinatario se cifra con una contraseña, que se pide. No se abre ningún libro.")
  }
  package var ageDecryptAbstract: String { say("Opens an age file.", "Abre un archivo age.") }
  package var ageDecryptDiscussion: String {
    say(
      """
      Without a key the passphrase is asked for. The text appears when the whole file was read and is right, or not \
      at all. No book is opened, except with --own-key.
      """,
      """
      Sin clave se pide la contraseña. El texto aparece cuando se ha leído el archivo entero y está bien, o no \
      aparece. No se abre ningún libro, salvo con --own-key.
      """)
  }
  package var toRecipientHelp: String {
    say(
      "Encrypts to this recipient, age1…; can be given several times.",
      "Cifra para este destinatario, age1…; se puede dar varias veces.")
  }
  package var armorHelp: String {
    say("Writes the file as text.", "Escribe el archivo como texto.")
  }
  package var ageInputHelp: String {
    say("What is read; - for standard input.", "Lo que se lee; - para la entrada estándar.")
  }
  package var ageOutputHelp: String {
    say(
      "Where it goes, a new file; - for standard output.",
      "Dónde va, un archivo nuevo; - para la salida estándar.")
  }
  package var identityHelp: String {
    say(
      "A file of identities, one a line; can be given several times.",
      "Un archivo de identidades, una por línea; se puede dar varias veces.")
  }
  package var ownKeyHelp: String {
    say(
      "Opens the book and uses the notebook's own key.", "Abre el libro y usa la clave propia del cuaderno.")
  }
  package var oneStream: String {
    say(
      "Only one thing can be read from standard input.", "De la entrada estándar solo se puede leer una cosa."
    )
  }
}
