import Synchronization
import Testing

@testable import Storage
@testable import Vault

/// Random sittings, the same on every run; `HOMEBOOK_LONG=1` makes many more of them.
@Suite struct CampaignTests {
  @Test(arguments: seeds(8, long: 400))
  func `thousands of sittings, crashes and damages lose nothing silently`(seed: Int) throws {
    var campaign = try Campaign(Geometry.rings[seed % Geometry.rings.count], seed: UInt64(seed))
    var sittings = 0
    while sittings < 300 && !campaign.isFrozen {
      do { try campaign.sit() } catch {
        print("CAMPAIGN seed \(seed) sitting \(sittings): \(error)")
        throw error
      }
      sittings += 1
    }
    #expect(campaign.isFrozen || campaign.counts["saves", default: 0] > 50)
  }
}

extension Geometry {
  /// Rings of several lengths, with segments of several lengths.
  static let rings = [
    ring(places: 16, PerLevel(everyday: 512, personal: 512, private: 1024)), test,
    ring(places: 64, PerLevel(everyday: 1024, personal: 1024, private: 1024)),
    ring(places: 128, PerLevel(everyday: 512, personal: 1024, private: 1024)),
  ]

  static func ring(places: Int, _ segment: PerLevel<Int>) -> Geometry {
    Geometry(
      number: 9, places: places, segment: segment, chunk: 512,
      bays: PerLevel(everyday: 2, personal: 2, private: 2),
      bayChunks: PerLevel(everyday: 1, personal: 1, private: 1), longestBody: 344, cost: test.cost)
  }
}

extension Chance {
  /// No load comes by chance.
  static let never = Chance { _ in 1 }

  /// The same loads on every run.
  static func seeded(_ seed: UInt64) -> Chance {
    let random = Mutex(Seeded(seed))
    return Chance { bound in random.withLock { UInt32($0.below(Int(bound))) } }
  }
}
