import Passphrases
import Sodium
import Testing

@testable import Storage
@testable import Vault

/// Docs/Format.md, section 4: how long an opening takes does not tell what was typed.
@Suite(.serialized) struct OpeningTimeTests {
  /// Kinds of passphrases, each 60 bytes long.
  static let kinds: [[UInt8]] = [
    Array("walnut grid pencil lamp otter seven tide".utf8) + [UInt8](repeating: 0x20, count: 20),
    Array(("Walnut-Grid, PENCIL-lamp, otter seven\ntide" + String(repeating: " ", count: 18)).utf8),
    Array("forty doors behind the mill, and nobody ever counted them up".utf8),
    Array(("caf\u{E9} r\u{ED}o " + String(repeating: "x ", count: 24)).utf8) + [0x78],
    Array(("cafe\u{301} ri\u{301}o " + String(repeating: "x ", count: 23)).utf8) + [0x78],
    [0xC3, 0x28] + [UInt8](repeating: 0x61, count: 58),
  ]

  @Test func `opening takes as long whatever is typed`() throws {
    let book = try Household.book(opensOnAnything: true)
    var times = Self.kinds.map { _ in [Double]() }
    for _ in 0..<60 {
      for (place, kind) in Self.kinds.enumerated() {
        let passphrase = SecretBytes(copying: kind)
        times[place].append(try seconds { _ = try session(book, passphrase) })
      }
    }
    for (place, other) in times.enumerated() where place > 0 { expectAlike(times[0], other, "kind \(place)") }
  }

  private func session(_ book: [UInt8], _ passphrase: borrowing SecretBytes) throws -> Session {
    try Session(disk: MemoryDisk(book), length: book.count, passphrase: passphrase)
  }

  private func seconds(_ body: () throws -> Void) rethrows -> Double {
    let took = try ContinuousClock().measure(body)
    return Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
  }

  /// Mann and Whitney's test: that one sample tends to be above the other is not believed below five deviations.
  private func expectAlike(_ one: [Double], _ other: [Double], _ name: String) {
    let (n, m) = (Double(one.count), Double(other.count))
    let above = one.reduce(0.0) { sum, time in
      sum + other.reduce(0.0) { $0 + (time > $1 ? 1 : time == $1 ? 0.5 : 0) }
    }
    let deviations = (above - n * m / 2) / (n * m * (n + m + 1) / 12).squareRoot()
    #expect(abs(deviations) < 5, "\(name)")
  }
}
