import Foundation
import Sodium
import Testing

@testable import SLIP39

/// SLIP-39 against its published vectors, and its properties.
@Suite struct PiecesTests {
  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    let pieces: [String]
    /// The secret in hexadecimal digits; empty where the pieces are to be refused.
    let secret: String

    var testDescription: String { (pieces.first?.prefix(40)).map(String.init) ?? "" }

    static let all: [Vector] = {
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Vectors/slip39.json")
      return (try? JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))) ?? []
    }()
  }

  @Test func `the vectors are there`() { #expect(Vector.all.count >= 30) }

  @Test(arguments: Vector.all) func `pieces give back what the standard says`(vector: Vector) throws {
    if vector.secret.isEmpty {
      #expect(throws: PieceFault.self) { try Pieces.join(vector.pieces, passphrase: Array("TREZOR".utf8)) }
    } else {
      let secret = try Pieces.join(vector.pieces, passphrase: Array("TREZOR".utf8))
      #expect(secret.map { String(format: "%02x", $0) }.joined() == vector.secret)
    }
  }

  @Test(arguments: Vector.all) func `a piece is written as it was read`(vector: Vector) throws {
    for words in vector.pieces {
      if let piece = try? Piece(words: words) { #expect(piece.words == words) }
    }
  }

  @Test func `pieces are read as people keep them`() throws {
    let pieces = Pieces.split(Array(0..<16), 2, of: 3)
    let words = pieces.map { $0.split(separator: " ") }
    let broken: [String] = words.map { word in
      word[..<9].joined(separator: " ") + "\r\n" + word[9...].joined(separator: " ")
    }
    let numbered: [String] = pieces.enumerated().map { "\($0 + 1)/3  \($1.capitalized)" }
    let loud: [String] = words.map { $0.joined(separator: ", ").uppercased() }
    let lines: String = pieces.joined(separator: "\n")
    var texts: [String] = ["\n", "\r\n", "\r", "\n\n\u{FEFF}"].map { pieces.joined(separator: $0) + $0 }
    texts += [
      numbered.joined(separator: "\n"), loud.joined(separator: "\u{2028}"),
      broken.joined(separator: "\r\n\r\n"),
    ]
    texts += ["-", "\u{A0}", "  "].map { lines.replacing(" ", with: $0) }
    for text in texts { #expect(Pieces.read(text) == pieces, "\(text)") }
    #expect(Pieces.read(" \r\n 1/3 \n") == [])
    #expect(try Pieces.join(Pieces.read(texts[1])) == Array(0..<16))
  }

  @Test(arguments: [(2, 2), (2, 3), (3, 5), (16, 16)])
  func `any of enough pieces give the secret back, and fewer do not`(threshold: Int, count: Int) throws {
    let secret = randomBytes(16)
    let pieces = Pieces.split(secret, threshold, of: count)
    #expect(Set(pieces).count == count)
    #expect(try Pieces.join(Array(pieces.shuffled().prefix(threshold))) == secret)
    #expect(try Pieces.join(pieces) == secret)
    let few = Array(pieces.shuffled().prefix(threshold - 1))
    #expect(try Pieces.missing(few) == 1)
    #expect(try Pieces.missing(few + few) == 1)
  }

  @Test func `each wrong word of a piece is found`() throws {
    let words = Pieces.split(randomBytes(16), 2, of: 2)[0].split(separator: " ")
    for place in words.indices {
      var wrong = words
      wrong[place] = words[place] == "academic" ? "acid" : "academic"
      #expect(throws: PieceFault.checksum) { try Piece(words: wrong.joined(separator: " ")) }
    }
    #expect(throws: PieceFault.unknownWord("kettle")) {
      try Piece(words: "kettle " + words.joined(separator: " "))
    }
  }

  @Test func `a piece of a longer secret than the cipher takes is refused`() {
    let words = { (count: Int) in
      Piece(identifier: 1, exponent: 0, member: 0, threshold: 1, value: [UInt8](repeating: 7, count: count))
        .words
    }
    #expect(throws: Never.self) { try Pieces.join([words(64)]) }
    #expect(throws: PieceFault.length) { try Pieces.join([words(66)]) }
  }

  @Test func `a piece that would take hours is refused`() {
    let words = { (exponent: Int) in
      Piece(
        identifier: 1, exponent: exponent, member: 0, threshold: 2, value: [UInt8](repeating: 7, count: 16)
      ).words
    }
    #expect(throws: Never.self) { try Piece(words: words(6)) }
    for exponent in 7...15 { #expect(throws: PieceFault.rounds) { try Piece(words: words(exponent)) } }
  }

  @Test func `pieces of two secrets do not belong together`() throws {
    let one = Pieces.split(randomBytes(16), 2, of: 2)
    let other = Pieces.split(randomBytes(16), 2, of: 2)
    #expect(throws: PieceFault.mixed) { try Pieces.join([one[0], other[1]]) }
  }
}
