import Phrases
import Screen
import Sodium
import Views

/// One page before there is a book: what stands on it, and what follows from an answer.
struct Inquiry {
  /// How it is answered.
  enum Answer {
    /// By one of some answers; Enter alone takes the usual one, if there is one.
    case choice([String], usual: Int?, then: (Int) throws -> Turn)
    /// By a line, which may be empty.
    case line(label: String, then: (String) throws -> Turn)
    /// By a passphrase, or by Enter alone.
    case secret(label: String, then: (borrowing SecretBytes) throws -> Turn, nothing: () throws -> Turn)
  }

  /// What follows from an answer.
  enum Turn {
    /// The next page.
    case to(FirstRun.Step)
    /// The same page, with what it has to say.
    case again
    /// The page before.
    case back
    /// There is nothing more to ask.
    case end
    /// Away, without a book.
    case leave
  }

  let title: String
  let rows: [Row]
  let answer: Answer
  /// Which answer a yes stands for.
  private var yes: Int?
  /// Which answer a no stands for.
  private var no: Int?

  init(_ title: String, _ rows: [Row], _ answer: Answer) {
    (self.title, self.rows, self.answer) = (title, rows, answer)
  }

  /// A page of paragraphs with answers to choose from; `yes` and `no` say which of them a yes and a no stand for.
  init(
    _ title: String, _ lines: [String], _ answers: [String], usual: Int? = 0, yes: Int? = nil, no: Int? = nil,
    then: @escaping (Int) throws -> Turn
  ) {
    self.init(title, Inquiry.paragraphs(lines), .choice(answers, usual: usual, then: then))
    (self.yes, self.no) = (yes, no)
  }

  static func paragraphs(_ lines: [String]) -> [Row] {
    lines.flatMap { line in line.split(separator: "\n").map { Row(String($0)) } + [.empty] }
  }

  /// As it stands on the screen.
  func panel(_ words: Words, typed: LineText, notice: String?) -> Panel {
    var panel = Panel(
      title: [words.usualTitle, title].joined(separator: " · "), corner: words.leaveCorner, rows: rows,
      notice: notice)
    switch answer {
    case .choice(let answers, let usual, _):
      panel.rows += answers.map { .choice($0, wraps: true) }
      (panel.usual, panel.yes, panel.no) = (usual, yes, no)
      panel.beginsWithNone = usual == nil
    case .line(let label, _):
      panel.input = .line(label: label, typed)
      panel.keys = [KeyHint(.enter, words.goOnKey)]
    case .secret(let label, _, _):
      panel.input = .silent(label: label)
      panel.helpChoosing(words)
      panel.keys.insert(KeyHint(.enter, words.goOnKey), at: 0)
    }
    panel.keys.append(.back(words))
    return panel
  }
}
