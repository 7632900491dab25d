package import Phrases
import Platform
package import Records
package import Screen
import Sodium
import Text

/// The ways in and out of one run: data to standard output, words to standard error, questions on the terminal.
///
/// A question is asked only where somebody sits at a terminal and no passphrase was handed over on a descriptor.
/// Sentences end with a full stop. What stands in a book passes `shown` on its way out.
package struct Conversation {
  package private(set) var words: Words
  /// The language in which it began.
  private let usual: Language
  /// Where questions are asked; `nil` where nothing is asked.
  package let console: (any Console)?
  /// Who hears what is told where a screen shows it; `nil` where it is printed.
  private var ear: Ear?

  /// The conversation of a command; it `asks` unless it is told what it needs.
  package init(_ words: Words, asks: Bool) {
    self.words = words
    usual = words.language
    console = asks ? Stages.lines(words.stage) : nil
    ear = nil
  }

  /// A conversation without a terminal of its own: `ear` hears what is told.
  package init(_ words: Words, heardBy ear: Ear) {
    self.words = words
    self.words.isOnPages = true
    usual = words.language
    self.ear = ear
    console = nil
  }

  /// The same conversation while a page shows what is told.
  package func heard(by ear: Ear) -> Conversation {
    var other = self
    other.ear = ear
    return other
  }

  /// The same conversation in a language, or in the one in which it began.
  package func speaking(_ language: Language?) -> Conversation {
    var other = self
    other.words = Words(language: language ?? usual)
    other.words.isOnPages = words.isOnPages
    return other
  }

  /// Whether questions can be asked.
  package var asks: Bool { console != nil }

  /// Writes data as it is.
  package func put(_ bytes: [UInt8]) throws {
    try Signals.check()
    try Stream.output.write(bytes)
  }

  /// Writes a line of text as data.
  package func put(_ line: String) throws { try put(Array((line.shown + "\n").utf8)) }

  /// Writes a line of secret words behind a label as data. No copy of them stays behind.
  package func put(_ label: String, _ secret: SecretWords) throws {
    try Stream.output.write(Array(label.utf8))
    try put(secret)
  }

  /// Writes a line of secret words as data. No copy of them stays behind.
  package func put(_ secret: SecretWords) throws {
    try Stream.output.write(secret.bytes)
    try put([10])
  }

  /// Writes a value as JSON, over several lines.
  package func put(_ value: JSON) throws { try put(value.pretty() + [10]) }

  /// What says how far a long job is.
  package func progress(_ label: String) -> Progress { Progress(label, heardBy: ear) }

  /// Whether a long job is still to be done: not where Ctrl-X was typed on a screen.
  package var isWanted: Bool { ear?.hearsChord?() != true }

  /// Says something beside the data.
  package func tell(_ sentence: String) {
    if let ear { return ear.hear(sentence) }
    // Where nobody can be told that telling failed, the exit status still says it.
    try? Stream.error.write(Array((sentence.shown + "\n").utf8))
  }
}

/// Keeps what is told until it is shown.
package final class Ear {
  private var sentences: [String] = []
  private var isLong = false

  /// Nobody listens yet.
  package init() {}

  /// Shows how far a long job is; nobody, until a screen takes it on.
  package var onProgress: ((String) -> Void)?

  /// Whether Ctrl-X was typed; nobody can tell, until a screen does.
  package var hearsChord: (() -> Bool)?

  package func hear(_ sentence: String) { sentences.append(sentence) }

  /// Takes how far a long job is.
  package func hear(far sentence: String) {
    isLong = true
    onProgress?(sentence)
  }

  /// Whether a job was long enough to say how far it is, since it was last asked.
  package func takeLong() -> Bool {
    defer { isLong = false }
    return isLong
  }

  /// What was told since it was last asked.
  package func takeAll() -> [String] {
    defer { sentences = [] }
    return sentences
  }
}

// MARK: On the terminal

extension Conversation {
  /// Says something on the terminal, where there is one, in lines that fit.
  package func explain(_ text: String) throws {
    try Signals.check()
    console?.say(text)
  }
}

// MARK: Names

extension Conversation {
  /// Lets `save` print the identifier of each record that is durable. A reader that went away does not undo what is
  /// saved; the rest is saved too, and then it is told.
  package func naming(_ save: ((RecordID) -> Void) throws -> Void) throws {
    var unprinted: (any Error)?
    try save { id in
      do { try put(id.description) } catch { unprinted = unprinted ?? error }
    }
    if let unprinted { throw unprinted }
  }
}
