import { describe, expect, test } from "vitest";
import { read, readOne } from "./support.ts";

const states = (markup: string) => read(markup).map(({ setting }) => [setting.label, setting.state]);

describe("an old form, whose words stand in no element of their own", () => {
  test("names its boxes by what follows them on their line", () => {
    const markup = '<input type="checkbox" checked> Wish <i>list</i><br><input type="checkbox"> Reviews<div>All</div>';
    expect(states(`<h1>Privacy</h1><form>${markup}</form>`)).toEqual([
      ["Wish list", "on"],
      ["Reviews", "off"],
    ]);
  });

  test.each(["a", "b"])("names its radio buttons by what stands before the first, whichever is chosen", (chosen) => {
    const radio = (value: string) =>
      `<input type="radio" name="n" value="${value}"${value === chosen ? " checked" : ""}>`;
    const markup = `<p>Other</p><b>Letter</b>: ${radio("a")}Weekly ${radio("b")}Monthly<br><input type="checkbox"> C`;
    expect(states(`<form>${markup}</form>`)[0]).toEqual(["Letter:", `choice:${chosen === "a" ? "Weekly" : "Monthly"}`]);
  });

  test("names a list by what stands before it, and never by the heading", () => {
    const list = "<select><option>1 year</select>";
    const box = '<input type="checkbox" aria-label="A">';
    expect(states(`<form>Keep it ${list}${box}</form>`)[0]).toEqual(["Keep it", "choice:1 year"]);
    expect(states(`<h1>Privacy</h1><form>${list}${box}</form>`)).toEqual([["A", "off"]]);
  });
});

test("a state beside its link in a list of terms is that of the term", () => {
  const row = (term: string, said: string) => `<dt>${term}</dt><dd>${said} <a href="/e">Change</a></dd>`;
  expect(states(`<dl>${row("Ads", "On")}${row("Since", "2019")}${row("Face", "Off")}</dl>`)).toEqual([
    ["Ads", "on"],
    ["Face", "off"],
  ]);
});

describe("a label", () => {
  const boxIn = (label: string) => readOne(`<label>${label}<input type="checkbox"></label>`);

  test.each(["Learn more", "En savoir plus", "Mehr erfahren ›"])("ends before the link that says %j", (link) => {
    expect(boxIn(`Offers by e-mail <a href="/o">${link}</a>`).label).toBe("Offers by e-mail");
  });

  test("keeps a link that belongs to its sentence", () => {
    expect(boxIn('Share what I <a href="/l">learn</a>').label).toBe("Share what I learn");
  });

  test.each([
    ["in Arabic", "إظهار نشاطي", "يمكن للآخرين رؤيته"],
    ["in Japanese", "履歴", "保存します"],
  ])("is its first piece in a script without capitals, %s", (_where, title, rest) => {
    expect(boxIn(`<b>${title}</b><p>${rest}</p>`)).toMatchObject({ label: title, description: rest });
  });

  test("has no picture before it", () => {
    expect(readOne('<div><p>🧪 Early</p><button role="switch" aria-checked="true"></button></div>').label).toBe(
      "Early",
    );
  });
});

test("what lies outside of the page and is hidden from screen readers is a trap, and no setting", () => {
  const box = (text: string) => `<div class="${text}"><label><input type="checkbox">${text}</label></div>`;
  const markup = `<div aria-hidden="true">${box("trap")}${box("drawn")}</div>${box("away")}`;
  const { getBoundingClientRect } = Element.prototype;
  Element.prototype.getBoundingClientRect = function (this: Element) {
    return new DOMRect(this.closest(".trap, .away") ? -9999 : 10, 10, 20, 20);
  };
  const labels = states(markup).map(([label]) => label);
  Element.prototype.getBoundingClientRect = getBoundingClientRect;
  expect(labels).toEqual(["drawn", "away"]);
});
