public import Guidance
public import Records

/// What the notebook in use offers to begin from, as its settings say.
public struct Offered: Sendable {
  /// Whether the full set is asked and offered.
  public let isFull: Bool
  /// The templates that the settings name; `nil` where they name none.
  public let named: [String]?
  /// The language of what is offered.
  public let language: Language

  /// What the settings of a notebook offer: the set of questions, and the templates by name.
  public init(isFull: Bool, named: [String]?, language: Language) {
    (self.isFull, self.named, self.language) = (isFull, named, language)
  }

  /// The set that goes with the notebook.
  public var guidance: Guidance { Guidance(language: language, full: isFull) }

  /// The templates of plans, in order.
  public var templates: [Template] {
    guard let named else { return guidance.templates }
    return everything.templates.filter { named.contains($0.id) }
  }

  /// The templates from which suggestions can be pulled in: those offered, and what goes with one that has a core.
  public var library: [Template] {
    let offered = templates
    let more = guidance.library.filter { $0.isLibraryOnly && offered.contains(where: \.hasCore) }
    return offered + more
  }

  /// The templates that the settings can name: those of the notebook's set, and those named already.
  public var choosable: [Template] {
    let set = guidance.templates
    return set + templates.filter { one in !set.contains { $0.id == one.id } }
  }

  /// The template of a name. One that is not offered is as unknown as one that does not exist.
  public func template(_ name: String) throws(PlanFault) -> Template {
    let isOffered = named.map { $0.contains(name) } ?? true
    let source = named == nil ? guidance : everything
    guard isOffered, let template = source.template(named: name), !template.isLibraryOnly else {
      throw .unknownTemplate(name)
    }
    return template
  }

  private var everything: Guidance { Guidance(language: language, full: true) }
}

/// Why a plan cannot be begun.
public enum PlanFault: Error, Equatable, Sendable {
  /// No template of this name is offered.
  case unknownTemplate(String)
}
