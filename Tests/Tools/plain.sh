#!/bin/sh
# plain.sh FOLDER: builds, once, a static program that only parses arguments and decodes JSON, with the libraries that
# homebook links, and prints its path. What can be read in it can be read in any such program.
set -eu
program=$1/.build/release/plain
if [ ! -x "$program" ]; then
  mkdir -p "$1/Sources/plain"
  cat > "$1/Package.swift" <<'SWIFT'
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "plain",
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
  targets: [
    .executableTarget(
      name: "plain", dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")])
  ]
)
SWIFT
  cat > "$1/Sources/plain/main.swift" <<'SWIFT'
import ArgumentParser
import FoundationEssentials

struct Plain: ParsableCommand {
  @Argument var text: String
  func run() throws { print(try JSONDecoder().decode([String: String].self, from: Data(text.utf8))) }
}
Plain.main()
SWIFT
  swift build --package-path "$1" -c release -Xswiftc -static-executable >&2
  strip "$program"
fi
echo "$program"
