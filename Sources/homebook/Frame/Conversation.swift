import Platform
import Records
import Screen
import Sodium
import Text

/// The ways in and out of one run: data to standard output, words to standard error, questions on the terminal.
///
/// A question is asked only where somebody sits at a terminal and no passphrase was handed over on a descriptor.
/// Sentences end with a full stop. What stands in a book passes `shown` on its way out.
struct Conversation {
  private(set) var words: Words
  /// The language in which it began.
  private let usual: Language
  /// Where questions are asked; `nil` where nothing is asked.
  let terminal: Terminal?
  /// Who hears what is told where a screen shows it; `nil` where it is printed.
  private let ear: Ear?

  init(_ options: CommonOptions) {
    words = .chosen
    usual = words.language
    terminal = options.passphraseDescriptor == nil ? Terminal() : nil
    ear = nil
  }

  /// A conversation without a terminal of its own: `ear` hears what is told.
  init(_ words: Words, heardBy ear: Ear) {
    self.words = words
    usual = words.language
    self.ear = ear
    terminal = nil
  }

  /// The same conversation in a language, or in the one in which it began.
  func speaking(_ language: Language?) -> Conversation {
    var other = self
    other.words = Words(language: language ?? usual)
    return other
  }

  /// Whether questions can be asked.
  var asks: Bool { terminal != nil }

  /// Writes data as it is.
  func put(_ bytes: [UInt8]) throws {
    try Signals.check()
    try Stream.output.write(bytes)
  }

  /// Writes a line of text as data.
  func put(_ line: String) throws { try put(Array((line.shown + "\n").utf8)) }

  /// Writes a line of secret words as data. No copy of them stays behind.
  func put(_ secret: SecretWords) throws {
    try Stream.output.write(secret.bytes)
    try put([10])
  }

  /// Writes a value as JSON, over several lines.
  func put(_ value: JSON) throws { try put(value.pretty() + [10]) }

  /// What says how far a long job is.
  func progress(_ label: String) -> Progress { Progress(label, heardBy: ear) }

  /// Says something beside the data.
  func tell(_ sentence: String) {
    if let ear { return ear.hear(sentence) }
    // Where nobody can be told that telling failed, the exit status still says it.
    try? Stream.error.write(Array((sentence.shown + "\n").utf8))
  }
}

/// Keeps what is told until it is shown.
final class Ear {
  private var sentences: [String] = []

  /// Shows how far a long job is; nobody, until a screen takes it on.
  var onProgress: ((String) -> Void)?

  func hear(_ sentence: String) { sentences.append(sentence) }

  /// Takes how far a long job is.
  func hear(far sentence: String) { onProgress?(sentence) }

  /// What was told since it was last asked.
  func takeAll() -> [String] {
    defer { sentences = [] }
    return sentences
  }
}

// MARK: Questions

extension Conversation {
  private func sitting(_ option: String) throws -> Terminal {
    guard let terminal else { throw CommandFault.nobodyToAsk(option: option) }
    return terminal
  }

  /// Says something on the terminal, where there is one, in lines that fit. A `label` stands before the first line and
  /// as many spaces before the others.
  func explain(_ text: String, after label: String = "") throws {
    guard let terminal else { return }
    try Signals.check()
    let lines = text.shown.wrapped(to: min(terminal.columns ?? 80, 80) - label.columns)
    let indent = String(repeating: " ", count: label.columns)
    try terminal.write(label + lines.joined(separator: "\n" + indent) + "\n")
  }

  /// Shows secret words on the terminal, where there is one, as `explain` shows a text. No copy of them stays behind.
  func explain(_ secret: SecretWords, after label: String) throws {
    guard let terminal else { return }
    try Signals.check()
    let ranges = secret.lines(width: min(terminal.columns ?? 80, 80) - label.columns)
    for (number, range) in ranges.enumerated() {
      try terminal.write(number == 0 ? label : String(repeating: " ", count: label.columns))
      try terminal.write(secret.bytes, range)
      try terminal.write("\n")
    }
  }

  /// Empties the screen and what was scrolled off it.
  func clear() throws { try terminal?.write("\u{1B}[H\u{1B}[2J\u{1B}[3J") }

  /// Asks for a line; `option` names what would have answered it without a terminal.
  func ask(_ question: String, orGive option: String) throws -> String {
    let terminal = try sitting(option)
    while true {
      try terminal.write(question.shown)
      guard let bytes = try terminal.readLine() else { throw CommandFault.interrupted }
      if let line = String(validating: bytes, as: UTF8.self) { return line }
      try explain(words.notUnderstood)
    }
  }

  /// Asks for yes or no. Enter alone stands for `usual`; without one the question is asked again.
  func confirm(_ question: String, usual: Bool? = nil, orGive option: String) throws -> Bool {
    let hint = words.yesOrNo(usual: usual)
    while true {
      let answer = try ask("\(question) \(hint) ", orGive: option).lowercased()
      if answer.isEmpty, let usual { return usual }
      if words.yes.contains(answer) { return true }
      if words.no.contains(answer) { return false }
    }
  }

  /// Asks to choose one of `choices` by number.
  func choose(_ question: String, _ choices: [String], usual: Int? = nil, orGive option: String) throws -> Int
  {
    for (index, choice) in choices.enumerated() { try explain(choice, after: "  \(index + 1)  ") }
    let hint = usual.map { " [\($0 + 1)]" } ?? ""
    while true {
      let answer = try ask("\(question)\(hint) ", orGive: option)
      if answer.isEmpty, let usual { return usual }
      if let number = Int(answer), (1...choices.count).contains(number) { return number - 1 }
      try explain(words.chooseNumber(choices.count))
    }
  }

  /// Asks for a passphrase, which is not shown while it is typed.
  func askSilently(_ question: String) throws -> SecretBytes {
    guard let terminal else { throw CommandFault.noPassphrase }
    guard let passphrase = try terminal.readSilently(after: question, limit: PassphraseSource.longest) else {
      throw CommandFault.interrupted
    }
    return passphrase
  }
}

extension Words {
  var notUnderstood: String {
    say("That is not text in UTF-8. Please type it again.", "Eso no es texto en UTF-8. Escríbelo otra vez.")
  }
  var yes: [String] { say("y yes", "s si sí").split(separator: " ").map(String.init) }
  var no: [String] { say("n no", "n no").split(separator: " ").map(String.init) }
  func yesOrNo(usual: Bool?) -> String {
    switch usual {
    case true?: say("[Y/n]", "[S/n]")
    case false?: say("[y/N]", "[s/N]")
    case nil: say("[y/n]", "[s/n]")
    }
  }
  func chooseNumber(_ count: Int) -> String {
    say("Type a number from 1 to \(count).", "Escribe un número del 1 al \(count).")
  }
}
