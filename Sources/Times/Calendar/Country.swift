/// A country, for what its people mean by words of time.
public struct Country: Hashable, Sendable {
  /// Two capital letters (ISO 3166-1), or nothing where it is not known.
  public let code: String

  /// The country of two letters; of anything else none is known.
  public init(_ code: String) {
    self.code = code.utf8.count == 2 ? code.uppercased() : ""
  }

  /// Not known.
  public static let unknown = Country("")

  /// Whether dates in figures may begin with the month.
  var mayPutMonthFirst: Bool { ["", "US", "CA", "PH"].contains(code) }

  /// Whether it lies in the southern half of the world; `nil` where that is not known, or it lies on both sides.
  var isSouthern: Bool? {
    if ["AU", "NZ", "AR", "CL", "UY", "PY", "BO", "PE", "ZA"].contains(code) { return true }
    let north = [
      "GB", "IE", "US", "CA", "ES", "MX", "GT", "HN", "SV", "NI", "CR", "PA", "CU", "DO", "PR", "VE", "IN",
      "FR", "DE", "IT", "PT", "NL", "BE", "CH", "AT", "PL", "SE", "NO", "DK", "FI", "MT", "CY",
    ]
    return north.contains(code) ? false : nil
  }
}
