// swift-tools-version: 6.2
import PackageDescription

// Arrows point to what is depended on, always down: Tests/Tools/layers.py draws them in Docs/Architecture.md.
let package = Package(
  name: "homebook",
  products: [
    .executable(name: "homebook", targets: ["homebook"]),
    .library(
      name: "Notebook",
      targets: [
        "Notebook", "Vault", "Storage", "Records", "Handover", "Inspection", "Age", "Platform",
        "Sodium",
      ]),
    // For Tests/Fuzz, which drives every reader.
    .library(
      name: "Rooms",
      targets: [
        "Age", "Handover", "Inspection", "JSON", "Notebook", "Passphrases", "Platform", "Records",
        "SLIP39", "Screen", "Sodium", "SplitMix", "Storage", "Text", "Times", "Vault",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium",
      providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]),
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    .target(name: "Text", dependencies: ["CUTF8Proc"]),
    .target(name: "CPlatform"),
    .target(name: "CTexts"),
    .target(name: "Embedded", dependencies: ["CTexts"]),
    .target(
      name: "Sodium", dependencies: ["CSodium", .product(name: "Crypto", package: "swift-crypto")]),
    .systemLibrary(name: "CTerminfo", providers: [.apt(["libncurses-dev"])]),
    .target(name: "Platform", dependencies: ["CPlatform", "Sodium"]),
    .target(name: "JSON", dependencies: ["Text"]),
    .target(name: "SLIP39", dependencies: ["Embedded", "Sodium"], exclude: ["pieces.txt"]),
    .target(
      name: "Records", dependencies: ["Embedded", "JSON", "Sodium", "Text"], exclude: ["Fields/fields.txt"]),
    .target(name: "Passphrases", dependencies: ["Embedded", "Records", "Sodium", "Text"]),
    .target(name: "Times", dependencies: ["Embedded", "Records", "Text"], exclude: ["Words/asides.txt"]),
    .target(name: "Storage", dependencies: ["Passphrases", "Platform", "Records", "Sodium"]),
    .target(name: "Vault", dependencies: ["Storage", "Sodium", "Platform", "Records", "Text"]),
    .target(name: "Age", dependencies: ["Sodium", "Text"]),
    .target(name: "Strength", dependencies: ["Embedded", "Sodium", "Text"], exclude: ["Lists"]),
    .target(
      name: "Screen", dependencies: ["CTerminfo", "Platform", "Sodium", "Text"],
      exclude: ["Terminals/terminals.ti"]),
    .target(name: "Handover", dependencies: ["Records", "Sodium", "Text"]),
    .target(name: "Inspection", dependencies: ["Handover", "Records", "Sodium", "Text"]),
    .target(name: "Guidance", dependencies: ["Embedded", "Records", "Text"], exclude: ["Texts"]),
    .target(
      name: "Notebook",
      dependencies: [
        "Handover", "Inspection", "Vault", "Storage", "Age", "SLIP39", "Guidance", "Passphrases",
        "Strength", "Records", "Platform", "Sodium", "Text", "Times",
      ]),
    .target(
      name: "Phrases",
      dependencies: [
        "Notebook", "Age", "Handover", "Inspection", "Passphrases", "Platform", "Records",
        "Storage", "Strength", "Text", "Times", "Vault",
      ]),
    .target(
      name: "Views",
      dependencies: [
        "Notebook", "Phrases", "Age", "Guidance", "Handover", "Inspection", "Passphrases",
        "Platform", "Records", "SLIP39", "Screen", "Sodium", "Storage", "Text", "Vault",
      ]),
    .target(
      name: "Questions",
      dependencies: [
        "Views", "Notebook", "Phrases", "Guidance", "Handover", "Inspection", "Passphrases",
        "Platform", "Records", "SLIP39", "Screen", "Sodium", "Storage", "Text", "Times", "Vault",
      ]),
    .target(
      name: "Pages",
      dependencies: [
        "Questions", "Views", "Notebook", "Phrases", "Age", "Guidance", "Handover", "Inspection",
        "Passphrases", "Platform", "Records", "Screen", "Sodium", "Storage", "Text", "Times",
        "Vault",
      ]),
    .executableTarget(
      name: "homebook",
      dependencies: [
        "Pages", "Questions", "Views", "Notebook", "Phrases", "Age", "Guidance", "Handover",
        "Inspection", "Passphrases", "Platform", "Records", "SLIP39", "Screen", "Sodium", "Storage",
        "Text", "Times", "Vault",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "SplitMix", path: "Tests/SplitMix"),
    .target(name: "Timing", path: "Tests/Timing"),
    .testTarget(name: "EmbeddedTests", dependencies: ["Embedded"]),
    .testTarget(name: "TextTests", dependencies: ["SplitMix", "Text"]),
    .testTarget(name: "SodiumTests", dependencies: ["Sodium"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(name: "SLIP39Tests", dependencies: ["SLIP39"]),
    .testTarget(name: "RecordsTests", dependencies: ["Records", "Text", "Timing"]),
    .testTarget(name: "PassphrasesTests", dependencies: ["Passphrases", "Storage", "Vault"]),
    .testTarget(name: "TimesTests", dependencies: ["Records", "Times", "Timing"], exclude: ["Corpus"]),
    .testTarget(name: "VaultTests", dependencies: ["Passphrases", "SplitMix", "Storage", "Vault"]),
    .testTarget(
      name: "AgeTests", dependencies: ["Age", "Platform", "Sodium"], exclude: ["Vectors", "peers.py"]),
    .testTarget(name: "GuidanceTests", dependencies: ["Guidance"]),
    .testTarget(
      name: "HandoverTests", dependencies: ["Handover", "Inspection", "SplitMix", "Text", "Timing"]),
    .testTarget(name: "StrengthTests", dependencies: ["Strength", "Timing"]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "SplitMix", "Text", "Timing"]),
    .testTarget(
      name: "NotebookTests",
      dependencies: ["Notebook", "Inspection", "Storage", "Vault", "Passphrases", "Text"]),
    .testTarget(
      name: "PagesTests",
      dependencies: [
        "Pages", "Questions", "Views", "Notebook", "Phrases", "Screen", "SplitMix", "Text", "Times",
      ]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "homebook", "Pages", "Questions", "Views", "Notebook", "Phrases", "Screen", "SplitMix",
        "Text", "Times",
      ]),
  ],
  cxxLanguageStandard: .cxx20
)

for target in package.targets where target.type != .system && !["CPlatform", "CTexts"].contains(target.name) {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
