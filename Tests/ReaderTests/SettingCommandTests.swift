/// Settings, changed while the reader runs.

import Surface
import Testing

@testable import Reader

@Suite struct SettingCommandTests {
  @Test(arguments: [
    ("measure 60", "measure is now 60; save-settings keeps it"),
    ("measure", "measure is 72; write a number from 40 to 120 to change it"),
    ("measure 12", "measure: write a number from 40 to 120"),
    ("measure wide", "measure: write a number from 40 to 120"),
    ("headings all", "headings is now all"), ("headings day", "headings: write one of \"usual\""),
    ("careful never", "careful is now never from the next story on"),
    ("mesure 60", "unknown setting “mesure”"),
    ("", "set: write a setting's name: careful, headings, measure, theme"),
  ])
  func oneIsSet(argument: String, words: String) {
    var stage = Stage(120, 24)
    stage.press(":")
    stage.send(.input(.paste("set " + argument)))
    stage.press("<Enter>")
    #expect(stage.status.contains(words))
  }

  @Test func itTakesEffectAtOnce() {
    var stage = Stage(120, 40)
    stage.press("<Enter>")
    let before = stage.state.body.layout.lines.count
    stage.press(":set measure 40<Enter>")
    #expect(stage.state.body.columns == 40)
    #expect(stage.state.body.layout.lines.count > before)
    #expect(stage.effects.contains(.follow(stage.state.settings)), "what lies outside hears of it")
    stage.press(":set headings all<Enter>h")
    #expect(stage.grid.text.contains("─ 12 Mar 2024"))
  }

  @Test func whatWasChangedIsSaved() {
    var stage = Stage(120, 40)
    stage.press(":save-settings<Enter>")
    #expect(stage.status.contains("no setting was changed"))
    stage.press(":set measure 50<Enter>:set measure 60<Enter>:set theme x<Enter>:save-settings<Enter>")
    #expect(stage.effects.last == .save(stage.state.settings, ["measure", "theme"]))
  }

  @Test func namesAndValuesAreCompleted() throws {
    var stage = Stage(120, 40)
    stage.press(":set he<Tab>")
    #expect(try #require(stage.state.layers[Prompt.self]).field.text == "set headings")
    stage.press("<Space>")
    let words = try #require(stage.state.layers[Prompt.self]).completions.rows.map(\.word)
    #expect(words == ["usual", "all", "none"])
  }
}

@Suite struct SettingTests {
  @Test(arguments: Setting.all.map(\.name))
  func declaredWell(name: String) throws {
    let setting = try #require(Setting.all.first { $0.name == name })
    #expect(setting.allows(setting.standard), "the default is a value of its own kind")
    #expect(Settings()[setting] == setting.standard)
    #expect(!setting.summary.filled(by: .standard).hasSuffix("."))
    #expect(setting.value(typed: setting.standard.description) == setting.standard)
  }
}
