import ArgumentParser
import Phrases
import Text
import Views

/// What is said beside the argument parser: lines that fit, and a command that was nearly typed.
enum Usage {
  /// How many columns a line of usage has at the most.
  private static let columns = 80

  /// The text with its lines of usage broken between options, which the parser leaves as long as they are.
  static func wrapped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\n")
  }

  private static func line(_ line: Substring) -> String {
    let starts = ["USAGE: ", "Usage: ", "USO: ", "Uso: "]
    guard line.count > columns, let start = starts.first(where: { line.hasPrefix($0) }) else {
      return String(line)
    }
    // A no-break space keeps an option and its value together.
    let held = String(line.dropFirst(start.count)).replacing(" <", with: "\u{A0}<").replacing(
      " (", with: "\u{A0}(")
    let lines = held.filled(to: columns - start.count).map { $0.replacing("\u{A0}", with: " ") }
    return start + lines.joined(separator: "\n" + String(repeating: " ", count: start.count))
  }

  /// The command that was meant by the first word of `arguments` that is none; `nil` where none is near.
  static func nearest(
    _ arguments: [String], among command: any ParsableCommand.Type
  ) -> (typed: String, meant: String)? {
    var path: [String] = []
    var names = named(command)
    for argument in arguments.prefix(while: { !$0.hasPrefix("-") }) {
      if let next = names[argument] {
        path.append(argument)
        names = named(next)
        continue
      }
      let near = names.keys.map { ($0, distance(argument, $0)) }.filter { $0.1 <= min(2, argument.count / 2) }
      let meant = near.min { ($0.1, $0.0) < ($1.1, $1.0) }
      return meant.map {
        ((path + [argument]).joined(separator: " "), (path + [$0.0]).joined(separator: " "))
      }
    }
    return nil
  }

  private static func named(_ command: any ParsableCommand.Type) -> [String: any ParsableCommand.Type] {
    Dictionary(
      command.configuration.subcommands.map { ($0._commandName, $0) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// How many letters have to be put in, taken out, exchanged or swapped with their neighbour.
  static func distance(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one.lowercased()), Array(other.lowercased()))
    var rows = [Array(0...other.count)]
    for (i, letter) in one.enumerated() {
      var row = [i + 1]
      for (j, wanted) in other.enumerated() {
        var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (letter == wanted ? 0 : 1))
        let isSwapped = i > 0 && j > 0 && letter == other[j - 1] && one[i - 1] == wanted
        if isSwapped { least = min(least, rows[i - 1][j - 1] + 1) }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[one.count][other.count]
  }
}
