internal import Glibc

/// Whether two paths are on one medium, as far as the system tells: on one file system, or on parts of one disk.
public func areOnOneMedium(_ one: String, _ other: String) -> Bool {
  var (first, second) = (stat(), stat())
  guard unsafe stat(one, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
  if first.st_dev == second.st_dev { return true }
  let disks = [first.st_dev, second.st_dev].map { disk(of: UInt64($0)) }
  return disks[0] != nil && disks[0] == disks[1]
}

/// Where the system describes the disk of which a file system is a part; `nil` where it does not.
private func disk(of device: UInt64) -> String? {
  let (major, minor) = ((device >> 8) & 0xFFF, (device & 0xFF) | (device >> 12 & 0xFFF00))
  guard let real = unsafe realpath("/sys/dev/block/\(major):\(minor)", nil) else { return nil }
  defer { unsafe free(real) }
  let path = unsafe String(cString: real)
  return unsafe access(path + "/partition", F_OK) == 0 ? folder(of: path) : path
}
