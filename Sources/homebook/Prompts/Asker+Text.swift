import Platform
import Records
import Text

extension Asker {
  /// Lines up to one that holds only a full stop, or to Ctrl-D. Enter at once leaves the question.
  ///
  /// - Parameter first: a line that was typed already.
  func text(after first: String? = nil) throws -> Reply {
    var lines: [String] = []
    if let first, try isFit(first) { lines.append(first) }
    while let line = try textLine() {
      if line == "." { if lines.isEmpty { return .enough } else { break } }
      if lines.isEmpty && line.trimmed.isEmpty { return .left }
      if try isFit(line) { lines.append(line) }
    }
    let text = lines.joined(separator: "\n").trimmed
    return text.isEmpty ? .left : Reply(value: .string(text))
  }

  /// Whether a record takes the line; says why where it does not, so that only this line is typed again.
  private func isFit(_ line: String) throws -> Bool {
    do throws(Misread) {
      try reader.check(line)
      return true
    } catch {
      try explain(error.sentence + " " + words.typeLineAgain)
      return false
    }
  }

  /// A line of a longer text; `nil` at Ctrl-D.
  private func textLine() throws -> String? {
    guard let terminal = talk.terminal else { throw CommandFault.nobodyToAsk(option: Asker.option) }
    while true {
      try terminal.write(Asker.mark)
      guard let bytes = try terminal.readLine() else {
        try terminal.write("\n")
        return nil
      }
      if bytes.count >= Asker.longestLine { try explain(words.lineCut) }
      if let line = String(validating: bytes.wholeScalars, as: UTF8.self) { return line }
      try explain(words.notUnderstood)
    }
  }
}

extension [UInt8] {
  /// Without the beginning of a character at the end, where a terminal cut the line in the middle of it.
  fileprivate var wholeScalars: ArraySlice<UInt8> {
    guard let lead = lastIndex(where: { $0 & 0xC0 != 0x80 }), self[lead] >= 0xC0 else { return self[...] }
    let length = self[lead] < 0xE0 ? 2 : self[lead] < 0xF0 ? 3 : 4
    return count - lead < length ? self[..<lead] : self[...]
  }
}
