package import Storage
package import Notebook
import Passphrases
package import Phrases
import Platform
package import Sodium
import Vault

/// The passphrases that a new book will have.
package struct NewPassphrases {
  /// What a passphrase is for.
  package enum Label: String, CaseIterable {
    case everyday
    case personal
    case `private`
    /// Opens the highest notebook of those named.
    case recovery
  }

  /// A passphrase and its label. A class, for what cannot be copied does not fit into an array.
  package final class Held {
    package let label: Label
    package let passphrase: SecretBytes

    fileprivate init(_ label: Label, _ passphrase: consuming SecretBytes) {
      self.label = label
      self.passphrase = passphrase
    }
  }

  private var all: [Held] = []

  /// No passphrases yet.
  package init() {}

  /// The notebooks that have a passphrase, lowest first.
  package var levels: [Level] { Level.allCases.filter { level in all.contains { $0.label == Label(level) } } }

  /// The highest notebook named.
  var highest: Level { levels.last ?? .everyday }

  /// A passphrase of the highest notebook.
  package var highestPassphrase: Held? { all.first { $0.label == Label(highest) } }

  /// The first passphrase of a notebook.
  package func first(for level: Level) -> Held? { all.first { $0.label == Label(level) } }

  /// Whether there is room for the other notebooks and the recovery phrase only, beside the everyday words and what opens
  /// the everyday notebook on anything.
  package var isNearlyFull: Bool { all.count >= 11 }

  /// What is to be said against them, in their order.
  package var weaknesses: [(Label, PassphraseWeakness)] {
    all.flatMap { held in PassphraseWeakness.all(of: held.passphrase).map { (held.label, $0) } }
  }

  /// Whether it is one of them already, in whatever form it was typed.
  package func contains(_ passphrase: borrowing SecretBytes) -> Bool {
    let form = passphrase.inCanonicalForm()
    for held in all where held.passphrase.equals(form) { return true }
    return false
  }

  package mutating func add(_ passphrase: borrowing SecretBytes, _ label: Label) throws(CommandFault) {
    let form = passphrase.inCanonicalForm()
    guard form.count > 0 else { throw .emptyPassphrase }
    guard form.count <= PassphraseSource.longest else { throw .longPassphrase }
    all.append(Held(label, form))
  }

  /// Gives all of them to `book`.
  func fill(_ book: inout NewBook) throws(CreationError) {
    for held in all { try book.add(held.passphrase, for: level(held.label)) }
  }

  private func level(_ label: Label) -> Level {
    switch label {
    case .everyday: .everyday
    case .personal: .personal
    case .private: .private
    case .recovery: highest
    }
  }
}

extension NewPassphrases.Label {
  /// What a passphrase of `level` is for.
  package init(_ level: Level) {
    switch level {
    case .everyday: self = .everyday
    case .personal: self = .personal
    case .private: self = .private
    }
  }
}

// MARK: Lines of a descriptor

extension NewPassphrases {
  private static let longestLabel = 10

  /// Reads `everyday: …`, `personal: …`, `private: …` and `recovery: …`, one a line, to the end. The passphrase is all
  /// that follows the label, a colon and one space.
  package init(descriptor: Int32) throws(CommandFault) {
    let limit = PassphraseSource.longest + NewPassphrases.longestLabel
    let lines = SecretLines(descriptor: descriptor, limit: limit)
    var number = 0
    while let line = try PassphraseSource.next(lines) {
      number += 1
      guard let label = Label.allCases.first(where: { line.begins(with: $0) }) else {
        throw .passphraseLabel(line: number)
      }
      try add(SecretBytes(copying: line, label.prefix.count..<line.count), label)
    }
    if number == 0 { throw .noPassphraseLine }
  }
}

extension NewPassphrases.Label {
  fileprivate var prefix: [UInt8] { Array((rawValue + ": ").utf8) }
}

extension SecretBytes {
  fileprivate borrowing func begins(with label: NewPassphrases.Label) -> Bool {
    let prefix = label.prefix
    guard count >= prefix.count else { return false }
    return withBytes { bytes in prefix.indices.allSatisfy { bytes[$0] == prefix[$0] } }
  }
}
