extension JSONObject {
  /// The whole number of a field of a record of `kind`. One outside the bounds of the field counts as none.
  ///
  /// What is typed or imported is checked on its way in. What stands in a notebook, or in a copy that is verified, may
  /// have been put there by somebody else: whoever reckons with a number takes it from here.
  public func whole(_ name: String, of kind: Kind) -> Int? {
    guard let number = self[name]?.integer, case .whole(let bounds)? = Schema.field(name, of: kind)?.type,
      bounds.contains(number)
    else { return nil }
    return number
  }
}

extension Record {
  /// The whole number of a field; one outside the bounds of the field counts as none.
  public func whole(_ name: String) -> Int? { fields.whole(name, of: kind) }
}
