import Storage
package import Views
import Notebook
import Phrases
import Platform
package import Vault

/// What was being written when a notebook was locked or left for the household page, sealed for that notebook: it is kept
/// in memory until the notebook is opened again and is seen to hold it.
///
/// The process holds no key to it. Nothing is said of it to anybody for whom it does not open.
package final class Remains {
  private var leaves: [LooseLeaf] = []

  package init() {}

  /// Seals `draft` for the notebook in use.
  package func add(_ draft: Draft, of open: borrowing OpenNotebook) {
    if let leaf = try? open.notebook.leaf(of: draft) { leaves.append(leaf) }
  }

  /// What was sealed last.
  package var last: LooseLeaf? { leaves.last }

  /// Keeps in the notebook what is its own; the scenes that say what could not be kept.
  package func giveBack(to open: inout OpenNotebook) -> [any Scene] {
    var scenes: [any Scene] = []
    for leaf in leaves {
      guard let (level, draft) = try? open.book.draft(on: leaf), level == open.level else { continue }
      leaves.removeAll { $0.bytes == leaf.bytes }
      do {
        if try !open.notebook.isFinished(draft) { try open.notebook.keep(draft, now: .now()) }
      } catch {
        scenes.append(
          UnsavedScene(after: error, draft: draft) { open in
            try open.notebook.keep(draft, now: .now())
            open.talk.tell(open.words.keptInBook)
            return .stay
          })
      }
    }
    return scenes
  }
}
