import Guidance
import Notebook
import Records

extension OpenNotebook {
  /// What this notebook offers to begin from.
  func offered() throws -> Offered {
    let settings = try settings()?.fields
    return Offered(
      isFull: settings?["fields"]?.text == "full", named: settings?["templates"]?.texts,
      language: words.language)
  }
}

extension PlanFault: Told {
  func telling(_ words: Words) -> Telling {
    switch self {
    case .unknownTemplate(let name): CommandFault.unknownName(name).telling(words)
    }
  }
}
