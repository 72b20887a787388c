import Foundation
import Preferences
import Testing

@testable import DataImport

/// Compressed files and archives of data files.
@Suite struct `Archives` {
  private let folder: TemporaryFolder
  private let votes = "response_a,response_b,winner\nx,y,a\nx,z,b\n"

  init() throws { folder = try TemporaryFolder() }

  private func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder.url
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  private func message(_ name: String) -> String {
    do {
      _ = try runImport(ImportRequest(paths: [path(name)]))
      return "no error"
    } catch {
      return "\(error)".replacingOccurrences(of: folder.url.path + "/", with: "")
    }
  }

  @Test func `xz files of several streams are read, and damage is noticed`() throws {
    _ = try folder.write(votes, to: "votes.csv")
    _ = try folder.write("y,z,tie\n", to: "more.csv")
    try run("xz", ["votes.csv", "more.csv"])
    let whole = try Data(contentsOf: folder.url.appendingPathComponent("votes.csv.xz"))
    let more = try Data(contentsOf: folder.url.appendingPathComponent("more.csv.xz"))
    let both = try folder.write(Array(whole + more), to: "both.csv.xz")
    #expect(try runImport(ImportRequest(paths: [both])).choices == [.a, .b, .tie])
    for end in [whole.count / 2, whole.count - 1] {
      _ = try folder.write(Array(whole.prefix(end)), to: "cut.csv.xz")
      #expect(
        message("cut.csv.xz").hasPrefix(
          "cut.csv.xz: the compressed data are damaged or cut short at byte "))
    }
    #expect(
      message("cut.csv.xz").contains("\nfix: fetch the file again; xz -t says whether it is whole"))
  }

  @Test(arguments: ["a.tar", "a.tar.gz", "a.tgz", "a.tar.xz"])
  func `an archive is read like the folder it was made from`(name: String) throws {
    let long = String(repeating: "long-", count: 30)
    _ = try folder.write(votes, to: "data/\(long)/votes.csv")
    _ = try folder.write("read me", to: "data/README.md")
    _ = try folder.write(votes, to: "data/.hidden/votes.csv")
    _ = try folder.write(
      #"{"response_a": "x", "response_b": "q", "winner": "b"}"#, to: "data/b.jsonl")
    try run("tar", ["-caf", name, "data"])
    let archive = try runImport(ImportRequest(paths: [path(name)]))
    let plain = try runImport(ImportRequest(paths: [path("data")]))
    #expect(archive.choices == plain.choices)
    #expect(archive.summary.files.map(\.sha256) == plain.summary.files.map(\.sha256))
    #expect(
      archive.summary.files.map(\.path)
        == ["\(name)/data/b.jsonl", "\(name)/data/\(long)/votes.csv"].map(path))
    // A problem in an archive names the file in it and its line.
    let left = try FileManager.default.contentsOfDirectory(atPath: "/var/tmp")
    #expect(!left.contains { $0.hasPrefix("penchant-") })
  }

  @Test func `archives without data, cut short or not archives at all`() throws {
    _ = try folder.write("read me", to: "data/README.md")
    try run("tar", ["-cf", "empty.tar", "data"])
    #expect(message("empty.tar").hasPrefix("empty.tar: the folder holds no data files"))
    _ = try folder.write(votes, to: "data/votes.csv")
    try run("tar", ["-cf", "whole.tar", "data/votes.csv"])
    let whole = try Data(contentsOf: folder.url.appendingPathComponent("whole.tar"))
    _ = try folder.write(Array(whole.prefix(700)), to: "cut.tar")
    #expect(
      message("cut.tar").hasPrefix("cut.tar: this is no complete tar archive: it breaks off"))
    _ = try folder.write(votes + String(repeating: "x", count: 600), to: "wrong.tar")
    #expect(message("wrong.tar").contains("a header has a wrong checksum"))
  }

  @Test func `damaged archives end in an error or in rows`() throws {
    _ = try folder.write(votes, to: "data/votes.csv")
    try run("tar", ["-cf", "whole.tar", "data/votes.csv"])
    let whole = [UInt8](try Data(contentsOf: folder.url.appendingPathComponent("whole.tar")))
    for seed in 0..<150 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var bytes = whole
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<1024, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      let path = try folder.write(bytes, to: "damaged.tar")
      do {
        _ = try runImport(ImportRequest(paths: [path]))
      } catch {
        #expect(error is ImportError)
      }
    }
  }
}
