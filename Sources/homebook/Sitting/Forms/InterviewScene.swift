import Guidance
import Phrases
import Records
import Screen
import Text

/// What was said before a plan or a list begins.
struct InterviewAnswers {
  /// What is the case.
  var applies: [String] = []
  /// Values and texts, by question.
  var texts: [String: String] = [:]
  /// Names, by question.
  var names: [String: [String]] = [:]

  /// The answers as fields of a plan.
  func fields(of template: Template) -> JSONObject {
    var fields: JSONObject = ["template": .string(template.id)]
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) { fields[name] = .string(text) }
    if !applies.isEmpty { fields[.applies] = .array(applies.map(JSON.string)) }
    return fields
  }
}

/// The questions before a plan or a list begins, one at a time. Each can be skipped, and one can go back.
final class InterviewScene: Scene {
  /// What happens after the last question.
  typealias Then = (InterviewAnswers, inout OpenNotebook) throws -> Way

  private enum Target {
    case value(String)
    case yes, skip, skipAll
  }

  private let title: String
  private let about: [String]
  private let questions: [Question]
  private let countries: [Country]
  private let asksNames: Bool
  private let then: Then
  private var answers = InterviewAnswers()
  /// The question that is asked; before the first stands what is to be said.
  private var place = -1
  private var menu = Menu<Target>()

  init(
    _ title: String, _ about: [String], _ questions: [Question], countries: [Country] = [],
    asksNames: Bool = false, then: @escaping Then
  ) {
    (self.title, self.about, self.questions) = (title, about, questions)
    (self.countries, self.asksNames, self.then) = (countries, asksNames, then)
  }

  private var question: Question? { questions.indices.contains(place) ? questions[place] : nil }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let words = open.words
    if let question {
      add(question, words)
    } else {
      for text in about {
        menu.gap()
        menu.text(text)
      }
    }
    // Without a choice below them, remarks begin at the top of the screen.
    let goOn = question == nil ? [KeyHint("c", words.continueKey)] : []
    var panel = open.panel(title, menu.rows, keys: goOn + [.back(words)])
    if question?.isYesOrNo == true { (panel.yes, panel.no) = (0, 1) }
    return panel
  }

  private func add(_ question: Question, _ words: Words) {
    menu.text(question.text)
    menu.gap()
    if question.id == "country" {
      for country in countries { menu.choice(country.name, .value(country.code)) }
    } else if question.isYesOrNo {
      menu.choice(words.capital(words.yesWord), .yes)
      menu.choice(words.capital(words.noWord), .skip)
    } else {
      for answer in question.answers { menu.choice(answer.words, .value(answer.value)) }
    }
    if !question.isYesOrNo { menu.choice(words.skipIt, .skip) }
    if place + 1 < questions.count { menu.choice(words.skipAll, .skipAll) }
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .key(.letter("c")) where question == nil, .key(.enter) where question == nil: return try goOn(&open)
    case .chosen(let index): return try menu[index].map { try take($0, &open) } ?? .stay
    case .back:
      if place < 0 { return .back }
      place -= 1
      return .stay
    default: return .stay
    }
  }

  private func take(_ target: Target, _ open: inout OpenNotebook) throws -> Way {
    guard let question else { return .stay }
    forget(question)
    switch target {
    case .value(let value): answers.texts[question.id] = value
    case .yes:
      answers.applies.append(question.id)
      if asksNames && ["children", "pets"].contains(question.id) { return named(question, open.words) }
    case .skip: break
    case .skipAll: place = questions.count - 1
    }
    return try goOn(&open)
  }

  private func forget(_ question: Question) {
    answers.applies.removeAll { $0 == question.id }
    answers.texts[question.id] = nil
    answers.names[question.id] = nil
  }

  private func goOn(_ open: inout OpenNotebook) throws -> Way {
    place += 1
    if place < questions.count { return .stay }
    place = questions.count - 1
    return try then(answers, &open)
  }

  /// Asks for names, with commas between them; none is an answer too.
  private func named(_ question: Question, _ words: Words) -> Way {
    .to(
      TypingScene(words.namesLabel, [question.text, words.namesHint.trimmed], "") { [self] line, open in
        try AnswerParser(words: open.words).check(line)
        let names = line.split(separator: ",").map { String($0).onOneLine }
        answers.names[question.id] = names.filter { !$0.isEmpty }
        return .afterBack(try goOn(&open))
      })
  }
}

extension Question {
  /// Whether it asks if something is the case.
  fileprivate var isYesOrNo: Bool { answers.isEmpty && id != "country" }
}
