import Foundation
import Notebook
import Platform
import Records
import Testing

/// What photographs say of themselves, and what cannot be made of hostile ones.
@Suite struct PhotographTests {
  /// Writes the part of a picture in which a camera says what it knows.
  private struct Camera {
    var isBig = true
    var time: String? = "2024:05:01 21:30:07"
    var offset: String?
    var satellites: (date: String, time: [Int])?
    var place: (north: [Int], sign: String, east: [Int], other: String)?

    private func number(_ value: Int, _ count: Int) -> [UInt8] {
      let bytes = (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
      return isBig ? bytes : bytes.reversed()
    }

    /// A list at a place: its entries, then what does not fit into them.
    private func list(_ entries: [(tag: Int, type: Int, count: Int, bytes: [UInt8])], at place: Int)
      -> [UInt8]
    {
      var (head, rest) = (number(entries.count, 2), [UInt8]())
      let end = place + 2 + entries.count * 12 + 4
      for entry in entries {
        head += number(entry.tag, 2) + number(entry.type, 2) + number(entry.count, 4)
        if entry.bytes.count <= 4 {
          head += entry.bytes + [UInt8](repeating: 0, count: 4 - entry.bytes.count)
        } else {
          head += number(end + rest.count, 4)
          rest += entry.bytes
        }
      }
      return head + [0, 0, 0, 0] + rest
    }

    private func text(_ tag: Int, _ text: String) -> (tag: Int, type: Int, count: Int, bytes: [UInt8]) {
      (tag, 2, text.utf8.count + 1, Array(text.utf8) + [0])
    }

    private func parts(_ tag: Int, _ values: [Int]) -> (tag: Int, type: Int, count: Int, bytes: [UInt8]) {
      (tag, 5, values.count, values.flatMap { number($0, 4) + number(1, 4) })
    }

    var exif: [UInt8] {
      let (own, earth) = (300, 600)
      let first = list([(0x8769, 4, 1, number(own, 4)), (0x8825, 4, 1, number(earth, 4))], at: 8)
      let taken = list(
        [time.map { text(0x9003, $0) }, offset.map { text(0x9011, $0) }].compactMap(\.self), at: own)
      var said: [(tag: Int, type: Int, count: Int, bytes: [UInt8])] = []
      if let place {
        said += [text(1, place.sign), parts(2, place.north), text(3, place.other), parts(4, place.east)]
      }
      if let satellites { said += [parts(7, satellites.time), text(29, satellites.date)] }
      var bytes: [UInt8] = Array((isBig ? "MM" : "II").utf8) + number(42, 2) + number(8, 4) + first
      bytes += [UInt8](repeating: 0, count: own - bytes.count) + taken
      return bytes + [UInt8](repeating: 0, count: earth - bytes.count) + list(said, at: earth)
    }

    var jpeg: [UInt8] { [0xFF, 0xD8, 0xFF, 0xE1, 0, 0] + Array("Exif\0\0".utf8) + exif + [0xFF, 0xD9] }
  }

  @Test(arguments: [true, false])
  func `the time and the place are read, in both orders of bytes and wherever they stand`(isBig: Bool) {
    var camera = Camera(isBig: isBig)
    camera.place = ([40, 25, 0], "N", [3, 42, 0], "W")
    let png = [0x89] + Array("PNG\r\n".utf8) + Array("eXIf".utf8) + camera.exif
    for file in [camera.jpeg, camera.exif, png, Array("    ftypheic".utf8) + camera.jpeg.dropFirst(6)] {
      let photograph = Photograph(head: file)
      #expect(photograph.takenAt?.text == "2024-05-01T21:30")
      #expect(abs((photograph.place?.north ?? 0) - 40.4166) < 0.001)
      #expect(abs((photograph.place?.east ?? 0) + 3.7) < 0.001)
    }
  }

  @Test func `a photograph that is kept says the same, from all of its pieces`() throws {
    let house = try House()
    var notebook = try house.open()
    let entry = try notebook.page(notebook.entry("Rain").description, [.entry]).value.record
    let path = house.folder + "/door.jpg"
    try Data(Camera().jpeg).write(to: URL(fileURLWithPath: path))
    let kept = try notebook.keepTogether([GivenFile(path, name: nil)], with: entry, now: House.now)
    #expect(try notebook.photograph(kept[0].id).takenAt?.text == "2024-05-01T21:30")
    try notebook.close()
  }

  @Test func `the distance from UTC is what the camera says, or what the time of satellites tells`() {
    var camera = Camera()
    camera.offset = "+02:00"
    #expect(Photograph(head: camera.jpeg).takenAt?.text == "2024-05-01T21:30+02:00")
    camera.offset = nil
    camera.satellites = ("2024:05:01", [19, 29, 50])
    #expect(Photograph(head: camera.jpeg).takenAt?.text == "2024-05-01T21:30+02:00")
    camera.satellites = ("2024:05:02", [3, 14, 0])
    #expect(Photograph(head: camera.jpeg).takenAt?.text == "2024-05-01T21:30-05:45")
    camera.satellites = ("2023:05:02", [3, 14, 0])
    #expect(Photograph(head: camera.jpeg).takenAt?.text == "2024-05-01T21:30")
  }

  @Test(arguments: ["", "0000:00:00 00:00:00", "2024:13:01 21:30:00", "yesterday", "2024:05:01 25:30:00"])
  func `what is no time is none`(time: String) {
    #expect(Photograph(head: Camera(time: time).jpeg).takenAt == nil)
  }

  @Test func `nothing comes of hostile bytes`() {
    var camera = Camera()
    camera.place = ([40, 25, 0], "N", [3, 42, 0], "W")
    let whole = camera.jpeg
    for end in 0..<whole.count { _ = Photograph(head: Array(whole[..<end])) }
    for place in whole.indices {
      for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var changed = whole
        changed[place] = value
        let found = Photograph(head: changed)
        if let place = found.place { #expect(abs(place.north) <= 90 && abs(place.east) <= 180) }
      }
    }
    #expect(Photograph(head: Array("no picture at all".utf8)) == Photograph(head: []))
  }

  @Test func `a file is kept with the time that it says, unless somebody said another`() throws {
    let given = GivenFile(.init(Camera().jpeg), ["name": "door.jpg"]).taken(saying: "says the file")
    #expect(
      given.fields["takenAt"] == [
        "words": "says the file", "earliest": "2024-05-01T21:30", "latest": "2024-05-01T21:30",
      ])
    let said = GivenFile(.init(Camera().jpeg), ["name": "door.jpg", "takenAt": "2024-04"])
    #expect(said.taken(saying: "says the file").fields["takenAt"] == "2024-04")
    let none = GivenFile(.init([1, 2, 3]), ["name": "note.txt"]).taken(saying: "says the file")
    #expect(none.fields["takenAt"] == nil)
  }
}
