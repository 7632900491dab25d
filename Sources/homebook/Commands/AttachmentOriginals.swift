import Notebook
import Pages
import Phrases
import Platform
import Records
import Text
import Vault
import Views

extension OpenNotebook {
  /// On a terminal, asks about originals that are still where their files came from: each whose file is in a second
  /// copy of the book by now. Of `new` ones, which are in no copy yet, it says so.
  mutating func offerOriginals(but new: [Record] = []) throws {
    guard talk.asks, !book.isReadOnly else { return }
    if new.contains(where: { $0.fields[.original] != nil }) { try talk.explain(words.keepOriginal) }
    let removable = try notebook.originals(but: new.map(\.id))
    if !removable.isEmpty { try talk.explain(words.whatRemovingLeaves) }
    for original in removable {
      let question = words.removeOriginal(original.path)
      guard try agrees(question, yes: words.removeKey) else { continue }
      let removal = try notebook.remove(original, now: .now())
      let sentence = words.told(removal, original.path)
      if removal == .done { try talk.explain(sentence) } else { tellDamage(sentence) }
    }
  }
}
