import Notebook
import Pages
import Phrases
import Platform
import Records
import Vault
import Views

/// A fresh book with all that an open one holds: what `renew` and `rescue` make.
struct FreshBook {
  /// Where it will be.
  let path: String
  /// Its size; else that of the old one.
  let size: BookSize?
  /// What a wrong passphrase does; else what it does in the old one.
  let onWrong: OnWrong?
  /// Where its passphrases are handed over; `nil` where they are asked for.
  let descriptor: Int32?

  /// Refuses a place at which nothing can be made.
  func checkPlace() throws {
    if File.Identity(path: path) != nil { throw VaultError.exists }
    let folder = folder(of: path)
    if !isFolder(folder) { throw TargetFault.noFolder(folder) }
  }

  /// Makes it of what `open` holds, and says what it will not have.
  func make(of open: borrowing OpenNotebook) throws -> Renewal {
    open.talk.tell(open.words.whatRenewLeaves)
    let wishes = try wishes(open)
    guard let key = wishes.passphrases.highestPassphrase else { throw VaultError.noEverydayPassphrase }
    let progress = open.talk.progress(open.words.creating)
    defer { progress.end() }
    return try open.book.renew(
      wishes.book(), at: path, passphrase: key.passphrase, progress: progress.advance)
  }

  /// Asked on the terminal; or the lines that follow the opening passphrase on its descriptor.
  private func wishes(_ open: borrowing OpenNotebook) throws -> NewBookWishes {
    guard let descriptor else { return try asked(open) }
    let passphrases = try NewPassphrases(descriptor: descriptor)
    for (label, weakness) in passphrases.weaknesses {
      open.talk.tell("\(label.rawValue): \(open.words.weakness(weakness))")
    }
    let former: OnWrong = open.book.opensOnAnything ? .everyday : .error
    return NewBookWishes(
      size: size ?? open.book.size, onWrong: onWrong ?? former, passphrases: passphrases, open.words.language)
  }

  /// The questions of `create`, but for the titles of notebooks that have their settings already.
  private func asked(_ open: borrowing OpenNotebook) throws -> NewBookWishes {
    let titled = try open.book.levels.filter { try !open.book.summaries([.settings], in: $0).isEmpty }
    return try open.talk.wishes(FirstRun.Purpose(size, onWrong, titled: Set(titled)), at: path)
  }
}
