internal import Sodium

/// The ring of one open book: where its places stand and with which keys they open. It reads; it decides nothing.
package final class Ring {
  package let disk: any Disk
  package let geometry: Geometry
  package let label: Label
  package let keys: LevelKeys
  /// Where places are read into, so that reading hundreds of them asks for memory once.
  private var buffer: [UInt8]
  /// Whether the medium did not give something that was to be read.
  private(set) var hasGaps = false

  init(disk: any Disk, geometry: Geometry, unlocked: consuming Unlocked) {
    self.disk = disk
    self.geometry = geometry
    label = Label(salt: unlocked.salt, geometry: geometry)
    keys = unlocked.keys
    buffer = [UInt8](repeating: 0, count: geometry.width)
  }

  /// The same ring for the everyday notebook alone.
  init(everydayOf other: Ring) {
    disk = other.disk
    geometry = other.geometry
    label = other.label
    keys = LevelKeys(everydayOf: other.keys)
    buffer = [UInt8](repeating: 0, count: other.geometry.width)
  }

  /// What a level's segment at a place is to this session.
  package enum Reading {
    /// Noise, as far as this session can tell.
    case foreign
    /// Sealed for this level, and damaged or against the rules.
    case unreadable
    case segment(Segment)

    package var segment: Segment? {
      if case .segment(let segment) = self { segment } else { nil }
    }
  }

  /// The levels that this session opens, lowest first.
  package var levels: [Level] { keys.highest.andBelow }

  /// All three segments, as they stand at `place`.
  func pass(at place: Int) -> Pass {
    do throws(MediumError) {
      try disk.read(geometry.width, at: geometry.offset(place: place), into: &buffer)
      return Pass(ring: self, place: place, bytes: buffer, gaps: PerLevel { _ in false })
    } catch {
      return passInPieces(at: place)
    }
  }

  /// The same where the medium does not give all of it: what it does not give is zeros.
  private func passInPieces(at place: Int) -> Pass {
    hasGaps = true
    let start = geometry.offset(place: place)
    let pieces = PerLevel { level in
      let range = geometry.range(level)
      return disk.found(start + range.lowerBound..<start + range.upperBound)
    }
    let bytes = Level.allCases.flatMap { pieces[$0] ?? [UInt8](repeating: 0, count: geometry.segment[$0]) }
    return Pass(ring: self, place: place, bytes: bytes, gaps: PerLevel { pieces[$0] == nil })
  }

  /// The segment of `level` alone at `place`.
  package func segment(_ level: Level, at place: Int) -> Reading {
    let range = geometry.range(level)
    let start = geometry.offset(place: place) + range.lowerBound
    guard let bytes = disk.found(start..<start + range.count) else {
      hasGaps = true
      return .unreadable
    }
    return read(bytes, 0..<range.count, level, place)
  }

  /// The first 56 bytes of the level-0 segment at `place`: what must not change under an open book. `nil` where the medium
  /// does not give them.
  package func head(at place: Int) -> [UInt8]? {
    let start = geometry.offset(place: place)
    return disk.found(start..<start + Seal.headCount)
  }

  /// Refuses where the medium gives nothing at all any more: then what it did not give is no damage.
  func checkMedium() throws(MediumError) {
    guard hasGaps else { return }
    let end = geometry.secondHeader
    if disk.found(end..<end + Geometry.headerCount) == nil { _ = try disk.bytes(0..<Geometry.headerCount) }
  }

  fileprivate func read(_ bytes: [UInt8], _ range: Range<Int>, _ level: Level, _ place: Int) -> Reading {
    let label = label.bytes(.segment, level: level.rawValue, place: place)
    return keys.with(level) { key in
      do throws(Seal.Failure) {
        let plain = try Seal.open(bytes, range, key: key, label: label)
        let segment =
          geometry.isEarlier
          ? Segment(earlier: plain, place: place, geometry: geometry)
          : Segment(plain: plain, level, place: place, geometry: geometry)
        return segment.map { .segment($0) } ?? .unreadable
      } catch .notMine {
        return .foreign
      } catch {
        return .unreadable
      }
    }
  }

  /// The bytes of one place, in memory.
  struct Pass {
    let ring: Ring
    let place: Int
    let bytes: [UInt8]
    /// Whether the medium did not give the segment of a level.
    let gaps: PerLevel<Bool>

    func segment(_ level: Level) -> Reading {
      gaps[level] ? .unreadable : ring.read(bytes, ring.geometry.range(level), level, place)
    }
  }
}
