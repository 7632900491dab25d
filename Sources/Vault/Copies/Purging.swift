extension OpenBook {
  /// Makes deleted text unreadable: every place of the ring is written anew, and then every free chunk of the notebooks
  /// that are open (Docs/Format.md, section 11).
  ///
  /// - Parameter progress: told the share done, from 0 to 1.
  public mutating func purge(progress: ((Double) -> Void)? = nil) throws(VaultError) {
    let steps = Double(1 + levels.count)
    try rewrite(ringTurns) { progress?($0 / steps) }
    for (done, level) in levels.enumerated() {
      try clearFree(level) { progress?((Double(done + 1) + $0) / steps) }
    }
    progress?(1)
  }
}
