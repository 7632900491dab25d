import Records
import Testing

@testable import Guidance

@Suite struct `The list of papers and things` {
  let bag = Guidance(language: .en, full: true).bag
  let family = Household(
    me: "me", children: ["Ana", "Leo", "Ana"], pets: ["Rex"], applies: ["vehicle", "order"])

  @Test func `has one of each for everyone`() {
    let drafts = bag.drafts(for: family, .en)
    let passports = drafts.filter { $0["key"]?.text?.hasPrefix("bag/passportChild") == true }
    #expect(passports.map { $0["for"] } == ["Ana", "Leo"])
    #expect(drafts.contains { $0["for"] == "Rex" })
    #expect(drafts.contains { $0["key"] == "bag/passport" && $0["for"] == "me" })
    #expect(!drafts.contains { $0["key"] == "bag/workPermit" })
  }

  @Test(arguments: Language.allCases, [true, false])
  func `is accepted as it stands, and nothing in it is packed`(_ language: Language, full: Bool) throws {
    let guidance = Guidance(language: language, full: full)
    let everyone = Household(
      me: "me", children: ["Ana"], pets: ["Rex"], applies: ["vehicle", "order", "immigration"])
    let drafts = guidance.bag.drafts(for: everyone, language)
    #expect(drafts.count >= guidance.bag.items.count)
    for draft in drafts {
      #expect(try Record.checked(.document, draft) == draft)
      let forms = draft["forms"]?.items?.compactMap(\.object) ?? []
      #expect(!forms.isEmpty && forms.allSatisfy { $0["packed"] == false })
      if !full { #expect(forms.allSatisfy { $0["wouldBeMissed"] == nil }) }
    }
  }

  @Test func `begun again adds only what is not there`() {
    let first = bag.drafts(for: Household(me: "me"), .en)
    #expect(bag.drafts(for: Household(me: "I"), .es, present: first).isEmpty)
    let more = bag.drafts(for: family, .en, present: first)
    let keys = (first + more).compactMap { $0["key"]?.text }
    #expect(Set(keys).count == keys.count)
    #expect(!more.isEmpty)
  }

  @Test func `children and animals without names have one of each`() {
    let drafts = bag.drafts(for: Household(me: "yo", applies: ["children"]), .es)
    let passports = drafts.filter { $0["key"]?.text?.hasPrefix("bag/passportChild") == true }
    #expect(passports.map { $0["for"] } == ["hijas o hijos"])
  }

  @Test func `says for the original and the thing only that it would be missed`() throws {
    let drafts = bag.drafts(for: family, .en)
    let passport = try #require(drafts.first { $0["key"] == "bag/passport" })
    let forms = passport["forms"]?.items?.compactMap(\.object) ?? []
    #expect(forms.map { $0["kind"]?.text } == ["original", "copy", "scan", "note"])
    #expect(forms.map { $0["wouldBeMissed"]?.flag } == [true, nil, nil, nil])
  }
}
