import { expect, test } from "vitest";
import { switchTag } from "../../components/AlertCard.tsx";
import { KnownWay } from "../../components/KnownWay.tsx";
import type { KnownWay as View } from "../../lib/views.ts";
import { aSettingAlert } from "./builders.ts";
import { draw } from "./drawing.tsx";

const WAY: View = {
  setting: "Assistant training",
  menu: "Settings > Privacy > Assistant",
  url: "https://worklane.example/settings/privacy",
  objection: { url: "https://worklane.example/object", name: "Objection form" },
  help: ["https://worklane.example/help"],
  forwardOnly: true,
  source: { name: "A newspaper", url: "https://news.example/story", date: "2 October 2026" },
};

test("the way to refuse is shown with its menus, its links and where it was read", () => {
  const root = draw(<KnownWay view={WAY} />);
  expect(root.textContent).toContain("In its menus: Settings > Privacy > Assistant");
  expect(root.textContent).toContain("It does not undo what was already done.");
  expect(root.textContent).toContain("Read in A newspaper (2 October 2026).");
  expect([...root.querySelectorAll("a")].map(({ href }) => href)).toEqual([
    "https://worklane.example/settings/privacy",
    "https://worklane.example/object",
    "https://worklane.example/help",
    "https://news.example/story",
  ]);
});

test("what was only remembered says so, and what is not known is left out", () => {
  const root = draw(
    <KnownWay view={{ ...WAY, menu: null, url: null, objection: null, help: [], forwardOnly: false, source: null }} />,
  );
  expect(root.textContent).toBe("Remembered, and not found in a source: check it yourself.");
});

test.each([
  [true, false, "newSwitch"],
  [false, true, "switchOn"],
  [false, false, "switchChanged"],
])("a switch that is new (%j), or told for being on (%j), is tagged %s", (isNew, isOn, tag) => {
  expect(switchTag(aSettingAlert({ isNew, isOn }))).toBe(tag);
});
