import Platform

/// The ways to show panels on the terminal of this process.
public enum Stages {
  /// The whole screen where the terminal can do that and nobody asked for lines, or one line at a time; `nil` without a
  /// terminal.
  public static func open(_ words: StageWords, lineByLine: Bool) -> (any Stage)? {
    guard let terminal = RawTerminal() else { return nil }
    let dialect = Process.environment("TERM").flatMap { Dialect($0) }
    guard let dialect, !lineByLine else { return LineByLine(terminal, dialect, words) }
    return FullScreen(terminal, dialect, words)
  }

  /// Lines for the questions of a command, among what else it writes; `nil` without a terminal.
  public static func lines(_ words: StageWords) -> (any Console)? {
    guard let terminal = RawTerminal() else { return nil }
    return LineByLine(terminal, Process.environment("TERM").flatMap { Dialect($0) }, words, for: .command)
  }
}
