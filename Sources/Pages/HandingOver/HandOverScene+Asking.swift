package import Questions
import Age
import Handover
import Notebook
package import Phrases
import Platform
import Records
import Screen
import Text
import Times
package import Views

extension HandOverScene {
  /// What stands beside a part.
  package func value(_ part: Part, _ words: Words) -> String {
    switch part {
    case .product: words.name(choices.product)
    case .form: words.name(choices.form)
    case .from: choices.selection.from?.shown(in: words.language) ?? words.theBeginning
    case .to: choices.selection.to?.shown(in: words.language) ?? words.today
    case .tag: choices.selection.tags.first ?? words.anyTag
    case .matter: choices.selection.thread?.shown ?? words.allMatters
    case .marks: Mark(choices.selection.reader).label(words)
    case .entries: words.takenOut(choices.selection.takenOut.count)
    case .included: included(words)
    case .along: words.name(along)
    case .covered: words.lineCount(choices.covered)
    case .names: words.chosen(offered.count { choices.coveredLines.contains($0) }, of: offered.count)
    case .note: choices.note.map { $0.onOneLine } ?? "–"
    case .lock: words.name(lock)
    case .path: path.isEmpty ? "–" : path
    case .reader: reader.isEmpty ? "–" : reader
    }
  }

  private func included(_ words: Words) -> String {
    let labels = closed(words, full: true).filter { choices.selection.included.contains($0.value) }.map(
      \.label)
    return labels.isEmpty ? words.nothingIncluded : labels.joined(separator: ", ")
  }

  /// The fields that stay out of this product unless they are named; those that a notebook with this set asks for.
  private func closed(_ words: Words, full: Bool) -> [(label: String, value: String)] {
    let ways = choices.product.sources.flatMap { kind in
      Schema.asked(kind, full: full).filter { $0.privacy != .open }.map { [$0] }
        + Schema.closed(kind).filter { full && !$0.isAsked }.map { [$0] }
        + (full ? Schema.closedParts(kind) : [])
    }
    var answers: [(label: String, value: String)] = []
    for way in ways {
      let name = way.map(\.name).joined(separator: ".")
      if answers.contains(where: { $0.value == name }) { continue }
      answers.append((way.map { $0.label[words.language] }.joined(separator: ": "), name))
    }
    return answers
  }

  /// The scene in which a part is chosen.
  package func asking(_ part: Part, _ open: inout OpenNotebook) throws -> any Scene {
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
    case .matter:
      let names = try open.pages(.entry).matters.map(\.name)
      return one(label, [words.allMatters] + names.map(\.shown)) {
        self.choices.selection.thread = $0 == 0 ? nil : names[$0 - 1]
      }
    case .marks:
      let marks = Mark.all
      return one(label, marks.map { $0.label(words) }) { self.choices.selection.reader = marks[$0].reader }
    case .entries: return takingOut(label, words)
    case .included: return picking(label, words, open.asksFullSet)
    case .along:
      let ways = ways
      return one(label, ways.map(words.name)) { self.along = ways[$0] }
    case .covered:
      return typing(
        part,
        TypingScene(label, [words.coverHint], text: choices.covered) { text, _ in
          self.change { self.choices.covered = text }
        })
    case .names: return covering(label, words)
    case .note:
      return typing(
        part,
        TypingScene(label, [words.noteHint], text: choices.note ?? "") { text, _ in
          self.change { self.choices.note = text.isEmpty ? nil : text }
        })
    case .lock: return locking(label, words)
    case .path:
      return PathScene(label, [words.pathHint], for: .place, path) { path, open in
        try AnswerParser(words: open.words).check(path)
        return self.change { self.path = path }
      }
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
      let when = try AnswerParser(words: open.words, isSouthern: open.isSouthern).time(text, .any)
      guard when.earliest != nil else {
        throw Misread(sentence: open.words.sentence(open.words.problem(.notADate)))
      }
      return self.change { take(when) }
    }
  }

  private func picking(_ title: String, _ words: Words, _ full: Bool) -> PickScene {
    PickScene(title, [words.includedHint], closed(words, full: full), chosen: choices.selection.included) {
      chosen in
      _ = self.change { self.choices.selection.included = chosen }
    }
  }

  /// The entries one by one, as far as they were read; those that are not marked stay out.
  private func takingOut(_ title: String, _ words: Words) -> PickScene {
    let pages = entries
    let ids = Dictionary(uniqueKeysWithValues: pages.map { ($0.record.id.description, $0.record.id) })
    let chosen = ids.filter { !choices.selection.takenOut.contains($0.value) }.keys
    return PickScene(
      title, [words.takingOutHint], pages.map { (words.listed($0), $0.record.id.description) },
      chosen: Set(chosen)
    ) { chosen in
      _ = self.change {
        self.choices.selection.takenOut = Set(ids.filter { !chosen.contains($0.key) }.values)
      }
    }
  }

  /// The names and places of the notebook; those that are marked are covered.
  private func covering(_ title: String, _ words: Words) -> PickScene {
    let names = offered
    let lines = choices.coveredLines
    return PickScene(
      title, [words.coverNamesHint], names.map { ($0, $0) }, chosen: Set(lines).intersection(names)
    ) {
      chosen in
      let others = lines.filter { !names.contains($0) }
      _ = self.change {
        self.choices.covered = (others + names.filter(chosen.contains)).joined(separator: "\n")
      }
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

/// Whose marked entries go in beside those without a mark.
private struct Mark {
  /// The value of the mark; `nil` for nobody's.
  let reader: String?

  init(_ reader: String?) { self.reader = reader }

  /// Nobody's, then each reader's.
  static var all: [Mark] {
    let marks = Schema.field("share", of: .entry)?.choices.map(\.value) ?? []
    return [Mark(nil)] + marks.filter { $0 != Selection.noReader }.map { Mark($0) }
  }

  func label(_ words: Words) -> String {
    reader.flatMap { Schema.field("share", of: .entry)?.choice($0)?.label[words.language] } ?? words.noMarks
  }
}
