import Strength
import Testing

/// Phrases and how they are taken, in both languages.
@Suite struct TableTests {
  @Test(arguments: Examples.guessable)
  func `soon found`(phrase: String) {
    #expect(strength(phrase).band == .guessable, "\(strength(phrase))")
  }

  @Test(arguments: Examples.doubtful)
  func `found by patience`(phrase: String) {
    #expect(strength(phrase).band == .doubtful, "\(strength(phrase))")
  }

  @Test(arguments: Examples.others)
  func `nothing found`(phrase: String) {
    #expect(strength(phrase).band == .nothingFound, "\(strength(phrase))")
  }

  @Test(arguments: Examples.reasons)
  func `the reason is named`(phrase: String, reasons: [Strength.Reason]) {
    #expect(strength(phrase).reasons == reasons)
  }

  @Test func `the table is long, and says nothing twice`() {
    let all = Examples.guessable + Examples.doubtful + Examples.others
    #expect(all.count >= 150)
    #expect(Set(all).count == all.count)
  }
}
