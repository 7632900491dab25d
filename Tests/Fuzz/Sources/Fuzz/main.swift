import Foundation

// One program for all targets: HOMEBOOK_FUZZ names the one that runs, everything else is said to libFuzzer.

typealias OneInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>, _ one: OneInput
) -> Int32

/// The target that runs, looked up once.
nonisolated(unsafe) let target: Target = {
  let name = ProcessInfo.processInfo.environment["HOMEBOOK_FUZZ"] ?? ""
  if let target = Targets.all[name] { return target }
  print(Targets.all.keys.sorted().joined(separator: "\n"))
  exit(name == "list" ? 0 : 2)
}()

private let isPlanted = ProcessInfo.processInfo.environment["HOMEBOOK_FUZZ_PLANTED"] != nil

/// Ends where something is not as it must be, so that libFuzzer keeps the input.
func require(_ isRight: Bool, _ sentence: String) {
  if !isRight { fatalError(sentence) }
}

/// A fault planted as deep as this: with HOMEBOOK_FUZZ_PLANTED a target must find it, which shows how far it reaches.
func plant(_ isReached: Bool) {
  if isPlanted && isReached { fatalError("planted") }
}

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
_ = target
exit(
  runDriver(&count, &arguments) { bytes, count in
    target([UInt8](UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  })
