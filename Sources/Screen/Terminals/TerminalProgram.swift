import Platform

/// A program that opens a terminal in a graphical session, and how it is told what to run there.
public struct TerminalProgram: Sendable, Equatable {
  /// What it is called.
  public let name: String
  /// What stands before the program that it is to run, and before that program's own arguments.
  public let before: [String]

  private init(_ name: String, _ before: String...) { (self.name, self.before) = (name, before) }

  /// In the order in which they are tried: what the session's owner chose, what desktops bring along, and then the others.
  /// Each takes the program and its arguments as they are: no shell reads them, and none notes them down.
  public static let all = [
    TerminalProgram("xdg-terminal-exec"), TerminalProgram("x-terminal-emulator", "-e"),
    TerminalProgram("ptyxis", "--"), TerminalProgram("gnome-terminal", "--"),
    TerminalProgram("konsole", "-e"), TerminalProgram("xfce4-terminal", "-x"),
    TerminalProgram("mate-terminal", "-x"), TerminalProgram("io.elementary.terminal", "-x"),
    TerminalProgram("deepin-terminal", "-x"), TerminalProgram("lxterminal", "-e"),
    TerminalProgram("qterminal", "-e"), TerminalProgram("terminology", "-e"),
    TerminalProgram("tilix", "-e"), TerminalProgram("terminator", "-x"),
    TerminalProgram("foot", "--"), TerminalProgram("kitty", "--"), TerminalProgram("alacritty", "-e"),
    TerminalProgram("ghostty", "-e"), TerminalProgram("wezterm", "start", "--"),
    TerminalProgram("urxvt", "-e"), TerminalProgram("st", "-e"), TerminalProgram("xterm", "-e"),
    // It leaves its window open after the program in it has ended.
    TerminalProgram("kgx", "--"),
  ]

  /// Opens a terminal in which `program` runs, and waits until it is closed again; whether there was one. One that went
  /// wrong before the program in it `hasBegun` was none: then the next is tried.
  public static func open(
    _ program: String, _ arguments: [String], with programs: [TerminalProgram] = all,
    hasBegun: () -> Bool
  ) -> Bool {
    programs.contains { terminal in
      let status = try? Process.run(terminal.name, terminal.before + [program] + arguments)
      return status == 0 || hasBegun()
    }
  }
}
