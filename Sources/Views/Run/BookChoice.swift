package import Storage
import Records

/// Which book a run is about and how it is opened, for those who do not read arguments.
package struct BookChoice {
  /// Where the book is, or will be.
  package let path: String
  /// Whether the person named that place.
  package let isNamed: Bool
  /// Where passphrases are read from, one a line; `nil` where they are asked for.
  package let passphraseDescriptor: Int32?
  /// The notebook that is wanted; `nil` for the highest that is open.
  package let notebook: Level?
  /// Whether saving goes on over a loss that was told.
  package let acceptsDamage: Bool

  /// What arguments say.
  package init(
    path: String, isNamed: Bool, passphraseDescriptor: Int32?, notebook: Level?, acceptsDamage: Bool
  ) {
    (self.path, self.isNamed, self.passphraseDescriptor) = (path, isNamed, passphraseDescriptor)
    (self.notebook, self.acceptsDamage) = (notebook, acceptsDamage)
  }
}
