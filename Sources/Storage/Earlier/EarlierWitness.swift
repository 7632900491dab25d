internal import Sodium

// In the earlier format the nonce of a segment said of another level that it was written in the same turn: `r[8] | w[16]`.
// Nothing else tells that a level's newest segment is gone.

extension Ring.Pass {
  /// Whether the turn `generation`, which stood at this place, wrote a segment of `level`.
  func wasWritten(_ level: Level, generation: UInt64) -> Bool {
    let isVouchedFor = isVouchedFor(level, by: carrier(of: level), generation)
    switch level {
    case .everyday: return isVouchedFor
    case .personal: return isVouchedFor || datesItself(level, generation)
    case .private:
      let isSecondWriteDone = isVouchedFor && self.isVouchedFor(.everyday, by: .personal, generation)
      return isSecondWriteDone || datesItself(level, generation)
    }
  }

  /// The level whose segment vouches for `level`.
  private func carrier(of level: Level) -> Level {
    switch level {
    case .everyday: .personal
    case .personal: .private
    case .private: .everyday
    }
  }

  /// Whether the segment of level 1 or 2 is this session's own, and says by the level below that it belongs to the turn.
  private func datesItself(_ level: Level, _ generation: UInt64) -> Bool {
    let label = ring.label.bytes(.segment, level: level.rawValue, place: place)
    let start = ring.geometry.range(level).lowerBound
    let isMine = ring.keys.with(level) { Seal.isMine(bytes, at: start, key: $0, label: label) }
    return isMine && isVouchedFor(level == .personal ? .everyday : .personal, by: level, generation)
  }

  private func isVouchedFor(_ level: Level, by carrier: Level, _ generation: UInt64) -> Bool {
    let start = ring.geometry.range(carrier).lowerBound
    let label = ring.label.bytes(.earlierWitness, level: level.rawValue, place: place, owner: generation)
    let message = label + bytes[start..<start + 8]
    let witness = ring.keys.with(level) { BLAKE2b.hash(message, key: $0, count: 16) }
    return witness == Array(bytes[start + 8..<start + Seal.nonceCount])
  }
}
