import ArgumentParser
import Notebook
import Phrases
import Platform
import Screen
import Text

/// The end of a run: an error becomes a sentence, a next step and an exit status.
enum Ending {
  /// Says what `error` means and gives the status to end with.
  static func status(of error: any Error, _ words: Words) -> Int32 {
    let error = error.cause
    if let told = error as? any Told { return say(told.telling(words), words) }
    if let stopped = error as? HungUp { return 128 + stopped.signal }
    if let status = error as? ExitStatus { return status.rawValue }
    return parsing(error, words)
  }

  private static func say(_ telling: Telling, _ words: Words) -> Int32 {
    let lines = [telling.sentence, telling.next].compactMap(\.self).map { $0.shown + "\n" }
    try? Stream.error.write(Array(lines.joined().utf8))
    return telling.status.rawValue
  }

  /// What the argument parser throws: requests for help, which are no errors, and usage it did not understand.
  private static func parsing(_ error: any Error, _ words: Words) -> Int32 {
    let isRequest = Homebook.exitCode(for: error) == .success
    let message = Homebook.fullMessage(for: error)
    let text = (message.isCompletionScript ? message.forShells : words.parser(message)) + "\n"
    try? (isRequest ? Stream.output : Stream.error).write(Array(text.utf8))
    return isRequest ? ExitStatus.done.rawValue : ExitStatus.usage.rawValue
  }
}

extension Error {
  /// The error that is told: the one that an error of the notebook stands for, or this one.
  var cause: any Error { (self as? any NotebookError)?.cause ?? self }
}

extension String {
  fileprivate var isCompletionScript: Bool {
    ["#!/bin/bash", "#compdef", "function __homebook"].contains(where: hasPrefix)
  }

  /// In a shell the option is `--json`; its dash is a word of its own.
  fileprivate var forShells: String { replacing(Arguments.jsonInput, with: "json") }
}
