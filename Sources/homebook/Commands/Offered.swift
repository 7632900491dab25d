import Guidance
import Records

/// What the notebook in use offers to begin from, as its settings say.
struct Offered {
  /// Whether the full set is asked and offered.
  let isFull: Bool
  /// The templates that the settings name; `nil` where they name none.
  let named: [String]?
  let language: Language

  /// The set that goes with the notebook.
  var guidance: Guidance { Guidance(language: language, full: isFull) }

  /// The templates of plans, in order.
  var templates: [Template] {
    guard let named else { return guidance.templates }
    return everything.templates.filter { named.contains($0.id) }
  }

  /// The templates that the settings can name: those of the notebook's set, and those named already.
  var choosable: [Template] {
    let set = guidance.templates
    return set + templates.filter { one in !set.contains { $0.id == one.id } }
  }

  /// The template of a name. One that is not offered is as unknown as one that does not exist.
  func template(_ name: String) throws -> Template {
    let isOffered = named.map { $0.contains(name) } ?? true
    let source = named == nil ? guidance : everything
    guard isOffered, let template = source.template(named: name) else {
      throw CommandFault.unknownName(name)
    }
    return template
  }

  private var everything: Guidance { Guidance(language: language, full: true) }
}

extension OpenNotebook {
  /// What this notebook offers to begin from.
  func offered() throws -> Offered {
    let settings = try settings()?.fields
    return Offered(
      isFull: settings?["fields"]?.text == "full", named: settings?["templates"]?.texts,
      language: words.language)
  }
}
