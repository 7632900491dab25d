internal import Text

/// A sum of money as somebody wrote it: a number and a currency, or a number alone (Docs/Records.md).
///
/// It is read only where nothing else stands there: "about 50 euros" and "two of 30" are no sum that can be added.
public struct Amount: Hashable, Sendable {
  /// How many hundredths of the currency.
  public let hundredths: Int
  /// The currency by one of its names; empty where none was written.
  public let currency: String

  /// The sum that `text` is; `nil` where it is none, or not one alone.
  public init?(_ text: String) {
    let isPart = { (sign: Character) in sign.isASCII && sign.isNumber || Amount.separators.contains(sign) }
    let text = text.trimmed
    guard let begin = text.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    let digits = text[begin...].prefix(while: isPart)
    let number = String(digits).trimmed
    let around = (String(text[..<begin]).trimmed, String(text[digits.endIndex...]).trimmed)
    guard let currency = Amount.currency(around.0, around.1),
      let hundredths = Amount.hundredths(number, mayHaveThree: !Amount.inThousandths.contains(currency))
    else { return nil }
    (self.hundredths, self.currency) = (hundredths, currency)
  }

  // MARK: The number

  private static let separators: Set<Character> = [".", ",", "'", "’", " ", "\u{A0}", "\u{202F}"]

  /// The number of `text` in hundredths. Behind the last point or comma one or two digits are decimals and three are
  /// thousands; before it all groups but the first have three digits and one separator.
  private static func hundredths(_ text: String, mayHaveThree: Bool) -> Int? {
    let signs = text.filter { separators.contains($0) }
    var groups = text.split(omittingEmptySubsequences: false, whereSeparator: separators.contains).map(
      String.init)
    guard groups.allSatisfy({ !$0.isEmpty && $0.count <= 12 }) else { return nil }
    var thousands = Array(signs)
    var decimals = "00"
    if let last = signs.last, ".,".contains(last), groups[groups.count - 1].count < 3 {
      decimals = groups.removeLast().padded
      thousands.removeLast()
      if thousands.contains(last) { return nil }
    }
    if !thousands.isEmpty && !mayHaveThree { return nil }
    guard Set(thousands).count <= 1, groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups[0].count <= 3 || groups.count == 1
    else { return nil }
    let whole = groups.joined()
    return whole.count > 12 ? nil : Int(whole + decimals)
  }

  // MARK: The currency

  /// The currency that stands before or behind the number; `nil` where anything else stands there.
  private static func currency(_ before: String, _ after: String) -> String? {
    guard before.isEmpty || after.isEmpty else { return nil }
    let name = before.isEmpty ? after : before
    if name.isEmpty { return "" }
    if let known = names[Folded(name: name)] { return known }
    return name.count == 3 && name.allSatisfy { $0.isASCII && $0.isUppercase } ? name : nil
  }

  /// Currencies that have thousandths: three digits behind a point can be either there.
  private static let inThousandths: Set = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]

  private static let names: [Folded: String] = {
    let lines = [
      "€ eur euro euros", "£ gbp pound pounds libra libras", "$ dollar dollars dólar dólares", "US$ usd",
      "pesos peso", "₹ inr rupee rupees rupia rupias", "rand", "soles sol s/", "CHF chf", "CA$ cad c$",
      "AU$ aud a$", "NZ$ nzd", "quetzales quetzal q", "bolivianos boliviano bs", "colones colón ₡",
    ]
    return lines.reduce(into: [:]) { names, line in
      let all = line.split(separator: " ").map(String.init)
      for name in all { names[Folded(name: name)] = all[0] }
    }
  }()
}

extension String {
  /// Two decimals.
  fileprivate var padded: String { count == 1 ? self + "0" : self }
}
