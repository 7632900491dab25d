internal import Platform
internal import Sodium

extension NewBook {
  /// All of the book's bytes, in order, in pieces of about a mebibyte.
  consuming func pour<E: Error>(
    _ take: (_ bytes: [UInt8], _ shareDone: Double) throws(E) -> Void
  ) throws(E) {
    let total = Double(geometry.fileSize)
    var done = page.count
    try take(page, Double(done) / total)
    var states = PerLevel {
      LevelState(level: $0, live: [:], lostCount: 0, newest: 0, notes: [], carried: nil)
    }
    let label = Label(salt: salt, geometry: geometry)
    let perPiece = min(geometry.turns, max(1, NewBook.pieceCount / geometry.turn))
    for start in stride(from: 0, to: geometry.turns, by: perPiece) {
      let row = (start..<min(start + perPiece, geometry.turns)).map { segments(at: $0, &states) }
      for turns in sealed(row, from: start, label) {
        done += turns.count
        try take(turns, Double(done) / total)
      }
    }
    for level in Level.allCases {
      try arena(of: level, label) { (chunk) throws(E) in
        done += chunk.count
        try take(chunk, Double(done) / total)
      }
    }
    try take(page, 1)
  }

  /// The chunks of a level: data where there are some, then noise.
  private borrowing func arena<E: Error>(
    of level: Level, _ label: Label, _ take: (_ chunks: [UInt8]) throws(E) -> Void
  ) throws(E) {
    var chunk = [UInt8](repeating: 0, count: geometry.chunk)
    var number = 0
    for data in files[level] {
      for _ in 0..<data.chunks {
        let plain = data.next(geometry.chunk - Seal.overhead)
        let place = label.bytes(.chunk, level: level.rawValue, place: number, owner: data.owner)
        ring.keys.with(level) { key in
          Seal.seal(
            plain.span, key: key, label: place, nonce: randomBytes(Seal.nonceCount), into: &chunk, at: 0)
        }
        try take(chunk)
        number += 1
      }
    }
    let (left, size) = (geometry.chunks[level] - number, geometry.chunk)
    if left == 0 { return }
    let perPiece = max(1, NewBook.pieceCount / size / NewBook.parts)
    for start in stride(from: 0, to: left, by: perPiece * NewBook.parts) {
      let pieces = (min(left - start, perPiece * NewBook.parts) + perPiece - 1) / perPiece
      for chunks in together(
        pieces, make: { noise(min(perPiece, left - start - $0 * perPiece), chunkCount: size) })
      {
        try take(chunks)
      }
    }
  }

  /// The segments of the turn that stands at `place` at first. Above the everyday level there is only noise but in the
  /// last turn, and in the turns before it that hold something.
  private borrowing func segments(at place: Int, _ states: inout PerLevel<LevelState>) -> [Level: Segment] {
    let generation = UInt64(geometry.turns + place)
    let left = geometry.turns - place
    var real: [Level: Segment] = [:]
    for level in highest.andBelow where level == .everyday || left <= max(1, contents[level].count) {
      let turns = contents[level]
      let new = left <= turns.count ? turns[turns.count - left] : []
      real[level] = states[level].fill(generation, new: new, geometry: geometry).segment
    }
    return real
  }

  /// The turns of `row`, of which the first stands at `start`, sealed on all processors; several in each piece.
  private borrowing func sealed(_ row: [[Level: Segment]], from start: Int, _ label: Label) -> [[UInt8]] {
    let (ring, geometry) = (ring, geometry)
    let perPart = (row.count + NewBook.parts - 1) / NewBook.parts
    return together((row.count + perPart - 1) / perPart) { part in
      var forgotten = SecretBytes(random: LevelKeys.count)
      return (part * perPart..<min(row.count, (part + 1) * perPart)).reduce(into: []) { bytes, index in
        let generation = UInt64(geometry.turns + start + index)
        bytes += TurnSeal(generation: generation, label: label, geometry: geometry)
          .turn(row[index], keys: ring.keys, forgotten: &forgotten)
      }
    }
  }

  /// How many bytes are made at a time, and in how many parts, so that each processor has some.
  private static let pieceCount = 4 << 20
  private static let parts = 8
}

/// The noise of `number` chunks.
private func noise(_ number: Int, chunkCount: Int) -> [UInt8] {
  var forgotten = SecretBytes(random: LevelKeys.count)
  var chunks = [UInt8](repeating: 0, count: number * chunkCount)
  for start in stride(from: 0, to: chunks.count, by: chunkCount) {
    Seal.noise(into: &chunks, start..<start + chunkCount, under: &forgotten)
  }
  return chunks
}
