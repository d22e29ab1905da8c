/// Where a story's time goes, as a table.

struct StageTable {
  var stories: Int
  var workers: StageTimes
  var writer: StageTimes
  /// Of the filing with all its threads: CPU, and as the clock on the wall has it.
  var cpuSeconds: Double
  var seconds: Double
  var syncSeconds: Double

  private static let header = ["stage", "µs a story", "% of CPU", "times a story"]

  /// In Markdown, which is readable as it is.
  var text: String {
    let rest = cpuSeconds * 1e9 - Double(workers.nanoseconds + writer.nanoseconds)
    let rows =
      workers.stages.map(row) + [sum("workers, each stage by itself", Double(workers.nanoseconds))]
      + writer.stages.map(row) + [sum("the writer's files and statements", Double(writer.nanoseconds))]
      + [
        sum("the rest: deciding, binding, allocation, copying, telling", rest),
        sum("a filing's CPU, all threads", cpuSeconds * 1e9),
        ["a filing's time", number(seconds * 1e9), "", ""],
        ["of that waited for syncs", number(syncSeconds * 1e9), "", ""],
      ]
    return Table.aligned(Self.header, rows)
  }

  private func row(_ stage: StageTimes.Stage) -> [String] {
    [stage.name] + figures(Double(stage.nanoseconds))
      + [stage.times.map { Table.number(Double($0) / Double(stories)) } ?? ""]
  }

  private func sum(_ name: String, _ nanoseconds: Double) -> [String] {
    ["**\(name)**"] + figures(nanoseconds) + [""]
  }

  private func figures(_ nanoseconds: Double) -> [String] {
    [number(nanoseconds), Table.number(nanoseconds / (cpuSeconds * 1e9) * 100)]
  }

  private func number(_ nanoseconds: Double) -> String { Table.number(nanoseconds / Double(stories) / 1000) }
}
