import ArgumentParser
import Phrases
import Platform
import Screen
import Sodium
import Storage
import Views

/// A terminal of the program's own, where it was started without one in a graphical session: from a file manager, or by a
/// launcher.
enum OwnWindow {
  /// The option with which the program runs in it; its value is the process that opened it.
  static let option = "own-window"

  /// Whether one is to be opened: nobody sits at any stream of this process, and there is a screen.
  static var isWanted: Bool {
    ![Stream.input, .output, .error].contains(where: \.isTerminal)
      && ["WAYLAND_DISPLAY", "DISPLAY"].contains { Process.environment($0) != nil }
  }

  /// Opens it with this program in it, and waits until it is closed.
  static func open() throws {
    let arguments = Process.arguments.dropFirst() + ["--" + option, String(BeginningSign.receiver)]
    let sign = BeginningSign()
    guard let program = Process.ownPath,
      TerminalProgram.open(program, Array(arguments), hasBegun: { sign.hasCome })
    else { throw CommandFault.noTerminal }
  }

  /// Does `work` in it. The window is gone when the program ends: what went wrong stays until it was read. The status is
  /// always good, for another one may say that there was no window.
  ///
  /// - Parameter opener: the process that opened it.
  static func run(for command: any ParsableCommand.Type, by opener: Int32, _ work: () throws -> Void) {
    BeginningSign.give(to: opener)
    do { try work() } catch {
      if error.cause is HungUp { return }
      _ = Ending.status(of: error, from: command, .chosen)
      try? Stream.error.write(Array((Words.chosen.enterCloses + "\n").utf8))
      _ = try? SecretLines(descriptor: Stream.input.rawValue, limit: 1 << 12).next()
    }
  }
}
