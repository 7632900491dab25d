public import Storage

extension OpenBook {
  /// Makes deleted text unreadable: every place of the ring is written anew, and then every bay of every notebook
  /// (Docs/Format.md, section 11).
  ///
  /// - Parameter progress: told the share done, from 0 to 1.
  public mutating func purge(progress: ((Double) -> Void)? = nil) throws(SavingError) {
    let geometry = session.ring.geometry
    let steps = Double(geometry.hasFiles ? 1 + Level.allCases.count : 1)
    let loads = Level.allCases.reduce(0) { $0 + geometry.bays[$1] }
    let places = session.placesBeforePair + ringPlaces - 2 * loads
    try forSaving(onMedium: rewrite(places) { progress?($0 / steps) })
    for (done, level) in Level.allCases.enumerated() where geometry.hasFiles {
      try carryFiles(geometry.bays[level], of: [level], inPair: 1) {
        progress?((Double(done + 1) + $0) / steps)
      }
    }
    progress?(1)
  }
}
