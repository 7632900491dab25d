import Testing

@testable import Records

@Suite struct AmountTests {
  @Test(arguments: [
    ("600", 60_000, ""), ("600 EUR", 60_000, "€"), ("€600", 60_000, "€"), ("12,50 euros", 1_250, "€"),
    ("£1,250.5", 125_050, "£"), ("1.250,50 €", 125_050, "€"), ("$ 1'000'000", 100_000_000, "$"),
    ("1 200 pesos", 120_000, "pesos"), ("1.200", 120_000, ""), ("30 Dólares", 3_000, "$"),
    ("45 SEK", 4_500, "SEK"),
    ("0.05 USD", 5, "US$"), ("7 OMR", 700, "OMR"),
  ])
  func `a number with a currency or without one is a sum`(text: String, hundredths: Int, currency: String) {
    let amount = Amount(text)
    #expect(amount?.hundredths == hundredths && amount?.currency == currency)
  }

  @Test(arguments: [
    "", "all of it", "about 50 euros", "50 or 60", "two of 30", "30 + 20", "-5", "1,2,3", "12.34.56",
    "1,234.567",
    "1.200 OMR", "€ 5 EUR", "5 each", "1..5", "5.", "1,23,456", "1234,567.00", "9999999999999", "½",
    "50€/month",
  ])
  func `what can be read in two ways, or holds anything else, is none`(text: String) {
    #expect(Amount(text) == nil)
  }
}
