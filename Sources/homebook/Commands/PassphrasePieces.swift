import ArgumentParser
import Notebook
import Phrases
import Platform
import SLIP39
import Screen
import Sodium
import Text

/// The ways of `passphrase` with a recovery phrase on paper.
struct PaperPhrase {
  let talk: Conversation
  let options: CommonOptions

  /// Prints the pieces of a phrase that is asked for, or given on the descriptor.
  func split(_ plan: SplitPlan) throws {
    let given = try PassphraseSource.passphrase(options, talk, asking: talk.words.phraseToSplit)
    guard let phrase = RecoveryPhrase.read(given) else { throw PaperFault.notAPhrase }
    for piece in plan.pieces(of: phrase) { try talk.put(piece) }
    talk.tell(talk.words.anyOf(plan.threshold, plan.count))
  }

  /// Prints the phrase of which the pieces are, one a line: asked for, or on standard input.
  func join() throws {
    let pieces = Stream.input.isTerminal ? try asked() : try given()
    let secret: [UInt8]
    do { secret = try Pieces.join(pieces) } catch { throw PaperFault.pieces(error) }
    guard secret.count == 16 else { throw PaperFault.otherBytes }
    let phrase = RecoveryPhrase(
      secret: SecretBytes(count: 16) { (span: inout MutableSpan<UInt8>) throws(Never) in
        for index in 0..<16 { span[index] = secret[index] }
      })
    try talk.put(SecretWords(phrase.words))
  }

  private func given() throws -> [String] {
    guard let bytes = try Stream.readInput(limit: 1 << 16) else { throw CommandFault.longInput }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw RecordFault.notText }
    return text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }.map(String.init)
  }

  /// Asks for pieces until there are enough; a wrong one is asked again.
  private func asked() throws -> [String] {
    let scene = PiecesScene()
    try talk.ask(scene)
    return scene.pieces
  }
}

extension Words {
  var recoveryHelp: String {
    say("Twelve words for paper, which can be split.", "Doce palabras para papel, que se pueden repartir.")
  }
  var splitHelp: String {
    say(
      "Splits such a phrase, which is asked for, into pieces: with 3/5, any three of five give it back.",
      "Pide una frase así y la divide en partes: con 3/5, tres cualesquiera de las cinco la devuelven.")
  }
  var joinHelp: String {
    say(
      "Reads pieces, one a line, and prints the phrase.", "Lee partes, una por línea, y escribe la frase.")
  }
  func anyOf(_ threshold: Int, _ count: Int) -> String {
    say(
      "Any \(threshold) of these \(count) give the phrase back; fewer say nothing of it. One person, one piece.",
      "\(threshold) cualesquiera de estas \(count) devuelven la frase; con menos no se averigua nada. A cada persona, una."
    )
  }
  var phraseToSplit: String { say("The twelve words (not shown):", "Las doce palabras (no se ven):") }
  func nextPiece(_ number: Int) -> String { say("Piece \(number):", "Parte \(number):") }
  var notAPhrase: String {
    say(
      "That is not a phrase of twelve words as this program makes them, or a word of it is wrong.",
      "Eso no es una frase de doce palabras de este programa, o alguna palabra está mal.")
  }
  var otherBytes: String {
    say(
      "These pieces belong together, but not to a phrase of this program.",
      "Estas partes van juntas, pero no son de una frase de este programa.")
  }
  func unknownWord(_ word: String) -> String {
    say("\"\(word.shown)\" is not a word of pieces.", "«\(word.shown)» no es una palabra de las partes.")
  }
  var pieceLength: String {
    say("A piece has twenty words or more.", "Una parte tiene veinte palabras o más.")
  }
  var pieceChecksum: String {
    say(
      "A word of this piece is wrong or in the wrong place.",
      "Alguna palabra de esta parte está mal o fuera de su sitio.")
  }
  var piecesMixed: String {
    say("These pieces do not belong together.", "Estas partes no van juntas.")
  }
  func tooFewPieces(_ have: Int, _ need: Int) -> String {
    say("\(need) pieces are needed, and there are \(have).", "Hacen falta \(need) partes y hay \(have).")
  }
  var aboutPieces: String {
    say(
      "The phrase can also be split into pieces for people you trust: some of them together give it back, fewer learn nothing.",
      "La frase también se puede repartir entre personas de confianza: varias juntas la devuelven, con menos no se averigua nada."
    )
  }
  var wantsPieces: String { say("Split it among people?", "¿Repartirla entre personas?") }
  var splitIt: String { say("Yes, split it", "Sí, repartirla") }
  var howManyPieces: String {
    say("How many of how many, such as 2/3.", "Cuántas de cuántas, por ejemplo 2/3.")
  }
  var piecesLabel: String { say("Pieces:", "Partes:") }
  var piecesWritten: String {
    say("Each is written on a paper of its own", "Cada una está apuntada en su papel")
  }
}
