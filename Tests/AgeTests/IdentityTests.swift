import Age
import Testing

@Suite struct IdentityTests {
  // The first identity and recipient of the specification.
  let identity = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
  let recipient = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"

  @Test func `an identity has the recipient that the specification gives`() throws {
    let parsed = try Identity(parsing: secret(identity))
    #expect("\(parsed.recipient)" == recipient)
    #expect(try Recipient(parsing: recipient) == parsed.recipient)
    #expect(plain(parsed.text()) == identity)
  }

  @Test func `a new identity is another one each time and can be written and read`() throws {
    let (one, other) = (Identity(), Identity())
    #expect(one.recipient != other.recipient)
    #expect(try Identity(parsing: one.text()).recipient == one.recipient)
    #expect(plain(one.text()).hasPrefix("AGE-SECRET-KEY-1") && plain(one.text()).utf8.count == 74)
  }

  @Test(arguments: ["\n", "\r\n"])
  func `a file has comments, empty lines and several keys`(end: String) throws {
    let other = plain(Identity().text())
    let lines = ["# created: 2024-02-03", "", identity, "  ", "\t# public key: age1…", " \(other) "]
    let file = lines.joined(separator: end)
    let identities = try Identity.all(in: secret(file))
    #expect(identities.map { plain($0.text()) } == [identity, other])
    #expect(try Identity.all(in: secret(file + end)).count == 2)
  }

  @Test func `a wrong line is named by its number`() {
    let file = "# mine\n\(identity)\n\(recipient)\n"
    #expect(throws: AgeError.line(3, .keyIsARecipient)) { try Identity.all(in: secret(file)) }
    let typo = "\(identity.dropLast())W"
    #expect(throws: AgeError.line(1, .keyChecksum)) { try Identity.all(in: secret(typo)) }
  }

  @Test(arguments: ["", "\n\n", "# nothing\n"])
  func `a file without a key is refused`(file: String) {
    #expect(throws: AgeError.noIdentities) { try Identity.all(in: secret(file)) }
  }
}
