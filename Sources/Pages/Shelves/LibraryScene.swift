import Questions
import Guidance
import Notebook
import Phrases
import Records
import Screen
import Text
import Views

/// What is suggested for a plan, by topic, found as one types: "The core and the library" in `Docs/Guidance.md`.
final class LibraryScene: Scene {
  let topic: HelpTopic? = .plans
  private enum Target {
    case topic(Int)
    case suggestion(Suggestion)
  }

  private let id: RecordID
  private var line = LineText("")
  /// The topic that is open; all are listed where there is none.
  private var place: Int?
  private var menu = Menu<Target>()
  /// What is suggested, and what of it is in the plan.
  private var read = Remembered<(topics: [Topic], present: Set<String>)>()

  init(_ id: RecordID) { self.id = id }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let words = open.words
    let (topics, present) = try read.value(&open) { [id] open in
      let plan = try open.page(id.description, .plan).record
      return (try open.topics(for: plan.fields), Template.keys(in: plan.fields))
    }
    let wanted = line.text.split(separator: " ").map(String.init)
    if !wanted.isEmpty {
      for topic in topics { add(topic.holding(wanted), present, words) }
      if menu.hasNoChoice { menu.text(words.nothingFound) }
    } else if let place, topics.indices.contains(place) {
      add(topics[place].narrowed(\.fits), present, words)
      add(topics[place].narrowed { !$0.fits }, present, words, heading: words.forOthers)
    } else {
      list(topics, present, words)
    }
    return open.panel(
      words.capital(words.moreStepsKey), menu.rows, input: .line(label: words.searchLabel, line),
      keys: [.back(words)])
  }

  private func list(_ topics: [Topic], _ present: Set<String>, _ words: Words) {
    menu.text(words.libraryHint)
    menu.gap()
    for (index, topic) in topics.enumerated() {
      let count = topic.suggestions.count { $0.fits && !present.contains($0.key) }
      menu.choice("\(topic.heading) (\(count))", .topic(index))
    }
  }

  private func add(
    _ topic: Topic, _ present: Set<String>, _ words: Words, heading: String? = nil
  ) {
    if topic.suggestions.isEmpty { return }
    menu.heading(heading ?? topic.heading)
    if heading == nil, let remark = topic.remark { menu.text(remark) }
    for suggestion in topic.suggestions {
      let mark = present.contains(suggestion.key) ? " (\(words.inThePlan))" : ""
      menu.choice(suggestion.text + mark, .suggestion(suggestion), wraps: true)
      if let caution = suggestion.caution { menu.text(words.caution(caution), indent: 4) }
    }
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if case .line(_, let typed)? = panel.input { line = typed }
    switch event {
    case .chosen(let index):
      switch menu[index] {
      case .topic(let number)?:
        place = number
        return .instead(self)
      case .suggestion(let suggestion)?: try open.pull(suggestion, into: id)
      case nil: break
      }
      return .stay
    case .back:
      if !line.text.isEmpty { line = LineText("") } else if place != nil { place = nil } else { return .back }
      return .instead(self)
    default: return .stay
    }
  }
}

extension OpenNotebook {
  /// Puts one suggestion into a plan and says so.
  mutating func pull(_ suggestion: Suggestion, into id: RecordID) throws {
    let plan = try page(id.description, .plan).record
    if Template.keys(in: plan.fields).contains(suggestion.key) { return talk.tell(words.isInThePlan) }
    let offered = try offered()
    let fields = notebook.pulled(suggestion.key, into: plan.fields, offered)
    try change(plan, to: try Record.checked(.plan, fields, .restored))
    talk.tell(words.pulledIn(suggestion.text.onOneLine.cut(to: 40)))
  }
}
