import Phrases
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
  let console: (any Console)?
  /// Who hears what is told where a screen shows it; `nil` where it is printed.
  private var ear: Ear?

  init(_ options: CommonOptions) {
    words = .chosen
    usual = words.language
    console = options.passphraseDescriptor == nil ? Stages.lines(words.stage) : nil
    ear = nil
  }

  /// A conversation without a terminal of its own: `ear` hears what is told.
  init(_ words: Words, heardBy ear: Ear) {
    self.words = words
    usual = words.language
    self.ear = ear
    console = nil
  }

  /// The same conversation while a page shows what is told.
  func heard(by ear: Ear) -> Conversation {
    var other = self
    other.ear = ear
    return other
  }

  /// The same conversation in a language, or in the one in which it began.
  func speaking(_ language: Language?) -> Conversation {
    var other = self
    other.words = Words(language: language ?? usual)
    return other
  }

  /// Whether questions can be asked.
  var asks: Bool { console != nil }

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

  /// Whether a long job is still to be done: not where Ctrl-X was typed on a screen.
  var isWanted: Bool { ear?.hearsChord?() != true }

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

  /// Whether Ctrl-X was typed; nobody can tell, until a screen does.
  var hearsChord: (() -> Bool)?

  func hear(_ sentence: String) { sentences.append(sentence) }

  /// Takes how far a long job is.
  func hear(far sentence: String) { onProgress?(sentence) }

  /// What was told since it was last asked.
  func takeAll() -> [String] {
    defer { sentences = [] }
    return sentences
  }
}

// MARK: On the terminal

extension Conversation {
  /// Says something on the terminal, where there is one, in lines that fit.
  func explain(_ text: String) throws {
    try Signals.check()
    console?.say(text)
  }
}
