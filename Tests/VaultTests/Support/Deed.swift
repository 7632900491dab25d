import Testing

@testable import Storage
@testable import Vault

/// Something that a session does, in steps each of which is acknowledged by itself.
struct Deed: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let level: Level
  let steps: [Step]

  enum Step: Sendable {
    case look
    case save(UInt8)
    case rewrite(Int)

    func take(_ session: Session) throws {
      switch self {
      case .look: try session.end()
      case .save(let round): try session.saveEverywhere(round)
      case .rewrite(let places): try session.rewrite(places)
      }
    }
  }

  /// What sessions of `level` do: look, save in every notebook they open, rewrite.
  static func all(_ level: Level) -> [Deed] {
    [
      Deed(testDescription: "\(level) looks", level: level, steps: [.look]),
      Deed(testDescription: "\(level) saves", level: level, steps: [.save(1)]),
      Deed(testDescription: "\(level) saves twice", level: level, steps: [.save(1), .save(2)]),
      Deed(testDescription: "\(level) rewrites", level: level, steps: [.rewrite(2), .save(3)]),
    ]
  }

  /// Does the steps until one fails; returns how many were acknowledged.
  func run(_ session: Session) throws -> Int {
    for level in session.ring.levels where try session.state(level).isGrave { try session.agree(level) }
    for (done, step) in steps.enumerated() {
      do { try step.take(session) } catch {
        guard case MediumError.disk = error.cause else { throw error }
        return done
      }
    }
    return steps.count
  }
}

extension Session {
  /// Changes one frame, deletes one and adds one in every notebook of this session.
  func saveEverywhere(_ round: UInt8) throws(SavingError) {
    var new = PerLevel<[Frame]> { _ in [] }
    for level in ring.levels {
      let mark = UInt8(level.rawValue)
      new[level] = [
        Frame(id: 1, version: 1, kind: .record, body: [mark, round, 1]),
        Frame(id: UInt64(round) + 1, version: 1, kind: .deleted, body: []),
        Frame(id: UInt64(round) + 100, version: 1, kind: .record, body: [mark, round, 2]),
      ]
    }
    try save(new)
  }
}

/// The states that a crash may leave, by the deed that it broke off.
struct Expectation {
  /// What every level holds after so many steps.
  let after: [[Contents]]

  init(_ deed: Deed, on disk: MemoryDisk, of book: BookInHand) throws {
    var after = [try book.contents(disk)]
    for count in 1...deed.steps.count {
      let trial = disk.clone()
      let part = Deed(testDescription: "", level: deed.level, steps: Array(deed.steps[..<count]))
      _ = try part.run(try book.session(trial, deed.level))
      after.append(try book.contents(trial))
    }
    self.after = after
  }

  func before(_ level: Level, acknowledged: Int) -> [UInt64: [UInt8]] {
    after[acknowledged][level.rawValue].bodies
  }

  /// Whether `bodies` is the state before the step that was broken off, or the one after it.
  func allows(_ bodies: [UInt64: [UInt8]], _ level: Level, acknowledged: Int) -> Bool {
    let last = min(acknowledged + 1, after.count - 1)
    return after[acknowledged...last].contains { $0[level.rawValue].bodies == bodies }
  }
}
