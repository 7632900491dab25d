package import Notebook
import Phrases
package import Platform
package import Records
package import Screen
import Text
package import Vault
package import Views

/// A record, or a part of one, field by field: what is chosen is asked, and nothing is saved before it is said.
package final class FormScene: Scene, Answering {
  /// What happens with the fields in the end.
  package typealias Take = (JSONObject, inout OpenNotebook) throws -> Way

  private let title: String
  private let fields: [Field]
  private let before: JSONObject
  package private(set) var object: JSONObject
  /// Whether it belongs to another form, which keeps what is answered here without being told.
  private let isPart: Bool
  /// Under which name it is kept in the book before it is saved; `nil` where it is not.
  private let manuscript: Manuscript?
  private let take: Take
  /// Whether only what it cannot do without and what its answers call for is shown.
  private var isShort: Bool
  private var menu = Menu<Field>()
  /// On which question somebody is: others come and go with the answers.
  private var marked: String?
  /// The questions that were asked, which are still there while they are above this form.
  private var asked: [String: Asked] = [:]
  /// Whether its first question was shown before the form itself.
  private var isUnseen = false
  /// Where a question leads that is left by Tab: to the next one, or the one before.
  var turn: Int?
  /// The answers as they were before each of them was changed here.
  private var past = Past<JSONObject>()

  private struct Asked {
    weak var scene: (any Answering)?
  }

  /// - Parameters:
  ///   - object: the fields as they were before.
  ///   - written: what somebody had begun to make of them.
  ///   - isShort: whether it begins with a short form, where it has more questions than fit on a page.
  package init(
    _ title: String, _ fields: [Field], _ object: JSONObject, written: JSONObject? = nil,
    as manuscript: Manuscript? = nil, isPart: Bool = false, isShort: Bool = false, take: @escaping Take
  ) {
    self.isShort = isShort && fields.count > FormScene.fewFields
    (self.title, self.fields, before, self.object) = (title, fields, object, written ?? object)
    (self.manuscript, self.isPart, self.take) = (manuscript, isPart, take)
  }

  /// So many questions are no short form.
  private static let fewFields = 12

  package var soFar: JSON? {
    var object = object
    for (name, asked) in asked {
      if let answer = asked.scene?.soFar { object[name] = answer }
    }
    return object.isEmpty ? nil : .object(object)
  }

  package var handingOver: Event { .back }
  package var keepsDraft: Bool { manuscript != nil }
  package var topic: HelpTopic? { manuscript.flatMap { HelpTopic($0.shownKind) } }

  package func draft(_ now: WallClock) -> Draft? {
    guard let manuscript, let fields = soFar?.object, fields != before else { return nil }
    // What a new record begins with is in no record yet.
    return manuscript.draft(manuscript.record == nil ? fields : fields.difference(from: before))
  }

  package func panel(_ open: inout OpenNotebook) throws -> Panel {
    isUnseen = false
    menu = Menu()
    for (group, fields) in groups {
      if groups.count > 1 { menu.heading(Schema.label(ofGroup: group)?[open.words.language] ?? group) }
      for field in fields { menu.choice(line(field, open.words), field) }
    }
    if !isPart && missing == nil && object != before { menu.before(open.words.enoughToSave) }
    if !isPart, let doubt = try open.doubtOfClock() { menu.before(doubt) }
    var panel = open.panel(title, menu.rows, keys: keys(open.words))
    panel.marked = menu.place { $0.name == marked }
    return panel
  }

  private func keys(_ words: Words) -> [KeyHint] {
    if isPart { return past.keys(words) + [KeyHint(.esc, words.doneKey)] }
    let long = isLong ? [KeyHint("l", isShort ? words.allQuestionsKey : words.fewQuestionsKey)] : []
    let ways = ways.map { KeyHint($0.letter, words.small($0.field.label[words.language])) }
    return [KeyHint("s", words.saveKey)] + ways + long + past.keys(words) + [.back(words)]
  }

  /// Whether it has a short form and a long one.
  private var isLong: Bool {
    fields.count > FormScene.fewFields && manuscript?.record == nil && fields.contains { $0.short != nil }
  }

  private func turnLength() -> Way {
    isShort.toggle()
    return .stay
  }

  /// The fields that stand there, in their groups.
  private var groups: [(String, [Field])] {
    let fields = shown
    if isPart { return [("", fields)] }
    return RecordSheet.groups(of: fields).map { group in (group, fields.filter { $0.group == group }) }
  }

  /// The fields to which a letter leads at once: what kind something is, and to which matter it belongs.
  private var ways: [(letter: Character, field: Field)] {
    if isPart { return [] }
    return [("k", FieldName.kinds), ("b", .thread)].compactMap { letter, name in
      fields.first { $0.name == name.name }.map { (letter, $0) }
    }
  }

  /// The fields that the form has now.
  private var shown: [Field] {
    fields.filter { $0.isCalledFor(in: object) && (!isShort || $0.isInShortForm(of: object)) }
  }

  private func line(_ field: Field, _ words: Words) -> String {
    let text = object[field.name].map { words.inShort($0, field) } ?? "–"
    let need = field.isRequired && object[field.name] == nil ? " (\(words.neededMark))" : ""
    return "\(field.label[words.language]): \(text)\(need)"
  }

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    marked = menu[panel.place.choice]?.name
    return switch (event, event.letter) {
    case (.chosen(let index), _): try menu[index].map { try .to(asking($0, &open)) } ?? .stay
    case (_, "s") where !isPart: try save(&open)
    case (_, "l") where !isPart && isLong: turnLength()
    case (_, let letter?):
      try ways.first { $0.letter == letter }.map { try .to(asking($0.field, &open)) } ?? .stay
    case (.key(let key), _) where takesBack(key): takeBack(key)
    case (.back, _): try left(&open)
    default: .stay
    }
  }

  package func takesBack(_ key: Key) -> Bool { past.takesBack(key) }

  private func takeBack(_ key: Key) -> Way {
    past.turn(&object, by: key)
    return .stay
  }

  // MARK: From question to question

  /// Whether there is more than one question.
  var hasSeveralFields: Bool { groups.reduce(0) { $0 + $1.1.count } > 1 }

  /// To the question to which a key turned; to the form behind the last one and before the first.
  func goOn(from field: Field, _ open: inout OpenNotebook) throws -> Way {
    defer { turn = nil }
    let all = groups.flatMap(\.1)
    guard let turn, let place = all.firstIndex(where: { $0.name == field.name }).map({ $0 + turn }),
      all.indices.contains(place)
    else { return .back }
    return .instead(try asking(all[place], &open))
  }

  /// What comes after an answer.
  package enum Next {
    /// The form.
    case form
    /// The next question that needs an answer, and the form after the last.
    case question
    /// The same, and what was answered is saved after the last.
    case save
  }

  /// The scene that asks for one of its fields.
  package func asking(
    _ field: Field, then next: Next = .form, _ open: inout OpenNotebook
  ) throws -> any Scene {
    let take: Taking = { [self] value, open in
      if object[field.name] != value { past.keep(object) }
      object[field.name] = value
      if turn != nil { return try goOn(from: field, &open) }
      if next == .form { return .back }
      if let missing { return .instead(try asking(missing, then: next, &open)) }
      return next == .save ? .afterBack(try self.take(object, &open)) : .back
    }
    let scene = try self.scene(field, isShort: next == .save, take, &open)
    asked[field.name] = Asked(scene: scene as? any Answering)
    return QuestionScene(scene, field, of: self)
  }

  private func scene(
    _ field: Field, isShort: Bool, _ take: @escaping Taking, _ open: inout OpenNotebook
  ) throws -> any Scene {
    guard isShort, case .when = field.type else {
      return try open.asking(field, object[field.name], take: take)
    }
    let parser = AnswerParser(words: open.words, isSouthern: open.isSouthern)
    return WhenScene(field, object[field.name], parser, isToday: true, take: take)
  }

  /// The form, with the first question on top that needs an answer.
  package func fromFirstQuestion(_ open: inout OpenNotebook) throws -> [any Scene] {
    guard let missing else { return [self] }
    isUnseen = true
    return [self, try asking(missing, then: .question, &open)]
  }

  /// Whether somebody came to its first question from elsewhere, and has neither seen the form nor answered anything: back
  /// is then where that was.
  var isUntouched: Bool { isUnseen && object == before }

  // MARK: The end

  private var missing: Field? { fields.first { $0.isRequired && object[$0.name] == nil } }

  private func save(_ open: inout OpenNotebook) throws -> Way {
    guard let missing else { return try take(object, &open) }
    open.talk.tell("\(missing.label[open.words.language]): \(open.words.needed)")
    return .to(try asking(missing, &open))
  }

  private func left(_ open: inout OpenNotebook) throws -> Way {
    if isPart && (missing == nil || object.isEmpty) { return try take(object, &open) }
    if object == before { return .back }
    return .to(leaving(open.words))
  }

  /// The question before what is not saved is left.
  private func leaving(_ words: Words) -> AskScene {
    let question = missing.map { words.missingQuestion($0.label[words.language]) } ?? words.changedQuestion
    let first = missing == nil ? words.saveKey : words.goOnWriting
    let later = manuscript == nil ? [] : [words.keepForLater]
    return AskScene(title, [question], answers: [first] + later + [words.throwAway]) { [self] index, open in
      switch index {
      case 0: return missing == nil ? .afterBack(try take(object, &open)) : .back
      case 1 where manuscript != nil: try keep(&open)
      // In a book that takes nothing now, what was kept of it before stays unfinished.
      default: if let manuscript, open.book.failure == nil { try open.notebook.forget(manuscript) }
      }
      return .backOver(2)
    }
  }

  private func keep(_ open: inout OpenNotebook) throws {
    guard let draft = draft(.now()), !open.notebook.holds(draft) else { return }
    try open.book.keepDraft(draft, in: open.level, now: .now())
    if open.talk.asks { open.talk.tell(open.words.keptUnfinished) }
  }
}
