import Questions
import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Screen
import SLIP39
import Sodium
import Text
import Views

/// The ways of `passphrase` with a recovery phrase on paper.
struct PaperPhrase {
  let talk: Conversation
  /// Where the phrase is read from; `nil` where it is asked for.
  let descriptor: Int32?

  /// Prints the pieces of a phrase that is asked for, or given on the descriptor.
  func split(_ plan: SplitPlan) throws {
    let given = try PassphraseSource.passphrase(
      from: descriptor, talk, asking: talk.words.phraseToSplit)
    guard let phrase = RecoveryPhrase.read(given) else { throw PaperFault.notAPhrase }
    for piece in plan.pieces(of: phrase) { try talk.put(piece) }
    talk.tell(talk.words.anyOf(plan.threshold, plan.count))
  }

  /// Prints the phrase of which the pieces are, one a line: asked for, or on standard input.
  func join() throws {
    let pieces = Stream.input.isTerminal ? try asked() : try given()
    try talk.put(SecretWords(try RecoveryPhrase.joined(pieces).words))
  }

  private func given() throws -> [String] {
    guard let bytes = try Stream.readInput(limit: 1 << 16) else { throw CommandFault.longInput }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw RecordFault.notText }
    return Pieces.read(text)
  }

  /// Asks for pieces until there are enough; a wrong one is asked again.
  private func asked() throws -> [String] {
    let scene = PiecesScene()
    try talk.ask(scene)
    return scene.pieces
  }
}
