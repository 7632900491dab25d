import Handover
import Records
import Testing

/// A copy and its files as one archive, read by the description of POSIX alone.
@Suite struct TarTests {
  private let journal = Sample.journal(2)

  private struct Member: Equatable {
    let name: String
    let bytes: [UInt8]
  }

  private func number(_ bytes: ArraySlice<UInt8>) throws -> Int {
    let digits = String(decoding: bytes.prefix { $0 != 0 && $0 != 0x20 }, as: UTF8.self)
    return try #require(Int(digits, radix: 8))
  }

  /// The members; every head has its sum, and nothing stands behind the two empty blocks.
  private func members(_ archive: [UInt8]) throws -> [Member] {
    var members: [Member] = []
    var rest = archive[...]
    while rest.first != 0 {
      let head = Array(rest.prefix(512))
      let sum = head.enumerated().reduce(0) { $0 + (148..<156 ~= $1.offset ? 0x20 : Int($1.element)) }
      #expect(try number(head[148..<156]) == sum && head[156] == UInt8(ascii: "0"))
      #expect(try Int64(number(head[136..<148])) == Sample.made.seconds && number(head[108..<116]) == 0)
      let size = try number(head[124..<136])
      let name = String(decoding: head.prefix { $0 != 0 }, as: UTF8.self)
      members.append(Member(name: name, bytes: Array(rest.dropFirst(512).prefix(size))))
      rest = rest.dropFirst(512 + (size + 511) / 512 * 512)
    }
    #expect(rest.count == 1024 && rest.allSatisfy { $0 == 0 })
    return members
  }

  private func archive(_ copy: Copy, _ files: [RecordID: [UInt8]]) throws -> [UInt8] {
    var archive: [UInt8] = []
    try TarredCopy(copy, as: .text).write(
      opening: { file in
        var pieces = [files[file.id] ?? []]
        return { pieces.popLast() }
      }, to: { archive += $0 })
    return archive
  }

  @Test func `it holds the copy and the files of its list, byte for byte`() throws {
    let door = Sealing.file("door/1.jpg", "image/jpeg", [1, 2, 3], number: 801)
    let long = Sealing.file(String(repeating: "a", count: 120) + ".pdf", "application/pdf", [4], number: 802)
    let copy = Copy(.report, of: journal + [door, long], in: .en, made: Sample.made)
    let found = try members(archive(copy, [door.id: [1, 2, 3], long.id: [4]]))
    #expect(found[0] == Member(name: "report.txt", bytes: copy.pieces(as: .text).flatMap(\.self)))
    #expect(found[1] == Member(name: "files/1-door_1.jpg", bytes: [1, 2, 3]))
    #expect(found[2].name == "files/2-\(String(repeating: "a", count: 76)).pdf" && found[2].bytes == [4])
    #expect(found.count == 3)
  }

  @Test func `a file of another length than the list says is refused`() {
    let file = Sealing.file("a.jpg", "image/jpeg", [1, 2, 3], number: 801)
    let copy = Copy(.report, of: journal + [file], in: .en, made: Sample.made)
    #expect(throws: SealingError.otherLength("a.jpg")) { try archive(copy, [file.id: [1, 2]]) }
  }
}
