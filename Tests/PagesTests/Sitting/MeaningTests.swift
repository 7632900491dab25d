import Notebook
import Phrases
import Records
import Screen
import Testing
import Storage
import Vault
@testable import Questions
@testable import Pages
@testable import Views

/// What a full stop, Enter and Esc mean: the same at every question that there is.
@Suite(.serialized) struct `One meaning at every question` {
  /// A kind of record, and the names that lead to a field of it.
  struct Question: CustomTestStringConvertible {
    let kind: Kind
    let field: Field
    let path: String

    var testDescription: String { "\(kind) \(path)" }

    static let kinds: [Kind] = [
      .entry, .amendment, .withdrawal, .plan, .document, .person, .settings, .attachment, .handedOver,
    ]

    /// All of them, with the parts of parts.
    static let all: [Question] = kinds.flatMap { kind in
      Schema.asked(kind, full: true).flatMap { parts(of: $0, kind, $0.name) }
    }

    private static func parts(of field: Field, _ kind: Kind, _ path: String) -> [Question] {
      [Question(kind: kind, field: field, path: path)]
        + field.parts.flatMap { parts(of: $0, kind, path + "." + $0.name) }
    }

    /// A value that the field can have.
    var value: JSON {
      switch field.type {
      case .when: "2026-03-01"
      case .flag: true
      case .whole(let bounds): .integer(bounds.lowerBound)
      case .choice: .string(field.choices[0].value)
      case .list(.choice): .array([.string(field.choices[0].value)])
      case .list(.parts): .array([.object(part)])
      case .list: ["one", "two"]
      case .parts: .object(part)
      default: "What was there"
      }
    }

    private var part: JSONObject {
      let needed = field.parts.filter(\.isRequired)
      let given = needed.isEmpty ? Array(field.parts.prefix(1)) : needed
      return JSONObject(given.map { ($0.name, Question(kind: kind, field: $0, path: path).value) })
    }

    /// Whether it stands in the form of a record that is written by hand.
    var isWritten: Bool { [.entry, .plan, .document, .person].contains(kind) && !path.contains(".") }
  }

  /// What was handed over at a question, if anything was.
  private enum Answered: Equatable {
    case nothing
    case value(JSON?)
  }

  private let house: Household

  init() throws { house = try Household() }

  /// The open book, in which nothing is saved.
  private func opened() throws -> OpenNotebook {
    let book = try house.opened()
    let level = book.highest
    return OpenNotebook(Notebook(book, level), Conversation(Words(language: .en), heardBy: Ear()))
  }

  /// Asks a question alone and does as `acts` say.
  private func ask(
    _ question: Question, _ value: JSON?, _ acts: [Act], _ open: inout OpenNotebook
  ) throws -> (Answered, ScriptedStage) {
    let stage = ScriptedStage(acts)
    var answered = Answered.nothing
    var dialogue = Dialogue(on: stage, Ear(), clock: { stage.now })
    dialogue.begin([
      try open.asking(question.field, value) { value, _ in
        answered = .value(value)
        return .leave
      }
    ])
    _ = try dialogue.run(in: &open)
    #expect(dialogue.draft == nil)
    return (answered, stage)
  }

  private func isKept(_ answered: Answered, _ value: JSON?) -> Bool {
    answered == .nothing || answered == .value(value)
  }

  @Test func `there are questions of every type`() {
    let types = Set(Question.all.map { "\($0.field.type)".prefix { $0.isLetter } })
    #expect(types.isSuperset(of: ["line", "text", "when", "flag", "whole", "choice", "parts", "list", "id"]))
    #expect(Question.all.count > 60)
  }

  @Test(arguments: [Act.enter, .done, .happens(.key(.enter))])
  func `a full stop alone changes nothing and is never an answer`(end: Act) throws {
    var open = try opened()
    for question in Question.all {
      for value in [nil, question.value] {
        let (answered, stage) = try ask(question, value, [.stop, end, .back], &open)
        #expect(isKept(answered, value), "\(question.testDescription): \(answered)")
        #expect(stage.pages.count <= 3, "\(question.testDescription)")
      }
    }
  }

  @Test func `Enter alone changes nothing`() throws {
    var open = try opened()
    for question in Question.all {
      for value in [nil, question.value] {
        let (answered, _) = try ask(question, value, [.usual, .back, .back], &open)
        #expect(isKept(answered, value), "\(question.testDescription): \(answered)")
      }
    }
  }

  @Test func `Esc changes nothing`() throws {
    var open = try opened()
    for question in Question.all {
      for value in [nil, question.value] {
        let (answered, stage) = try ask(question, value, [.back], &open)
        #expect(isKept(answered, value), "\(question.testDescription): \(answered)")
        #expect(stage.pages.count == 1, "\(question.testDescription)")
      }
    }
  }

  @Test func `a full stop that was typed is in no draft`() throws {
    var open = try opened()
    for question in Question.all where question.isWritten {
      let stage = ScriptedStage([.stop])
      let form = try open.newForm(question.kind, nil, as: Manuscript(question.kind))
      var dialogue = Dialogue(on: stage, Ear(), clock: { stage.now })
      dialogue.begin([form, try form.asking(question.field, &open)])
      #expect(try dialogue.run(in: &open) == .hungUp(1))
      #expect(dialogue.draft == nil, "\(question.testDescription)")
    }
  }

  @Test func `so it is where something is typed that is no field`() throws {
    var open = try opened()
    for isText in [false, true] {
      for given in ["", "there"] {
        for acts in [[Act.stop, .enter], [.stop, .done], [.back]] {
          var taken: String?
          let take: TypingScene.Take = { text, _ in
            taken = text
            return .leave
          }
          let scene =
            isText
            ? TypingScene("T", [], text: given, take: take) : TypingScene("T", [], given, take: take)
          var dialogue = Dialogue(on: ScriptedStage(acts), Ear())
          dialogue.begin([scene])
          #expect(try dialogue.run(in: &open) == .leftUndone)
          #expect(taken == nil)
        }
      }
    }
  }
}
