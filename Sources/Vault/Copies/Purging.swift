extension OpenBook {
  /// Makes deleted text unreadable: every place of the ring is written anew (Docs/Format.md, section 11).
  ///
  /// - Parameter progress: told the share done, from 0 to 1.
  public mutating func purge(progress: ((Double) -> Void)? = nil) throws(VaultError) {
    try rewrite(ringTurns, progress: progress)
  }
}
