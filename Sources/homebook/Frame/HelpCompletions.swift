import ArgumentParser

/// What the parser leaves out of its completions: the commands that `help` can be asked for.
struct HelpCompletions {
  /// What can stand behind `help`, and behind each command that has others below it.
  private let names: [(word: String, next: [String])]

  /// For the commands below `command`.
  init(_ command: any ParsableCommand.Type) {
    let all = command.configuration.subcommands
    let below = all.map { ($0._commandName, $0.configuration.subcommands.map { $0._commandName }) }
    names = [("help", all.map { $0._commandName })] + below.filter { !$0.1.isEmpty }
  }

  /// The script of a shell with them.
  func added(to script: String) -> String {
    if script.hasPrefix("#!/bin/bash") { return bash(script) }
    return script.hasPrefix("#compdef") ? zsh(script) : script + fish
  }

  private func cases(_ indent: String, _ then: ([String]) -> String) -> String {
    names.map { "\(indent)'\($0.word)') \(then($0.next)) ;;\n" }.joined()
  }

  private func bash(_ script: String) -> String {
    let cases = cases("    ") { "__homebook_add_completions -W '\($0.joined(separator: "'$'\\n''"))'" }
    let end = "    non_repeating_options=()\n    __homebook_offer_flags_options -1\n"
    return script.replacing(end + "}\n", with: end + "\n    case \"${prev}\" in\n\(cases)    esac\n}\n")
  }

  private func zsh(_ script: String) -> String {
    let cases = cases("    ") { "___subcommands=('\($0.joined(separator: "' '"))')" }
    let choice = "    local -a ___subcommands=()\n    case \"${words[CURRENT - 1]}\" in\n\(cases)    esac\n"
    let begin = "_homebook_help() {\n    local -i ret=1\n"
    return script.replacing(begin, with: begin + choice)
      .replacing("'*:subcommands:'", with: "'*:subcommands:{__homebook_complete \"${___subcommands[@]}\"}'")
  }

  private var fish: String {
    names.map { word, next in
      let isBehind = "string match -q -- \(word) (commandline -opc)[-1]"
      return
        "\ncomplete -c 'homebook' -n '__homebook_should_offer_completions_for_positional \"homebook help\" -ge 1; "
        + "and \(isBehind)' -fa '\(next.joined(separator: " "))'"
    }.joined()
  }
}
