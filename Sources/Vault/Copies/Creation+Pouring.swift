internal import Storage
internal import Platform
internal import Sodium

extension NewBook {
  /// All of the book's bytes, in order, in pieces of some mebibytes (Docs/Format.md, section 11, "Create").
  consuming func pour<E: Error>(
    _ take: (_ bytes: [UInt8], _ shareDone: Double) throws(E) -> Void
  ) throws(E) {
    let total = Double(geometry.fileSize)
    var done = page.count
    try take(page, Double(done) / total)
    let label = Label(salt: salt, geometry: geometry)
    let last = lastSegments()
    let perPiece = min(geometry.places, max(1, NewBook.pieceCount / geometry.width))
    for start in stride(from: 0, to: geometry.places, by: perPiece) {
      let row = (start..<min(start + perPiece, geometry.places)).map { index in
        UInt64(geometry.places + geometry.place(at: index))
      }
      for places in sealed(row.map { ($0, segments(of: $0, last)) }, label) {
        done += places.count
        try take(places, Double(done) / total)
      }
    }
    for level in Level.allCases where geometry.hasFiles {
      try bays(of: level, label) { (chunks) throws(E) in
        done += chunks.count
        try take(chunks, Double(done) / total)
      }
    }
    try take(page, 1)
  }

  // MARK: The ring

  /// Of each level the newest load of a new book.
  private var loads: PerLevel<UInt32> { PerLevel { geometry.newestLoad($0) } }

  /// The segments of the last generations: in all of them the levels in use are real.
  private borrowing func lastSegments() -> PerLevel<[UInt64: Segment]> {
    let newest = UInt64(2 * geometry.places - 1)
    var segments = PerLevel<[UInt64: Segment]> { _ in [:] }
    for level in highest.andBelow {
      let batches = contents[level].isEmpty ? [[]] : contents[level]
      var state = LevelState(level: level)
      for (number, batch) in batches.enumerated() {
        let version = UInt64(number + 1)
        let fresh = batch.map { Frame(id: $0.id, version: version, kind: $0.kind, body: $0.body) }
        if !batch.isEmpty { state.advance() }
        let generation = newest - UInt64(batches.count - number)
        let isLast = number == batches.count - 1
        for generation in generation...(isLast ? newest : generation) {
          segments[level][generation] = state.fill(generation, fresh: fresh, loads: loads, geometry: geometry)
        }
      }
    }
    return segments
  }

  /// The segments of `generation`: above the everyday level there is only noise but in the last ones.
  private borrowing func segments(
    of generation: UInt64, _ last: borrowing PerLevel<[UInt64: Segment]>
  ) -> [Level: Segment] {
    var real: [Level: Segment] = [:]
    for level in highest.andBelow { real[level] = last[level][generation] }
    if real[.everyday] == nil {
      var state = LevelState(level: .everyday)
      real[.everyday] = state.fill(generation, fresh: [], loads: loads, geometry: geometry)
    }
    return real
  }

  /// The places of `row`, sealed on all processors; several in each piece.
  private borrowing func sealed(_ row: [(UInt64, [Level: Segment])], _ label: Label) -> [[UInt8]] {
    let (ring, geometry) = (ring, geometry)
    let perPart = (row.count + NewBook.parts - 1) / NewBook.parts
    return together((row.count + perPart - 1) / perPart) { part in
      var forgotten = SecretBytes(random: LevelKeys.count)
      return (part * perPart..<min(row.count, (part + 1) * perPart)).reduce(into: []) { bytes, index in
        bytes += PassSeal(generation: row[index].0, label: label, geometry: geometry)
          .pass(row[index].1, keys: ring.keys, forgotten: &forgotten)
      }
    }
  }

  // MARK: The files area

  /// The bays of a level: noise, then the files in the last bays.
  private borrowing func bays<E: Error>(
    of level: Level, _ label: Label, _ take: (_ chunks: [UInt8]) throws(E) -> Void
  ) throws(E) {
    let bays = Bays(level: level, geometry: geometry)
    let pieces = files[level].reduce(0) { $0 + $1.pieces }
    let used = (pieces + bays.chunksEach - 1) / bays.chunksEach
    try noise((bays.count - used) * bays.chunksEach, take)
    var chunk = [UInt8](repeating: 0, count: geometry.chunk)
    var number = (bays.count - used) * bays.chunksEach
    for data in files[level] {
      for piece in 0..<data.pieces {
        let plain = data.next(geometry.chunk - Seal.overhead)
        let name = label.bytes(.chunk, level: level.rawValue, place: number + piece << 32, owner: data.owner)
        ring.keys.with(level) { key in
          Seal.seal(
            plain.span, key: key, label: name, nonce: randomBytes(Seal.nonceCount), into: &chunk, at: 0)
        }
        try take(chunk)
        number += 1
      }
    }
    try noise(bays.count * bays.chunksEach - number, take)
  }

  /// The noise of `number` chunks.
  private borrowing func noise<E: Error>(
    _ number: Int, _ take: (_ chunks: [UInt8]) throws(E) -> Void
  ) throws(E) {
    let size = geometry.chunk
    let perPiece = max(1, NewBook.pieceCount / size / NewBook.parts)
    for start in stride(from: 0, to: number, by: perPiece * NewBook.parts) {
      let pieces = (min(number - start, perPiece * NewBook.parts) + perPiece - 1) / perPiece
      for chunks in together(
        pieces, make: { Storage.noise(min(perPiece, number - start - $0 * perPiece), chunkCount: size) })
      {
        try take(chunks)
      }
    }
  }

  /// How many bytes are made at a time, and in how many parts, so that each processor has some.
  private static let pieceCount = 4 << 20
  private static let parts = 8
}

extension Geometry {
  /// The number of the newest load of `level` in a new book.
  func newestLoad(_ level: Level) -> UInt32 { hasFiles ? UInt32(2 * bays[level] - 1) : 0 }
}
