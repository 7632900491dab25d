import Age
import Notebook
import Phrases
import Platform
import Records
import Screen
import Sodium
import Text
import Vault

/// An age file that is brought in: a note, a file, or records as another program or `export` wrote them.
///
/// It is opened to its end in memory before anything of it is taken.
struct LockedImport {
  /// What it holds.
  enum Contents {
    case records([Record])
    case file(GivenFile)
  }

  private let path: String
  private let input: AgeInput
  /// What it is locked with.
  let lock: Lock

  /// The age file at `path`; `nil` where the file there is none.
  init?(_ path: String) throws {
    guard try Source(path: path).isAgeFile else { return nil }
    self.path = path
    input = try AgeInput(path, Words.chosen.decrypting)
    lock = try input.lock()
  }

  /// What it holds for the notebook that is open, by the key of the notebook or by a passphrase: asked for, or the next
  /// line of the descriptor.
  ///
  /// - Parameter kind: what rows of a table are.
  func contents(
    for open: borrowing OpenNotebook, _ options: CommonOptions, kind: Kind?
  ) throws -> Contents {
    let words = open.words
    let text = try text(open, options)
    let file = OpenedFile(text, path: path, modified: input.modified, shown: \.shown) { moment in
      moment.map(words.notSaid) ?? words.notSaid
    }
    switch try file.contents(kind) {
    case .records(let records): return .records(records)
    case .file(let file): return .file(file)
    case .note(let note):
      let known = try? open.book.find(note.id.description, in: open.level)
      return .records([known.flatMap { try? open.book.record($0, in: open.level) } ?? note])
    }
  }

  private func text(_ open: borrowing OpenNotebook, _ options: CommonOptions) throws -> [UInt8] {
    var text: [UInt8] = []
    defer { input.end() }
    func take(_ piece: [UInt8]) throws {
      guard text.count + piece.count <= OpenedFile.longest else { throw ImportFault.tooLong }
      text += piece
    }
    switch lock {
    case .recipients:
      let identities: [Identity]
      do { identities = try open.notebook.ownIdentities() } catch { throw error.cause }
      try unstopped { () throws(Stopped<any Error>) in
        try decrypt(identities: identities, read: input.read, write: take)
      }
    case .passphrase:
      let passphrase = try PassphraseSource.ofFile(options, open.talk, isNew: false)
      try unstopped { () throws(Stopped<any Error>) in
        try decrypt(passphrase: passphrase, read: input.read, write: take)
      }
    }
    return text
  }
}

extension Source {
  /// Whether it begins as age files do, armored or not.
  fileprivate var isAgeFile: Bool {
    let head = head(2048)
    let begin = Array("age-encryption.org/".utf8)
    let armor = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
    return head.starts(with: begin)
      || head.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.starts(with: armor)
  }
}
