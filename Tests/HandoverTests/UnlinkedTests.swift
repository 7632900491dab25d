import Records
import Testing

@testable import Inspection
@testable import Handover

/// Copies of journals in which somebody planted records whose chain is not as it must be.
@Suite struct UnlinkedTests {
  private let signer = Signer(seed: String(repeating: "5a", count: 32))

  /// What could stand in the place of a member that carries the chain; `nil` for nothing at all.
  private static let strange: [JSON?] = [
    nil, .null, true, 1, "", "zz", [], [:], ["x": "y"], [1], ["zz"],
    .string(String(repeating: "A", count: 64)),
    .string(String(repeating: "a", count: 63)), .string("</script>" + Hostile.text), ["salts": ["id": "zz"]],
  ]

  private func examined(_ copy: Copy, _ form: Form) throws -> Examination {
    try Examination(copy.pieces(as: form).flatMap(\.self))
  }

  private func report(_ records: [Record], _ numbers: [ClosedRange<Int>] = []) -> Copy {
    var selection = Selection()
    selection.numbers = numbers
    return Copy(
      .report, of: records, choosing: selection, covering: Cover(lines: "Mill Lane", language: .en), in: .en,
      made: Sample.made
    ).signed(by: signer)
  }

  /// What of a row is not linked as it must be.
  private func unlinked(_ records: [Record]) -> [Int] {
    let links = records.filter(\.kind.isChained).map { $0.json.object ?? [:] }
    return links.indices.filter { !Chain.isLinked(links[$0]) }.map { $0 + 1 }
  }

  @Test(arguments: [[], [2...2]], [Form.html, .json])
  func `a planted record passes or is said to have no chain`(numbers: [ClosedRange<Int>], form: Form) throws {
    let records = Sample.journalWithLater()
    for name in Chain.carriers.sorted() {
      for value in UnlinkedTests.strange {
        for index in form == .json ? [1, 3] : [1] {
          var planted = records
          planted[index].fields[name] = value
          let examination = try examined(report(planted, numbers), form)
          #expect(
            examination.unlinked.map(\.place) == unlinked(planted), "\(name) \(String(describing: value))")
          let row = planted.filter(\.kind.isChained).compactMap(\.json.object)
          if Chain.verify(row).differences.allSatisfy({ $0.problem == .incomplete }) {
            #expect(examination.differences == [], "\(name) \(String(describing: value))")
          }
        }
      }
    }
  }

  @Test func `what follows on a planted record begins anew`() throws {
    for value in [nil, "zz"] as [JSON?] {
      var planted = Array(Sample.journal(3)[..<2])
      planted[1].fields["digest"] = value
      let head = value?.text ?? Chain.genesis
      planted.append(Chain.linked(Sample.entry(3, ["place": "Hall"]), after: head))
      planted.append(Chain.linked(Sample.entry(4, [:]), after: planted[2].fields["digest"]?.text ?? ""))
      let examination = try examined(report(planted), .json)
      #expect(examination.differences == [])
      #expect(examination.unlinked.map(\.place) == (value == nil ? [2] : [2, 3]))
      #expect(report(planted).outline.goingIn.contains { $0.contains("is broken at") })
    }
  }

  @Test(arguments: [Form.html, .json])
  func `a planted entry without words is in the copy and verifies`(form: Form) throws {
    var entry = Record(id: Sample.id(4), kind: .entry, fields: ["number": 4, "place": "Hall", "notes": "x"])
    entry = Chain.linked(entry, after: Sample.journal(3)[2].fields["digest"]?.text ?? "")
    for name in ["", "withheld", "digest"] {
      entry.fields[name.isEmpty ? "title" : name] = name.isEmpty ? "No words" : .array([])
      let copy = report(Sample.journal(3) + [entry])
      #expect(try examined(copy, form).differences.allSatisfy { $0 != .shown(.added(after: "Entry 3")) })
    }
  }

  @Test func `a wrong digest is named and said before the copy is written`() throws {
    var planted = Sample.journal(3)
    planted[1].fields["account"] = "It was fine."
    let copy = report(planted)
    #expect(try examined(copy, .json).differences.contains { if case .changed = $0 { true } else { false } })
    #expect(copy.outline.goingIn.contains { $0.contains("is broken at 1 record") })
    #expect(!report(Sample.journal(3)).outline.goingIn.contains { $0.contains("is broken") })
  }

  @Test func `a chain that was taken away from a signed copy is seen`() throws {
    let text = Sample.text(report(Sample.journal(3)), as: .json)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.contains("\"number\":2"), let object = try? JSON(parsing: Array(line.dropLast().utf8)).object
      else { return String(line) }
      return String(decoding: JSON.object(Chain.free(object)).compact, as: UTF8.self) + ","
    }
    let examination = try Examination(Array(lines.joined(separator: "\n").utf8))
    #expect(examination.unlinked.map(\.place) == [2])
    #expect(!examination.differences.isEmpty)
  }
}
