// swift-tools-version: 6.2
import Foundation
import PackageDescription

// Every reader of what comes from outside, driven by libFuzzer with AddressSanitizer; run.sh builds it and says how.

let runtime = ProcessInfo.processInfo.environment["FUZZER_RUNTIME"] ?? ""

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "homebook", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzz", dependencies: [.product(name: "Rooms", package: "homebook")],
      linkerSettings: [.unsafeFlags(["-Xlinker", runtime]), .linkedLibrary("stdc++")])
  ]
)
