package import Guidance
import Phrases
package import Platform
import Records
package import Screen
import Text
package import Vault
package import Views

/// The questions before a plan or a list begins, one at a time. Each can be skipped, and one can go back.
///
/// Each begins at no answer, whatever was answered before it: nobody says anything by pressing Enter.
package final class InterviewScene: Scene {
  /// What happens after the last question.
  package typealias Then = (InterviewAnswers, inout OpenNotebook) throws -> Way

  private enum Target {
    case value(String)
    case yes, skip, skipAll, goOn
  }

  private let title: String
  private let about: [String]
  private let questions: [Question]
  private var countries: CountryChoices
  private let asksNames: Bool
  private let then: Then
  private let keeping: (InterviewAnswers) -> Draft
  private var answers: InterviewAnswers
  /// The question for names that is asked above this one, and whose names they are.
  private weak var naming: TypingScene?
  private var named = ""
  /// The question that is asked; before the first stands what is to be said.
  private var place = -1
  private var menu = Menu<Target>()

  /// - Parameters:
  ///   - given: what was answered before.
  ///   - keeping: how answers are kept while the questions are asked.
  package init(
    _ title: String, _ about: [String], _ questions: [Question], countries: [Country] = [],
    asksNames: Bool = false, given: InterviewAnswers, keeping: @escaping (InterviewAnswers) -> Draft,
    then: @escaping Then
  ) {
    (self.title, self.about, self.questions) = (title, about, questions)
    (self.countries, self.asksNames, self.then) = (CountryChoices(countries), asksNames, then)
    (self.keeping, answers) = (keeping, given)
    place = begin
  }

  /// Where it goes on: behind what was answered last, or with that question where names belong to the answer.
  private var begin: Int {
    guard let last = questions.lastIndex(where: { answers.has($0.id) }) else { return -1 }
    return takesNames(questions[last]) ? last : min(last + 1, questions.count - 1)
  }

  private func takesNames(_ question: Question) -> Bool {
    asksNames && ["children", "pets"].contains(question.id)
  }

  package var keepsDraft: Bool { true }

  package func draft(_ now: WallClock) -> Draft? {
    var answers = answers
    if let typed = naming?.typed { answers.names[named] = InterviewScene.names(typed) }
    return answers.isEmpty ? nil : keeping(answers)
  }

  private static func names(_ line: String) -> [String] {
    line.split(separator: ",").map { String($0).onOneLine }.filter { !$0.isEmpty }
  }

  private var question: Question? { questions.indices.contains(place) ? questions[place] : nil }

  package func panel(_ open: inout OpenNotebook) throws -> Panel {
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
    panel.beginsWithNone = question != nil
    if question?.id == "country" { panel.input = .line(label: words.countryLabel, countries.line) }
    return panel
  }

  private func add(_ question: Question, _ words: Words) {
    menu.text(question.text)
    menu.gap()
    if question.id == "country" {
      addCountries(question, words)
    } else if question.isYesOrNo {
      let isSaid = answers.applies.contains(question.id)
      menu.choice(words.capital(words.yesWord), .yes, mark: words.box(isSaid))
      menu.choice(words.capital(words.noWord), .skip, mark: words.box(false))
    } else {
      for answer in question.answers { choice(answer.words, answer.value, question, words) }
      let isChosen = answers.names[question.id]?.isEmpty == false
      menu.choice(isChosen ? words.capital(words.continueKey) : words.skipIt, isChosen ? .goOn : .skip)
    }
    if place + 1 < questions.count { menu.choice(words.skipAll, .skipAll) }
  }

  /// What is not said stands first: the number of another country can cost a life.
  private func addCountries(_ question: Question, _ words: Words) {
    menu.text(words.countryHint)
    menu.gap()
    if countries.isUntouched { menu.choice(words.skipIt, .skip) }
    for found in countries.found {
      choice(found.name, found.code, question, words, indent: found.isPart ? 2 : 0)
    }
    if !countries.isUntouched { menu.choice(words.skipIt, .skip) }
  }

  private func choice(
    _ text: String, _ value: String, _ question: Question, _ words: Words, indent: Int = 0
  ) {
    // What was answered before is seen by who comes back to it.
    let isChosen = answers.texts[question.id] == value || answers.names[question.id]?.contains(value) == true
    menu.choice(text, .value(value), indent: indent, mark: words.box(isChosen))
  }

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if case .line(_, let typed)? = panel.input { countries.line = typed }
    switch event {
    case .submitted where countries.typed != nil:
      return try countries.typed.map { try take(.value($0), &open) } ?? .stay
    // Line by line, letters come with Enter: what they find is listed anew.
    case .submitted where !countries.isUntouched && !countries.found.isEmpty: return .stay
    case .key(.letter("c")) where question == nil, .key(.enter) where question == nil: return try goOn(&open)
    case .key(.enter), .submitted:
      open.talk.tell(open.words.chooseAnswer)
      return .stay
    case .chosen(let index): return try menu[index].map { try take($0, &open) } ?? .stay
    case .back:
      if place < 0 { return .back }
      repeat { place -= 1 } while question.map { answers.imply($0, in: questions) } == true
      return .instead(self)
    default: return .stay
    }
  }

  private func take(_ target: Target, _ open: inout OpenNotebook) throws -> Way {
    guard let question else { return .stay }
    if question.most > 1, let way = try takeSeveral(target, question, &open) { return way }
    let names = answers.names[question.id]
    forget(question)
    switch target {
    case .value(let value): answers.texts[question.id] = value
    case .yes:
      answers.applies.append(question.id)
      answers.names[question.id] = names
      if takesNames(question) { return named(question, open.words) }
    case .skip, .goOn: break
    case .skipAll: place = questions.count - 1
    }
    return try goOn(&open)
  }

  /// One more answer where several can be chosen; `nil` where that is not what was chosen.
  private func takeSeveral(
    _ target: Target, _ question: Question, _ open: inout OpenNotebook
  ) throws -> Way? {
    switch target {
    case .goOn: return try goOn(&open)
    case .value(let value):
      answers.toggle(value, of: question)
      let count = answers.names[question.id]?.count ?? 0
      return count < question.most ? .stay : try goOn(&open)
    default: return nil
    }
  }

  private func forget(_ question: Question) {
    answers.applies.removeAll { $0 == question.id }
    answers.texts[question.id] = nil
    answers.names[question.id] = nil
  }

  private func goOn(_ open: inout OpenNotebook) throws -> Way {
    place += 1
    while let question, answers.imply(question, in: questions) {
      if !answers.applies.contains(question.id) { answers.applies.append(question.id) }
      place += 1
    }
    if place < questions.count { return .instead(self) }
    place = questions.count - 1
    return try then(answers, &open)
  }

  /// Asks for names, with commas between them; none is an answer too.
  private func named(_ question: Question, _ words: Words) -> Way {
    let before = answers.names[question.id]?.joined(separator: ", ") ?? ""
    let scene = TypingScene(words.namesLabel, [question.text, words.namesHint.trimmed], before) {
      [self] line, open in
      try AnswerParser(words: open.words).check(line)
      answers.names[question.id] = InterviewScene.names(line)
      return .afterBack(try goOn(&open))
    }
    (naming, named) = (scene, question.id)
    return .to(scene)
  }
}

extension Question {
  /// Whether it asks if something is the case.
  fileprivate var isYesOrNo: Bool { answers.isEmpty && id != "country" }
}
