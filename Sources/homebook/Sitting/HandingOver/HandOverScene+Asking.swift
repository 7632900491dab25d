import Age
import Handover
import Notebook
import Phrases
import Platform
import Records
import Screen
import Text

extension HandOverScene {
  /// What stands beside a part.
  func value(_ part: Part, _ words: Words) -> String {
    switch part {
    case .product: words.name(choices.product)
    case .form: words.name(choices.form)
    case .from: choices.selection.from?.shown(in: words.language) ?? words.theBeginning
    case .to: choices.selection.to?.shown(in: words.language) ?? words.today
    case .tag: choices.selection.tags.first ?? words.anyTag
    case .included: included(words)
    case .along: words.name(along)
    case .covered: words.lineCount(choices.covered)
    case .note: choices.note.map { $0.onOneLine } ?? "–"
    case .lock: words.name(lock)
    case .path: path.isEmpty ? "–" : path
    case .reader: reader.isEmpty ? "–" : reader
    }
  }

  private func included(_ words: Words) -> String {
    let labels = closed(words).filter { choices.selection.included.contains($0.value) }.map(\.label)
    return labels.isEmpty ? words.nothingIncluded : labels.joined(separator: ", ")
  }

  /// The fields that stay out of this product unless they are named.
  private func closed(_ words: Words) -> [(label: String, value: String)] {
    let fields = choices.product.sources.flatMap { Schema.closed($0) }
    var answers: [(label: String, value: String)] = []
    for field in fields where !answers.contains(where: { $0.value == field.name }) {
      answers.append((field.label[words.language], field.name))
    }
    return answers
  }

  /// The scene in which a part is chosen.
  func asking(_ part: Part, _ open: inout OpenNotebook) throws -> any Scene {
    let words = open.words
    let label = words.label(part)
    switch part {
    case .product: return one(label, Product.allCases.map(words.name)) { self.begin(Product.allCases[$0]) }
    case .form:
      let forms = forms
      return one(label, forms.map(words.name)) { self.choices.form = forms[$0] }
    case .from: return time(label, choices.selection.from, words) { self.choices.selection.from = $0 }
    case .to: return time(label, choices.selection.to, words) { self.choices.selection.to = $0 }
    case .tag:
      return line(label, [words.tagHelp], choices.selection.tags.first ?? "") {
        self.choices.selection.tags = $0.isEmpty ? [] : [$0]
      }
    case .included: return picking(label, words)
    case .along:
      let ways = ways
      return one(label, ways.map(words.name)) { self.along = ways[$0] }
    case .covered:
      return TypingScene(label, [words.coverHint], text: choices.covered) { text, _ in
        self.change { self.choices.covered = text }
      }
    case .note:
      return TypingScene(label, [words.noteHint], text: choices.note ?? "") { text, _ in
        self.change { self.choices.note = text.isEmpty ? nil : text }
      }
    case .lock: return locking(label, words)
    case .path: return line(label, [words.pathHint], path) { self.path = $0.inHomeFolder }
    case .reader: return line(label, [words.readerHint], reader) { self.reader = $0 }
    }
  }

  /// Another product begins with what usually goes into it.
  private func begin(_ product: Product) {
    if product == choices.product { return }
    choices.product = product
    choices.selection = Selection()
  }

  private func one(_ title: String, _ answers: [String], _ take: @escaping (Int) -> Void) -> AskScene {
    AskScene(title, answers: answers) { index, _ in self.change { take(index) } }
  }

  private func line(
    _ title: String, _ lines: [String], _ given: String, _ take: @escaping (String) -> Void
  ) -> TypingScene {
    TypingScene(title, lines, given) { text, open in
      try AnswerParser(words: open.words).check(text)
      return self.change { take(text) }
    }
  }

  private func time(
    _ title: String, _ given: When?, _ words: Words, _ take: @escaping (When?) -> Void
  ) -> TypingScene {
    TypingScene(title, [words.limitHint, words.emptyForNoLimit], given?.earliest?.text ?? "") { text, open in
      guard !text.isEmpty else { return self.change { take(nil) } }
      let when = try AnswerParser(words: open.words).time(text)
      guard when.earliest != nil else {
        throw Misread(sentence: open.words.sentence(open.words.problem(.notADate)))
      }
      return self.change { take(when) }
    }
  }

  private func picking(_ title: String, _ words: Words) -> PickScene {
    PickScene(title, [words.includedHint], closed(words), chosen: choices.selection.included) { chosen in
      _ = self.change { self.choices.selection.included = chosen }
    }
  }

  /// How the copy is locked; keys are asked for where they are what opens it.
  private func locking(_ title: String, _ words: Words) -> AskScene {
    AskScene(title, answers: Lock.allCases.map(words.name)) { index, open in
      let lock = Lock.allCases[index]
      guard lock == .recipients else { return self.change { self.lock = lock } }
      return .instead(
        TypingScene(title, [words.recipientsHint], self.recipients.joined(separator: " ")) { text, _ in
          let keys = text.split(whereSeparator: \.isWhitespace).map(String.init)
          for key in keys { _ = try Recipient(given: key) }
          return self.change { (self.lock, self.recipients) = (keys.isEmpty ? self.lock : lock, keys) }
        })
    }
  }
}
