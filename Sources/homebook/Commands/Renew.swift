import ArgumentParser
import Phrases
import Platform
import Records
import Sodium
import Vault

/// `renew`: a fresh file with new passphrases, or of another size.
struct Renew: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.renewAbstract, discussion: Words.chosen.renewDiscussion)
  }

  @Argument(help: .init(Words.chosen.renewPathHelp, valueName: "path"), completion: .file())
  var path: String

  @Option(help: .init(Words.chosen.renewSizeHelp, valueName: "size"))
  var size: BookSize?

  @Option(name: .customLong("on-wrong"), help: .init(Words.chosen.renewOnWrongHelp, valueName: "what"))
  var onWrong: OnWrong?

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  var takesEarlier: Bool { true }

  func work(in open: inout OpenNotebook) throws {
    if File.Identity(path: path) != nil { throw VaultError.exists }
    let folder = folder(of: path)
    if !isFolder(folder) { throw TargetFault.noFolder(folder) }
    open.talk.tell(open.words.whatRenewLeaves)
    let wishes = try wishes(open)
    guard let key = wishes.passphrases.highestPassphrase else { throw VaultError.noEverydayPassphrase }
    let renewal = try write(wishes, key.passphrase, open)
    open.talk.tell(open.words.renewed(renewal.carried, path))
    if renewal.leftBehind > 0 { open.tellDamage(open.words.leftBehind(renewal.leftBehind)) }
  }

  /// Asked on the terminal; or the lines that follow the opening passphrase on its descriptor.
  private func wishes(_ open: borrowing OpenNotebook) throws -> NewBookWishes {
    guard let descriptor = common.passphraseDescriptor else {
      return try asked(open)
    }
    let passphrases = try NewPassphrases(descriptor: descriptor)
    for (label, weakness) in passphrases.weaknesses {
      open.talk.tell("\(label.rawValue): \(open.words.weakness(weakness))")
    }
    let former: OnWrong = try open.book.opensOnAnything() ? .everyday : .error
    return NewBookWishes(
      size: size ?? open.book.size, onWrong: onWrong ?? former, passphrases: passphrases)
  }

  /// The questions of `create`, but for the titles of notebooks that have their settings already.
  private func asked(_ open: borrowing OpenNotebook) throws -> NewBookWishes {
    let titled = try open.book.levels.filter { try !open.book.summaries([.settings], in: $0).isEmpty }
    return try open.talk.wishes(FirstRun.Purpose(size, onWrong, titled: Set(titled)), at: path)
  }

  private func write(
    _ wishes: NewBookWishes, _ passphrase: borrowing SecretBytes, _ open: borrowing OpenNotebook
  ) throws -> Renewal {
    let progress = open.talk.progress(open.words.creating)
    defer { progress.end() }
    return try open.book.renew(wishes.book(), at: path, passphrase: passphrase, progress: progress.advance)
  }
}

extension Words {
  var renewAbstract: String {
    say(
      "Makes a fresh file with new passphrases or another size.",
      "Hace un archivo nuevo con otras contraseñas u otro tamaño.")
  }
  var renewDiscussion: String {
    say(
      "Passphrases are asked, or given as for 'create' after the line of the opening one. The old file stays as it is.",
      "Las contraseñas se piden, o se dan como en «create» tras la línea de la que abre. El archivo viejo no se toca."
    )
  }
  var renewPathHelp: String { say("Where the fresh file goes.", "Dónde va el archivo nuevo.") }
  var renewSizeHelp: String { say("Its size; else that of the old one.", "Su tamaño; si no, el del viejo.") }
  var renewOnWrongHelp: String {
    say(
      "What a wrong passphrase does; else what it does in the old one.",
      "Qué hace una contraseña equivocada; si no, lo mismo que en el viejo.")
  }
  var whatRenewLeaves: String {
    say(
      "A notebook that your passphrase does not open will not be in the new file.",
      "Un cuaderno que tu contraseña no abra no estará en el archivo nuevo.")
  }
  func renewed(_ count: Int, _ path: String) -> String {
    let records = many(count, ("record is", "records are"), ("registro", "registros"))
    return say(
      "\(records) in the new file, which was read back and compared: \(path)\n"
        + "The old file may go. Its copies still open with the old passphrases.",
      "\(records) en el archivo nuevo, que se ha leído y comparado: \(path)\n"
        + "El archivo viejo ya no hace falta. Sus copias se siguen abriendo con las contraseñas viejas.")
  }
  func leftBehind(_ count: Int) -> String {
    let pieces = many(count, ("piece", "pieces"), ("pieza", "piezas"))
    return say(
      "\(pieces) could not be taken along. Keep the old file.",
      "No se ha podido llevar todo (\(pieces)). Conserva el archivo viejo.")
  }
}
