import { describe, expect, test } from "vitest";
import type { Setting } from "../../../lib/model.ts";
import { readSettings } from "../../../lib/page/read-settings.ts";
import { aPage, read, readOne } from "./support.ts";

const labels = (markup: string) => read(markup).map(({ setting }) => setting.label);
const SWITCH = '<button role="switch" aria-checked="true"></button>';

describe("what kind a control is, and how it stands", () => {
  test.each<[string, string, Setting["control"], Setting["state"]]>([
    ["a checkbox that is ticked", '<input type="checkbox" checked aria-label="A">', "checkbox", "on"],
    ["a checkbox that is not", '<input type="checkbox" aria-label="A">', "checkbox", "off"],
    ["a checkbox called a switch", '<input type="checkbox" role="switch" checked aria-label="A">', "switch", "on"],
    ["a switch that is on", '<button role="switch" aria-checked="true" aria-label="A"></button>', "switch", "on"],
    ["a switch that is off", '<div role="switch" aria-checked="false" aria-label="A"></div>', "switch", "off"],
    ["a switch in between", '<div role="switch" aria-checked="mixed" aria-label="A"></div>', "switch", "mixed"],
    ["a switch that does not say", '<div role="switch" aria-label="A"></div>', "switch", "unknown"],
    [
      "a switch that says something else",
      '<div role="switch" aria-checked="yes" aria-label="A"></div>',
      "switch",
      "unknown",
    ],
    ["a role in capitals", '<div role="Switch" aria-checked="true" aria-label="A"></div>', "switch", "on"],
    ["two roles", '<div role="switch checkbox" aria-checked="false" aria-label="A"></div>', "switch", "off"],
    [
      "a role nobody knows",
      '<div role=" x-slide  CHECKBOX " aria-checked="true" aria-label="A"></div>',
      "checkbox",
      "on",
    ],
    ["an input of two roles", '<input type="checkbox" role="Switch checkbox" aria-label="A">', "switch", "off"],
    ["a drawn checkbox", '<span role="checkbox" aria-checked="true" aria-label="A"></span>', "checkbox", "on"],
    ["a menu's checkbox", '<li role="menuitemcheckbox" aria-checked="false" aria-label="A"></li>', "checkbox", "off"],
    ["a pressed button", '<button aria-pressed="true" aria-label="A"></button>', "pressed-button", "on"],
    ["a released button", '<button aria-pressed="false" aria-label="A"></button>', "pressed-button", "off"],
    ["a button that does not say", '<button aria-pressed="" aria-label="A"></button>', "pressed-button", "unknown"],
    [
      "a list",
      '<select aria-label="A"><option>Everyone</option><option selected> Friends </option></select>',
      "select",
      "choice:Friends",
    ],
    ["an empty list", '<select aria-label="A"></select>', "select", "choice:"],
  ])("%s", (_what, markup, control, state) => {
    expect(readOne(markup)).toMatchObject({ label: "A", control, state });
  });

  test.each([
    ["text", '<input type="text" aria-label="A">'],
    ["a list of several", '<select multiple aria-label="A"><option selected>B</option></select>'],
    ["what is a button first", '<div role="button switch" aria-checked="true" aria-label="A">B</div>'],
    ["a plain button", '<button aria-label="A"></button>'],
    ["a link", '<a href="#" aria-checked="true">A</a>'],
  ])("%s is no setting", (_what, markup) => {
    expect(read(markup)).toEqual([]);
  });

  test("a checkbox stands as it stands now, not as the page was written", () => {
    aPage('<input type="checkbox" checked aria-label="A"><input type="checkbox" aria-label="B">');
    const [a, b] = document.querySelectorAll("input");
    if (a) a.checked = false;
    if (b) b.checked = true;
    expect(readSettings(document).map(({ setting }) => setting.state)).toEqual(["off", "on"]);
  });

  test("a checkbox that is neither is mixed", () => {
    aPage('<input type="checkbox" checked aria-label="A">');
    const [box] = document.querySelectorAll("input");
    if (box) box.indeterminate = true;
    expect(readSettings(document)[0]?.setting.state).toBe("mixed");
  });

  test("a switch drawn around a checkbox is one control, and the checkbox tells what it does not", () => {
    const said = '<div role="switch" aria-checked="false" aria-label="A"><input type="checkbox" checked></div>';
    const unsaid = '<label role="switch" aria-label="A"><input type="checkbox" checked></label>';
    expect(readOne(said)).toMatchObject({ control: "switch", state: "off" });
    expect(readOne(unsaid)).toMatchObject({ control: "switch", state: "on" });
  });

  test.each([
    ["itself", '<input type="checkbox" disabled aria-label="A">'],
    ["its group", '<fieldset disabled><input type="checkbox" aria-label="A"></fieldset>'],
    ["its group, when it is drawn", '<fieldset disabled><div role="switch" aria-label="A"></div></fieldset>'],
    ["what it says to screen readers", '<div role="switch" aria-disabled="true" aria-label="A"></div>'],
  ])("a control is locked by %s", (_how, markup) => {
    expect(readOne(markup).disabled).toBe(true);
  });

  test("a locked control keeps the page's reason, a free one none", () => {
    const row = (lock: string) =>
      `<div><label><input type="checkbox" ${lock}>Share</label><p>Set by your employer.</p></div>`;
    expect(readOne(row("disabled"))).toMatchObject({ disabled: true, reason: "Set by your employer." });
    expect(readOne(row(""))).toMatchObject({ disabled: false, reason: null });
  });
});

describe("a group of radio buttons", () => {
  const option = (value: string, checked = "") =>
    `<label><input type="radio" name="who" value="${value}" ${checked}> ${value}</label>`;
  const three = option("Everyone") + option("Friends", "checked") + option("Nobody");

  test.each([
    ["its legend", `<fieldset><legend>Who sees you?</legend>${three}</fieldset>`],
    ["the name of the group", `<div role="radiogroup" aria-label="Who sees you?">${three}</div>`],
    ["the text beside it", `<div><p>Who sees you?</p><div>${three}</div></div>`],
    ["the heading above, where there is nothing else", `<h2>Who sees you?</h2>${three}`],
  ])("is one setting, called by %s", (_what, markup) => {
    expect(readOne(markup)).toMatchObject({ label: "Who sees you?", control: "radio-group", state: "choice:Friends" });
  });

  test("is called the same whatever is chosen", () => {
    const group = (first: string, second: string) =>
      `<div><p>Who sees you?</p>${option("Everyone", first)}${option("Friends", second)}</div>`;
    const [one, other] = [readOne(group("checked", "")), readOne(group("", "checked"))];
    expect([one.state, other.state]).toEqual(["choice:Everyone", "choice:Friends"]);
    expect(one.label).toBe(other.label);
  });

  test("that is drawn counts as well", () => {
    const drawn = (name: string, checked: boolean) => `<div role="radio" aria-checked="${checked}">${name}</div>`;
    const markup = `<div role="radiogroup" aria-label="Who?">${drawn("All", false)}${drawn("None", true)}</div>`;
    expect(readOne(markup)).toMatchObject({ label: "Who?", control: "radio-group", state: "choice:None" });
  });

  test("two groups are two settings", () => {
    const group = (name: string) =>
      `<fieldset><legend>${name}</legend><label><input type="radio" name="${name}" checked>Yes</label></fieldset>`;
    expect(read(group("Ads") + group("AI")).map(({ setting }) => [setting.label, setting.state])).toEqual([
      ["Ads", "choice:Yes"],
      ["AI", "choice:Yes"],
    ]);
  });

  test("in which nothing is chosen says nothing", () => {
    expect(read(`<fieldset><legend>Who?</legend>${option("Everyone")}</fieldset>`)).toEqual([]);
  });
});

describe("what a control is called", () => {
  test.each([
    ["a label for it", '<label for="a">Share my data</label><input id="a" type="checkbox">'],
    ["a label around it", '<label><input type="checkbox"> Share my <b>data</b></label>'],
    ["a label around it that begins with a mark", '<label><input type="checkbox"> · Share my data</label>'],
    ["a text that it names", '<p id="t">Share my data</p><button role="switch" aria-labelledby="t"></button>'],
    ["its own words", '<button role="switch" aria-label="Share my data"></button>'],
    ["its own text", '<button role="switch" aria-checked="true">Share my data</button>'],
    ["the row around it", `<div><div><p>Share my data</p></div><div>${SWITCH}</div></div>`],
    ["the row around it, broken by a mark", `<div><p>Share <em>my</em> data</p>${SWITCH}</div>`],
    ["the row around it, after its state", `<div><span>On</span><p>Share my data</p>${SWITCH}</div>`],
    ["the heading of its own row", `<div><h3>Share my data</h3>${SWITCH}</div>`],
    ["a label around a list", "<label>Share my data <select><option>Yes</option></select></label>"],
  ])("%s", (_what, markup) => {
    expect(readOne(markup).label).toBe("Share my data");
  });

  test.each(["On", "Off", "Activé", "Uit", "Enabled:", "—"])("never only how it stands: %s", (word) => {
    const markup = `<div><p>Share my data</p><label>${word}<input type="checkbox" role="switch" checked></label></div>`;
    expect(readOne(markup).label).toBe("Share my data");
  });

  test("each by its own row in a list, however alike", () => {
    const row = (name: string) => `<li><span>${name}</span>${SWITCH}</li>`;
    expect(labels(`<ul>${row("Ads")}${row("AI")}${row("Location")}</ul>`)).toEqual(["Ads", "AI", "Location"]);
  });

  test("nothing: then it is no setting that could be told of", () => {
    expect(read(`<main>${SWITCH}</main>`)).toEqual([]);
    expect(read(`<div><span>On</span>${SWITCH}</div>`)).toEqual([]);
  });

  test("at most 200 characters, without what cannot be seen", () => {
    const { label } = readOne(`<label>\u202E\u200B${"a".repeat(300)}<input type="checkbox"></label>`);
    expect(label).toBe("a".repeat(200));
  });
});

describe("what is never kept", () => {
  test.each([
    [
      "a text in the label",
      '<label><input type="checkbox"> Remind me after <input type="text" value="SECRET"> days</label>',
    ],
    ["a text beside it", `<div><p>Share</p><textarea>SECRET</textarea>${SWITCH}</div>`],
    ["a text typed into the page", `<div><p>Share</p><div contenteditable="true">SECRET</div>${SWITCH}</div>`],
    ["code beside it", `<div><style>.SECRET{}</style><p>Share</p><script type="x">SECRET</script>${SWITCH}</div>`],
    [
      "the choices of a list beside it",
      "<div><p>Share</p><select><option>SECRET</option><option selected>A</option></select></div>",
    ],
  ])("%s", (_what, markup) => {
    const settings = read(markup).map(({ setting }) => setting);
    expect(settings).toHaveLength(1);
    expect(settings[0]?.label).toMatch(/^(?:Share|Remind me after days)$/u);
    expect(JSON.stringify(settings)).not.toContain("SECRET");
  });

  test("what is typed after the page was drawn", () => {
    aPage('<label><input type="checkbox"> After <input type="text"> days</label>');
    const [, field] = document.querySelectorAll("input");
    if (field) field.value = "SECRET";
    expect(JSON.stringify(readSettings(document).map(({ setting }) => setting))).not.toContain("SECRET");
  });
});

describe("where a control stands", () => {
  test("is the heading above it, also a drawn one or a legend, and none before the first", () => {
    const box = (name: string) => `<input type="checkbox" aria-label="${name}">`;
    const markup = `${box("A")}<h1>Privacy</h1>${box("B")}<h2> </h2>${box("C")}<div role="heading">AI</div>${box("D")}<fieldset><legend>Ads</legend>${box("E")}</fieldset>`;
    expect(read(markup).map(({ setting }) => setting.section)).toEqual(["", "Privacy", "Privacy", "AI", "Ads"]);
  });

  const box = (name: string) => `<label><input type="checkbox"> ${name}</label>`;
  const sections = (markup: string) =>
    Object.fromEntries(read(markup).map(({ setting }) => [setting.label, setting.section]));

  test.each([
    ["a legend", `<fieldset><legend>Ads</legend>${box("A")}</fieldset>`],
    ["the head of a folded part", `<details open><summary>Ads</summary>${box("A")}</details>`],
    ["a heading in a group", `<fieldset><div><h3>Ads</h3></div>${box("A")}</fieldset>`],
  ])("is not %s whose part has ended", (_what, part) => {
    expect(sections(`<h2>Privacy</h2>${box("B")}${part}<div>${box("C")}</div>`)).toEqual({
      A: "Ads",
      B: "Privacy",
      C: "Privacy",
    });
    expect(sections(`${part}${box("C")}`)).toEqual({ A: "Ads", C: "" });
  });

  test("is that of the group around, where a group ends inside another", () => {
    const inner = `<details open><summary>Partners</summary>${box("B")}</details>`;
    const markup = `<h2>Privacy</h2><fieldset><legend>Ads</legend>${box("A")}${inner}${box("C")}</fieldset>${box("D")}`;
    expect(sections(markup)).toEqual({ A: "Ads", B: "Partners", C: "Ads", D: "Privacy" });
  });

  test("goes on into what a group shows by a shadow root", () => {
    aPage(`<h2>Privacy</h2><fieldset><legend>Ads</legend><div id="host"></div></fieldset>${box("C")}`);
    const root = document.getElementById("host")?.attachShadow({ mode: "open" });
    if (root) root.innerHTML = `${box("A")}<section>${box("B")}</section>`;
    expect(readSettings(document).map(({ setting }) => setting.section)).toEqual(["Ads", "Ads", "Privacy"]);
  });

  test("is a drawn heading, however its role is written", () => {
    expect(sections(`<div role="Heading">AI</div>${box("A")}`)).toEqual({ A: "AI" });
  });
});

describe("what is said of a control", () => {
  test("is what it says describes it", () => {
    const markup = '<p id="d">Others see it.</p><input type="checkbox" aria-label="A" aria-describedby="d">';
    expect(readOne(markup).description).toBe("Others see it.");
  });

  test("is else the rest of its row, without its name and its state", () => {
    const markup = `<div><h3>Share</h3><p>Others see it.</p><span>On</span><p>Always.</p>${SWITCH}</div>`;
    expect(readOne(markup)).toMatchObject({ label: "Share", description: "Others see it. Always." });
  });

  test("does not come from beyond a heading or from another row", () => {
    const markup = `<section><h2>Messages</h2><p>About messages.</p><div><label>Receipts${SWITCH}</label></div></section>`;
    expect(readOne(markup).description).not.toContain("About messages.");
  });

  test("is at most 300 characters", () => {
    expect(readOne(`<div><p>Share</p><p>${"a".repeat(400)}</p>${SWITCH}</div>`).description).toHaveLength(300);
  });
});

describe("what a control is known by", () => {
  const anchor = (attributes: string) => readOne(`<input type="checkbox" aria-label="A" ${attributes}>`).anchor;

  test.each([
    ["its name", 'name="allowAds" id="other"', "name=allowAds"],
    ["a mark for tests", 'data-testid="improve-model" id="other"', "data-testid=improve-model"],
    ["its id", 'id="genai"', "id=genai"],
    ["the id of its label", 'aria-labelledby="allowConversionTrackings"', "aria-labelledby=allowConversionTrackings"],
    ["its id, where its name is thrown anew", 'name="ember12" id="genai"', "id=genai"],
  ])("%s", (_what, attributes, expected) => {
    expect(anchor(attributes)).toBe(expected);
  });

  test.each([
    ":r3:",
    "«r3»",
    "_r_1a_",
    "radix-2",
    "ember412",
    "react-select-2-input",
    "mui-7",
    "mat-slide-toggle-1",
    "headlessui-switch-4",
    "v-0-1",
    "item4711",
    "123e4567-e89b-12d3-a456-426614174000",
    "r7",
    "",
  ])("not an id that is thrown anew or counted up: %s", (id) => {
    expect(anchor(`id="${id}"`)).toBeNull();
  });
});

describe("what can be seen", () => {
  test.each([
    ["a control that is hidden", '<div hidden><input type="checkbox" aria-label="A"></div>', 0],
    ["a control whose label is hidden too", '<label style="display:none">A<input type="checkbox"></label>', 0],
    ["an input hidden behind a drawing", '<label>A<input type="checkbox" style="display:none"></label>', 1],
    ["one that others cover", '<input type="checkbox" aria-label="A" style="opacity:0">', 1],
  ])("%s counts %#", (_what, markup, count) => {
    expect(read(markup)).toHaveLength(count);
  });
});

/** Those that the page simulated here does without itself; a real form can hide any. */
const HIDDEN = "contains querySelector closest matches textContent checkVisibility labels parentElement".split(" ");

describe("pages that get in the way", () => {
  test.each([
    ["a switch in it", '<div><p>Share my data</p><button role="switch" aria-checked="true"></button></div>'],
    ["a checkbox in it", '<label><input type="checkbox" checked> Share my data</label>'],
  ])("a form whose inputs hide its own properties is read like any other: %s", (_what, control) => {
    aPage(`<form>${HIDDEN.map((name) => `<input type="hidden" name="${name}">`).join("")}${control}</form>`);
    const form = document.querySelector("form");
    // A real form does this by itself.
    for (const input of document.querySelectorAll<HTMLInputElement>("input[name]")) {
      Object.defineProperty(form, input.name, { value: input });
    }
    expect(form?.matches).toBeInstanceOf(HTMLInputElement);
    const [found] = readSettings(document);
    expect(found?.setting).toMatchObject({ label: "Share my data", state: "on" });
  });

  test("a form that calls its inputs by any name is read", () => {
    const markup = '<form><input name="getAttribute"><input name="id"><input type="checkbox" aria-label="A"></form>';
    expect(readOne(markup).label).toBe("A");
  });

  test("open shadow roots are read, each control by its own row outside", () => {
    aPage("<ul></ul>");
    for (const name of ["Ads", "AI"]) {
      const row = document.createElement("li");
      const toggle = document.createElement("x-toggle");
      toggle.attachShadow({ mode: "open" }).innerHTML = `<span>On</span>${SWITCH}`;
      row.append(name, toggle);
      document.querySelector("ul")?.append(row);
    }
    expect(readSettings(document).map(({ setting }) => setting.label)).toEqual(["Ads", "AI"]);
  });

  test("closed shadow roots are read where the browser lets an extension look", () => {
    aPage("<x-toggle></x-toggle>");
    const host = document.querySelector("x-toggle") as HTMLElement;
    const shadow = host.attachShadow({ mode: "closed" });
    shadow.innerHTML = '<input type="checkbox" aria-label="A">';
    expect(readSettings(document)).toEqual([]);
    const dom = { openOrClosedShadowRoot: (element: Element) => (element === host ? shadow : null) };
    Object.assign(globalThis, { chrome: { dom } });
    const found = readSettings(document).map(({ setting }) => setting.label);
    Reflect.deleteProperty(globalThis, "chrome");
    expect(found).toEqual(["A"]);
  });

  test("at most 1000 controls are read", () => {
    expect(read('<input type="checkbox" aria-label="A">'.repeat(1010))).toHaveLength(1000);
  });

  test("reading changes nothing", () => {
    const markup = `<form><div><p>Share</p>${SWITCH}</div><label><input type="checkbox" checked> A</label></form>`;
    aPage(markup);
    const before = document.documentElement.outerHTML;
    readSettings(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test("every control comes with the element it was read from", () => {
    const [found] = read('<input type="checkbox" id="genai" aria-label="A">');
    expect(found?.element).toBe(document.getElementById("genai"));
  });
});
