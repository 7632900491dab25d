import Guidance
import Notebook
import Phrases
import Records

extension OpenNotebook {
  /// What this notebook offers to begin from.
  func offered() throws -> Offered { try notebook.offered(in: words.language) }
}

extension PlanFault: Told {
  func telling(_ words: Words) -> Telling {
    switch self {
    case .unknownTemplate(let name): CommandFault.unknownName(name).telling(words)
    }
  }
}
