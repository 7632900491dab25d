import Records
import Testing
import Timing

/// Objects with very many members, which somebody may have put there to stop the program.
@Suite(.serialized) struct JSONObjectTests {
  private func object(_ count: Int) -> JSONObject {
    JSONObject((0..<count).map { ("member \($0)", .integer($0)) })
  }

  /// How much longer ten times as much takes.
  private func growth(_ body: (JSONObject) -> Void) -> Double {
    let (small, large) = (object(2_000), object(20_000))
    return secondsWorked { body(large) } / secondsWorked { body(small) }
  }

  @Test(.enabled(if: isBench)) func `ten times as many members take ten times as long`() throws {
    let growths = [
      growth { object in
        let all = object.names.allSatisfy { object[$0] != nil }
        #expect(all)
      },
      growth { #expect(JSONObject($0.members.map { ($0.name, $0.value) }).count == $0.count) },
      growth { #expect($0.changed(by: $0).count == $0.count) },
      growth { object in
        let taken = JSONObject(object.members.map { ($0.name, .null) })
        #expect(object.changed(by: taken).isEmpty)
      },
      growth { object in
        let read = try? JSON(parsing: JSON.object(object).canonical)
        #expect(read?.object?.count == object.count)
      },
      growth { object in
        var link = object
        link["seed"] = .string(String(repeating: "0", count: 32))
        #expect(Chain.leavingOut(link)["withheld"]?.items?.count == object.count)
      },
    ]
    #expect(growths.allSatisfy { $0 < 40 }, "\(growths)")
  }

  @Test(arguments: [3, 31, 32, 33, 34, 500])
  func `few or many, members are found, changed and taken away by the bytes of their names`(count: Int) {
    var all = object(count)
    all["e\u{301}"] = "two"
    all["\u{e9}"] = "one"
    #expect(all["e\u{301}"] == "two" && all["\u{e9}"] == "one" && all.count == count + 2)
    all["member 1"] = "changed"
    all["member 0"] = nil
    #expect(all["member 1"] == "changed" && all["member 0"] == nil && all["member 2"] == 2)
    #expect(all.names.prefix(2) == ["member 1", "member 2"] && all["\u{e9}"] == "one")
    all["member 0"] = "again"
    #expect(all.names.last == "member 0" && all["member 0"] == "again")
    all.removeAll { $0.hasPrefix("member") }
    #expect(all.count == 2 && all["member 1"] == nil && all["e\u{301}"] == "two")
  }
}
