internal import Records

/// What a sealed page shows once it is open, and where its files lie behind it, as JSON.
///
/// What is shown is a tree of elements and texts; the script makes elements of the names that it knows and nothing else.
package struct SealedIndex {
  private let page: HTMLCopy
  private let files: [ListedFile]
  private let dataCount: Int

  package init(_ copy: Copy, _ files: [ListedFile], dataCount: Int) {
    page = HTMLCopy(copy, filesNote: copy.words.filesEnclosed(files.count, of: copy.files.count))
    self.files = files
    self.dataCount = dataCount
  }

  private var copy: Copy { page.copy }

  package var bytes: [UInt8] {
    let title =
      copy.product == .report
      ? copy.words.entriesHead : copy.subjectsShown
    var bytes = Array("{\"heading\":".utf8) + JSON.string(title).compact
    bytes +=
      ",\"head\":".utf8
      + tree { page in
        page.tag("header") { self.page.drawCover(into: &$0) }
        if copy.product == .report, !copy.isEmpty { self.page.drawOverview(into: &page) }
      }
    bytes += ",\"items\":[".utf8
    for (index, item) in copy.items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += tree { self.page.draw(item, into: &$0) }
    }
    bytes +=
      "],\"tail\":".utf8
      + tree { page in
        if !copy.people.isEmpty { self.page.drawPeople(into: &page) }
        if copy.product == .report || !copy.files.isEmpty { self.page.drawFiles(into: &page) }
      }
    return bytes + ",\"files\":".utf8 + JSON.array(places).compact + "}".utf8
  }

  private func tree(_ draw: (inout Markup) -> Void) -> [UInt8] {
    var page = Markup(.tree)
    draw(&page)
    return [UInt8(ascii: "[")] + page.take().dropFirst() + [UInt8(ascii: "]")]
  }

  /// Where the data of the copy and the files lie, from the end of the index on.
  private var places: [JSON] {
    var at = dataCount
    let data: JSON = ["name": "copy.json", "at": 0, "bytes": .integer(dataCount)]
    return [data]
      + files.map { file in
        defer { at += file.byteCount }
        return [
          "name": .string(file.name), "type": .string(file.type ?? ""), "anchor": .string(file.anchor),
          "at": .integer(at), "bytes": .integer(file.byteCount),
        ]
      }
  }
}
