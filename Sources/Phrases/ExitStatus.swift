/// How the program ends. A number is never reused (Docs/CommandLine.md, "Exit statuses").
///
/// Thrown, it ends the run with that status and without another word.
package enum ExitStatus: Int32, CaseIterable, Error {
  /// Done.
  case done = 0
  /// Anything that has no number of its own.
  case failed = 1
  /// Done in part: something could not be read, and it was named.
  case partly = 3
  /// There is no such file.
  case noSuchFile = 10
  /// The book is in use by another process.
  case inUse = 11
  /// The passphrase opens nothing.
  case opensNothing = 12
  /// The file is damaged, or is not a book, or is one of an earlier format.
  case damaged = 13
  /// The notebook or the disk is full.
  case full = 14
  /// The input was refused; nothing was written.
  case refused = 15
  /// Nothing can be written here.
  case cannotWrite = 16
  /// There is a screen, and no program that opens a terminal on it.
  case noTerminal = 17
  /// The command was not understood.
  case usage = 64
  /// Interrupted from the keyboard.
  case interrupted = 130
}
