extension SecretBytes {
  /// What `body` makes of the bytes, which is as secret as they are.
  public borrowing func made<E: Error>(
    _ body: (Span<UInt8>) throws(E) -> SecretBytes
  ) throws(E) -> SecretBytes {
    try body(unsafe Span(_unsafeElements: UnsafeBufferPointer(start: pointer, count: count)))
  }
}
