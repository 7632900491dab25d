import Guidance
package import Notebook
package import Phrases
import Records

extension OpenNotebook {
  /// What this notebook offers to begin from.
  package func offered() throws -> Offered { try notebook.offered(in: words.language) }
}

extension PlanFault: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .unknownTemplate(let name): CommandFault.unknownName(name).telling(words)
    }
  }
}
