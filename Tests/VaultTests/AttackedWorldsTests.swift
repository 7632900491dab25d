import Testing

@testable import Storage
@testable import Vault

/// The marks of a sitting are a function of level 0 as it stands in the file, of the clock and of the size of the sitting
/// (Docs/Format.md, section 1), also after somebody has written into the file; and nothing that was acknowledged is lost
/// where it still stands.
///
/// A history is some random sittings, random attacks, and the next sitting compared at every level. `HOMEBOOK_LONG=1` makes
/// 100,000 of them.
@Suite struct AttackedWorldsTests {
  static let each = 20

  @Test(arguments: seeds(12, long: 5000))
  func `after any history and attack the next sitting leaves the same marks at every level`(seed: Int) throws
  {
    var worlds = try Worlds(seed: UInt64(seed))
    for number in 0..<AttackedWorldsTests.each {
      do { try worlds.history() } catch {
        print("WORLDS seed \(seed) history \(number): \(error)")
        throw error
      }
    }
    if isLongRun { print("WORLDS seed \(seed): \(worlds.counts.sorted { $0.key < $1.key })") }
    #expect(worlds.compared == 3 * AttackedWorldsTests.each)
  }
}
