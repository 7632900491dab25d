extension UInt8 {
  /// Whether this is a digit of ASCII.
  public var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  /// Whether this is a hexadecimal digit of ASCII, letters in small.
  public var isLowerHex: Bool { isDigit || UInt8(ascii: "a")...UInt8(ascii: "f") ~= self }

  /// The value of a hexadecimal digit of either case; `nil` for other bytes.
  public var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
