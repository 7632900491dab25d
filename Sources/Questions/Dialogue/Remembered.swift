import Vault
package import Views

/// What was read of the book for a page, and is read anew only where the book was saved since: no key pays for it.
package struct Remembered<Value> {
  private var kept: (value: Value, saves: Int)?

  package init() {}

  /// What `read` gives, or has given.
  package mutating func value(
    _ open: inout OpenNotebook, _ read: (inout OpenNotebook) throws -> Value
  ) rethrows -> Value {
    if let kept, kept.saves == open.book.saves { return kept.value }
    let value = try read(&open)
    kept = (value, open.book.saves)
    return value
  }

  /// Forgets it.
  package mutating func forget() { kept = nil }
}
