/// The terminal is gone, or the process was told to end by a signal.
package struct HungUp: Error {
  package let signal: Int32

  /// The end by `signal`.
  package init(signal: Int32) { self.signal = signal }
}
