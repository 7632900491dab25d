extension Instant {
  /// No record is older: there was no such program before.
  public static let firstProgram = Instant(seconds: 1_767_225_600)  // 2026-01-01
  /// This version was not there before. It is set at each release (`Docs/Releasing.md`).
  public static let thisProgram = Instant(seconds: 1_793_491_200)  // 2026-11-01

  /// How far a clock may stand behind a time that it has told before, in seconds: clocks are set by the network.
  public static let clockSlack: Int64 = 300
}
