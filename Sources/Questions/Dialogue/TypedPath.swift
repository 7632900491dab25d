import Platform
import Text

// What somebody types or drops as a path. Terminals put in a dropped file as their shell would want it: in quotes, with
// backslashes, or as an address.

extension String {
  /// The path that was meant: as it stands where something is there, else without what a terminal put around it. One
  /// that begins in the home folder is written out.
  package var asPath: String {
    let plain = trimmed
    if File.Identity(path: plain.inHomeFolder) != nil { return plain.inHomeFolder }
    let meant = plain.fromAddress ?? plain.withoutQuoting ?? plain
    return meant.inHomeFolder
  }

  /// The path of a file in an address such as `file:///media/stick/a%20b.jpg`; `nil` where it is none.
  private var fromAddress: String? {
    let scheme = "file://"
    guard lowercased().hasPrefix(scheme) else { return nil }
    let rest = dropFirst(scheme.count)
    // A machine may be named before the path; it can only be this one.
    guard let start = rest.firstIndex(of: "/") else { return nil }
    return String(rest[start...]).withoutPercents
  }

  private var withoutPercents: String? {
    var (bytes, left) = ([UInt8](), utf8[...])
    while let byte = left.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: left.prefix(2), as: UTF8.self)
      guard digits.count == 2, digits.allSatisfy(\.isHexDigit), let value = UInt8(digits, radix: 16) else {
        return nil
      }
      left.removeFirst(2)
      bytes.append(value)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// One word as a shell reads it; `nil` where it is several, or its quotes have no end.
  private var withoutQuoting: String? {
    var (word, quote, isEscaped) = ("", nil as Character?, false)
    for character in self {
      if isEscaped {
        word.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == " " {
        return nil
      } else {
        word.append(character)
      }
    }
    return quote == nil && !isEscaped && !word.isEmpty ? word : nil
  }
}
