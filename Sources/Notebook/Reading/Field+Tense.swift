public import Records
public import Times

extension Field {
  /// Whether its time lies behind; what says until when something is good, or by when it is to be done, lies ahead.
  public var tense: Tense { ["expires", "reviewBy", "by"].contains(name) ? .ahead : .past }
}
