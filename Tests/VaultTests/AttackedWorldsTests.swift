import Testing

@testable import Vault

/// Random sittings of all levels, with all that can be done in them.
@Suite struct AttackedWorldsTests {
  @Test(arguments: seeds(30, long: 5000))
  func `what was acknowledged is shown as long as it stands anywhere`(seed: Int) throws {
    var worlds = try Worlds(seed: UInt64(seed))
    for _ in 0..<40 { try worlds.sitting() }
    #expect(worlds.counts.count > 10)
  }
}
