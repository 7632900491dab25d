package import Records
package import Times

/// Why the program itself, rather than the book or the system, refuses to go on.
package enum CommandFault: Error, Equatable {
  /// Neither `--file` nor the environment says where the book is.
  case noPath
  /// An argument or a variable of the environment is no text in UTF-8; what of it can be shown.
  case notText(String)
  /// There is a screen and no terminal on it, and no program was found that opens one.
  case noTerminal
  /// There is nobody to ask for the passphrase, and no `--passphrase-fd`.
  case noPassphrase
  /// The descriptor of `--passphrase-fd` cannot be read, or holds no further line.
  case noPassphraseLine
  /// The passphrase is empty.
  case emptyPassphrase
  /// The passphrase is longer than the format allows.
  case longPassphrase
  /// A line of the passphrases for a new book does not begin with a known label.
  case passphraseLabel(line: Int)
  /// A question must be answered and there is nobody to ask; `option` would have answered it.
  case nobodyToAsk(option: String)
  /// The person said no.
  case declined
  /// The person ended the input in the middle of a question.
  case interrupted
  /// Line `line` of the input is not what the command takes.
  case input(line: Int, InputProblem)
  /// The input is empty where at least one object is needed.
  case noInput
  /// The input is longer than a command reads.
  case longInput
  /// A value given to an option or argument is not one of those that there are.
  case unknownName(String)
}

/// What is wrong with an object of the input.
package enum InputProblem: Error, Equatable {
  /// It is not an object.
  case notAnObject
  /// It is one more than the command takes.
  case oneObjectOnly
  /// A field is not as it must be.
  case flaw(Flaw)
  /// A time can be more than one thing.
  case asked(String, TimeQuestion)
}
