/// What kind of data a file holds, by its first bytes or else by the end of its name.
public enum FileType {
  /// How many of the first bytes tell.
  public static let headCount = 16

  private static let heads: [(at: Int, bytes: [UInt8], type: String)] = [
    (0, [0xFF, 0xD8, 0xFF], "image/jpeg"),
    (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
    (0, Array("GIF8".utf8), "image/gif"),
    (8, Array("WEBP".utf8), "image/webp"),
    (8, Array("WAVE".utf8), "audio/wav"),
    (0, [0x49, 0x49, 0x2A, 0x00], "image/tiff"),
    (0, [0x4D, 0x4D, 0x00, 0x2A], "image/tiff"),
    (4, Array("ftypheic".utf8), "image/heic"),
    (4, Array("ftypavif".utf8), "image/avif"),
    (4, Array("ftypmif1".utf8), "image/heic"),
    (4, Array("ftypqt".utf8), "video/quicktime"),
    (4, Array("ftypM4A".utf8), "audio/mp4"),
    (4, Array("ftyp3g".utf8), "video/3gpp"),
    (4, Array("ftyp".utf8), "video/mp4"),
    (0, [0x1A, 0x45, 0xDF, 0xA3], "video/webm"),
    (0, Array("OggS".utf8), "audio/ogg"),
    (0, Array("ID3".utf8), "audio/mpeg"),
    (0, Array("#!AMR".utf8), "audio/amr"),
    (0, Array("fLaC".utf8), "audio/flac"),
    (0, Array("%PDF-".utf8), "application/pdf"),
  ]

  private static let endings: [String: String] = [
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp",
    "avif": "image/avif",
    "tif": "image/tiff", "tiff": "image/tiff", "heic": "image/heic", "mov": "video/quicktime",
    "mp4": "video/mp4", "3gp": "video/3gpp", "webm": "video/webm", "m4a": "audio/mp4", "mp3": "audio/mpeg",
    "ogg": "audio/ogg", "opus": "audio/ogg", "wav": "audio/wav", "amr": "audio/amr", "flac": "audio/flac",
    "pdf": "application/pdf", "txt": "text/plain", "csv": "text/csv", "html": "text/html",
    "json": "application/json", "eml": "message/rfc822", "zip": "application/zip",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
  ]

  /// The media type of a file that begins with `head`; `nil` where neither it nor `name` tells.
  public static func name(of head: [UInt8], called name: String) -> String? {
    let known = heads.first { head.dropFirst($0.at).starts(with: $0.bytes) }
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    return known?.type ?? ending.flatMap { endings[$0.lowercased()] }
  }
}
