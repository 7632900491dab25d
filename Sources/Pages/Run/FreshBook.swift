import Questions
package import Storage
import Notebook
import Phrases
import Platform
import Records
package import Vault
package import Views

/// A fresh book with all that an open one holds: what `renew` and `rescue` make.
package struct FreshBook {
  /// Where it will be.
  private let path: String
  /// Its size; else that of the old one.
  private let size: BookSize?
  /// What a wrong passphrase does; else what it does in the old one.
  private let onWrong: OnWrong?
  /// Where its passphrases are handed over; `nil` where they are asked for.
  private let descriptor: Int32?

  /// A fresh book at `path`; what is not given is as in the old one, and passphrases are asked for without a descriptor.
  package init(path: String, size: BookSize?, onWrong: OnWrong?, descriptor: Int32?) {
    (self.path, self.size, self.onWrong, self.descriptor) = (path, size, onWrong, descriptor)
  }

  /// Refuses a place at which nothing can be made.
  package func checkPlace() throws {
    if File.Identity(path: path) != nil { throw MediumError.exists }
    let folder = folder(of: path)
    if !isFolder(folder) { throw TargetFault.noFolder(folder) }
  }

  /// Makes it of what `open` holds, and says what it will not have.
  package func make(of open: borrowing OpenNotebook) throws -> Renewal {
    if let size { try open.book.checkFits(size) }
    open.talk.tell(open.words.whatRenewLeaves)
    let wishes = try wishes(open)
    guard let key = wishes.passphrases.highestPassphrase else { throw CreationError.noEverydayPassphrase }
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
    return try open.talk.wishes(open.purposeOfRenewal(size, onWrong, titled: Set(titled)), at: path)
  }
}

extension OpenNotebook {
  /// What is asked where a new book is made of this one: sizes that are too small for it are refused when they are chosen.
  func purposeOfRenewal(
    _ size: BookSize? = nil, _ onWrong: OnWrong? = nil, titled: Set<Level>
  ) -> FirstRun.Purpose {
    var tooSmall: [BookSize: String] = [:]
    for size in BookSize.offered {
      do throws(SavingError) { try book.checkFits(size) } catch { tooSmall[size] = words.tooSmall(error) }
    }
    return FirstRun.Purpose(size, onWrong, titled: titled, former: book.size, tooSmall: tooSmall)
  }
}
