import { describe, expect, test } from "vitest";
import { read, readOne } from "./support.ts";

const labels = (markup: string) => read(markup).map(({ setting }) => setting.label);
const states = (markup: string) => read(markup).map(({ setting }) => [setting.label, setting.state]);
const BOX = '<input type="checkbox">';

describe("a list that is drawn", () => {
  test.each([
    ["named by a label", '<label for="l">Who finds me</label><button id="l" role="combobox">Everyone</button>'],
    [
      "named together with its choice",
      '<p id="p">Who finds me</p><div role="combobox" aria-labelledby="p v"><b id="v">Everyone</b></div>',
    ],
    ["named by its row", '<div><p>Who finds me</p><button aria-haspopup="listbox">Everyone</button></div>'],
    ["named by itself", '<div role="combobox" aria-label="Who finds me">Everyone<i aria-hidden="true">down</i></div>'],
  ])("stands as what is chosen, %s", (_how, markup) => {
    expect(readOne(markup)).toMatchObject({ label: "Who finds me", control: "select", state: "choice:Everyone" });
  });

  test.each([
    ["a field to search in", '<div role="combobox"><input value="SECRET"></div>'],
    ["a field of its own", '<input role="combobox" value="SECRET" aria-label="A">'],
    ["a text that is typed", '<div role="combobox" contenteditable="true">SECRET</div>'],
    ["empty", '<button role="combobox" aria-label="A"></button>'],
    ["a menu", '<button aria-haspopup="menu">More</button>'],
  ])("is none where it is %s", (_what, markup) => {
    expect(read(`<div><p>Who</p>${markup}</div>`)).toEqual([]);
  });
});

describe("buttons that are pressed in each other's place", () => {
  const button = (name: string, pressed: boolean) => `<button aria-pressed="${pressed}">${name}</button>`;

  test("are one choice, called by their group", () => {
    const group = button("All", false) + button("Friends", true) + button("Nobody", false);
    const setting = readOne(`<p id="w">Who?</p><div role="group" aria-labelledby="w">${group}</div>`);
    expect(setting).toMatchObject({ label: "Who?", control: "radio-group", state: "choice:Friends" });
  });

  test("are called the same whatever is pressed, and called by their row where the group has no name", () => {
    const group = (one: boolean, other: boolean) =>
      `<div><span>Tell me by</span><div role="group">${button("Mail", one)}${button("Phone", other)}</div></div>`;
    expect([group(true, false), group(false, true), group(true, true), group(false, false)].flatMap(states)).toEqual([
      ["Tell me by", "choice:Mail"],
      ["Tell me by", "choice:Phone"],
      ["Tell me by", "choice:Mail, Phone"],
      ["Tell me by", "choice:"],
    ]);
  });

  test("are switches, each by itself, where other words stand with them or no group holds them", () => {
    const row = (name: string, on: boolean) => `<div><p>${name}</p>${button(on ? "On" : "Off", on)}</div>`;
    const rows = row("Ads", true) + row("Health", false);
    expect(labels(`<div role="group">${rows}</div>`)).toEqual(["Ads", "Health"]);
    expect(labels(`<div>${button("Ads", true)}${button("Health", false)}</div>`)).toEqual(["Ads", "Health"]);
  });
});

describe("a slider", () => {
  test.each([
    ["with two places", '<input type="range" max="1" value="1" aria-label="A">', "on"],
    ["at the first of them", '<input type="range" min="-1" max="0" value="-1" aria-label="A">', "off"],
    ["that is drawn and says it", '<i role="slider" aria-valuenow="1" aria-valuetext="On" aria-label="A"></i>', "on"],
  ])("is a switch %s", (_what, markup, state) => {
    expect(readOne(markup)).toMatchObject({ label: "A", control: "switch", state });
  });

  test.each([
    ["says how much", '<input type="range" value="40" aria-label="Volume">'],
    ["has places between", '<input type="range" max="1" step="0.1" value="1" aria-label="Volume">'],
    ["has one place", '<input type="range" min="1" max="1" aria-label="Volume">'],
    ["only gives a number", '<i role="slider" aria-valuenow="1" aria-valuemax="1" aria-label="Volume"></i>'],
  ])("is no setting where it %s", (_what, markup) => {
    expect(read(markup)).toEqual([]);
  });
});

describe("a control in a table", () => {
  const heads = '<tr><th>Data</th><th colspan="2">Ads</th><th>Research</th></tr>';
  const row = (name: string) => `<tr><td>${name}</td><td>${BOX}</td><td>${BOX}</td><td>${BOX}</td></tr>`;

  test("is called by its row and its column", () => {
    expect(labels(`<table>${heads}${row("Places")}</table>`)).toEqual([
      "Places: Ads",
      "Places: Ads",
      "Places: Research",
    ]);
  });

  test("is called by its row alone where that holds no other", () => {
    const one = "<tr><th>Data</th><th>Allow</th></tr>";
    expect(
      labels(`<table>${one}<tr><td>Places</td><td>${BOX}</td></tr><tr><td>Health</td><td>${BOX}</td></tr></table>`),
    ).toEqual(["Places", "Health"]);
  });

  test("keeps the name it has; a column's name alone is not enough", () => {
    const cell = (name: string) => `<td><input type="checkbox" aria-label="${name}"></td>`;
    const markup = `<table><tr><th>Data</th><th>Ads</th><th>Research</th></tr><tr><td>Places</td>${cell("Ads")}${cell("My trips")}</tr></table>`;
    expect(labels(markup)).toEqual(["Places: Ads", "My trips"]);
  });
});

describe("a name", () => {
  test.each([
    ["in another element", '<b id="n">Share</b><b id="s">On</b><i role="switch" aria-labelledby="n s"></i>'],
    ["in another label", '<input type="checkbox" id="c"><label for="c">ON</label><label for="c">Share</label>'],
  ])("leaves out how the switch stands: %s", (_where, markup) => {
    expect(readOne(markup).label).toBe("Share");
  });

  test("is never what somebody typed into the text that names it", () => {
    const markup = '<p id="n">After <input value="SECRET"> days</p><i role="switch" aria-labelledby="n"></i>';
    expect(readOne(markup).label).toBe("After days");
  });
});

describe("a row that leads to a setting", () => {
  const change = '<a href="/face">Change</a>';

  test.each([
    [
      "a list of terms",
      `<dl><dt>Voice</dt><dd>Off</dd><dd><a href="/voice">Change</a></dd><dt>Face</dt><dd>On</dd><dd>${change}</dd></dl>`,
    ],
    [
      "a list",
      `<ul><li><b>Voice</b><p>Off</p><a href="/voice">Edit</a></li><li><b>Face</b><p>On</p>${change}</li></ul>`,
    ],
    [
      "a table",
      `<table><tr><td>Voice</td><td>Off</td><td><button>Edit</button></td></tr><tr><td>Face</td><td>On</td><td>${change}</td></tr></table>`,
    ],
  ])("says how it stands, in %s", (_what, markup) => {
    expect(states(markup)).toEqual([
      ["Voice", "off"],
      ["Face", "on"],
    ]);
  });

  test.each([
    ["a session", `<div><b>Phone</b><p>Active</p>${change}</div>`],
    ["a question", `<div><b>Do you smoke?</b><p>No</p>${change}</div>`],
    ["a state without a name", `<div><p>On</p>${change}</div>`],
    ["a text", `<div><b>Face</b><p>Since May</p><p>we keep it.</p><p>Turn it</p><p>On</p>${change}</div>`],
  ])("is not %s", (_what, markup) => {
    expect(read(markup)).toEqual([]);
  });
});

test("a drawing in the label of a switch is no second one", () => {
  const drawing = '<div class="toggle on" style="width:40px;height:20px"></div>';
  expect(
    labels(`<button role="switch" id="s" aria-checked="true"></button><label for="s">Share ${drawing}</label>`),
  ).toEqual(["Share"]);
});

describe("a control beside headings and states", () => {
  test("is not called by the head of the folded part it stands in", () => {
    const row = '<div><span>Let others measure</span><button role="switch" aria-checked="true"></button></div>';
    const markup = `<details open><summary>Measuring</summary>${row}<p>14 companies.</p></details>`;
    expect(readOne(markup)).toMatchObject({ label: "Let others measure", section: "Measuring" });
  });

  test("has no section in the heading of its own row", () => {
    const row =
      '<div><h3>Learn from me <b>New</b></h3><button role="switch" aria-label="Learn from me"></button></div>';
    expect(readOne(row)).toMatchObject({ label: "Learn from me", section: "" });
  });

  test("leaves out of its name a state that its label holds, though the other state is hidden there", () => {
    const states = '<span><span>Enabled</span><span style="display: none">Disabled</span></span>';
    expect(readOne(`<label><span>Score me</span><input type="checkbox">${states}</label>`).label).toBe("Score me");
  });
});
