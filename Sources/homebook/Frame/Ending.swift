import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Screen
import Storage
import Text
import Views

/// The end of a run: an error becomes a sentence, a next step and an exit status.
enum Ending {
  /// Says what `error` means and gives the status with which `command` ends.
  static func status(of error: any Error, from command: any ParsableCommand.Type, _ words: Words) -> Int32 {
    let error = error.cause
    // Who was to read it has enough. That is no mistake, and nothing is said.
    if error as? PlatformError == .nobodyReads { return 128 + Signals.brokenPipe }
    if let told = error as? any Told { return say(told.telling(words), words) }
    if let stopped = error as? HungUp { return 128 + stopped.signal }
    if let status = error as? ExitStatus { return status.rawValue }
    return parsing(error, from: command, words)
  }

  private static func say(_ telling: Telling, _ words: Words) -> Int32 {
    let lines = [telling.sentence, telling.next].compactMap(\.self).map { $0.shown + "\n" }
    try? Stream.error.write(Array(lines.joined().utf8))
    return telling.status.rawValue
  }

  /// What the argument parser throws: requests for help, which are no errors, and usage it did not understand.
  private static func parsing(
    _ error: any Error, from command: any ParsableCommand.Type, _ words: Words
  ) -> Int32 {
    let isRequest = command.exitCode(for: error) == .success
    let message = command.fullMessage(for: error)
    let near = isRequest ? nil : Usage.nearest(Array(Process.arguments.dropFirst()), among: command)
    let hint = near.map { words.didYouMean($0.meant, for: $0.typed) + "\n" } ?? ""
    let told =
      message.isCompletionScript
      ? HelpCompletions(command).added(to: message.forShells) : Usage.wrapped(words.parser(message))
    let text = hint + told + "\n"
    try? (isRequest ? Stream.output : Stream.error).write(Array(text.utf8))
    return isRequest ? ExitStatus.done.rawValue : ExitStatus.usage.rawValue
  }
}

extension String {
  fileprivate var isCompletionScript: Bool {
    ["#!/bin/bash", "#compdef", "function __homebook"].contains(where: hasPrefix)
  }

  /// In a shell the option is `--json`; its dash is a word of its own.
  fileprivate var forShells: String { replacing(Arguments.jsonInput, with: "json") }
}
