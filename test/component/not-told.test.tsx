// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { aDiaryLine } from "./builders.ts";
import { named, textOf } from "./drawing.tsx";
import { asked, goTo, later, open } from "./history-page.tsx";

describe("what was not told", () => {
  const NEWEST = { date: "20 Sep", moment: "20 Sep 2024, 06:10 UTC", at: Date.parse("2024-09-20T06:10Z") };
  const partOf = (root: Element) => named(root, "section", "Not told");

  test("stands in a part of its own, newest first, with service, document, date and reason", async () => {
    const lines = [
      aDiaryLine({ document: "Terms", why: "Only the layout changed." }),
      aDiaryLine({ ...NEWEST, document: "FAQ", why: "No rule found anything in it.", changeId: "a/1" }),
    ];
    const root = await open("", { "diary.get": () => lines });
    expect(textOf(partOf(root).querySelector("summary"))).toBe("Not told (2)");
    expect([...partOf(root).querySelectorAll("li")].map(textOf)).toEqual([
      "Worklane · FAQ 20 Sep No rule found anything in it. Read the change",
      "Worklane · Terms 19 Sep Only the layout changed.",
    ]);
    expect(partOf(root).querySelector("a")?.getAttribute("href")).toBe("#/change/a%2F1");
    expect(partOf(root).querySelector("time")?.title).toBe("20 Sep 2024, 06:10 UTC");
    expect(asked).toContainEqual(["diary.get", { since: 0 }]);
  });

  test("what came again for the same reason is one line, at its latest date", async () => {
    const other = aDiaryLine({ service: "Other" });
    const root = await open("", { "diary.get": () => [aDiaryLine(), other, aDiaryLine(NEWEST)] });
    expect([...partOf(root).querySelectorAll("li")].map(textOf)).toEqual([
      "Worklane · Terms 20 Sep Only the layout changed. (the last of 2 times)",
      "Other · Terms 19 Sep Only the layout changed.",
    ]);
  });

  test("stands open where no change is, and folded beside one", async () => {
    const lines = [aDiaryLine()];
    const root = await open("", { "diary.get": () => lines });
    expect(root.querySelector<HTMLDetailsElement>("main .not-told details")?.open).toBe(true);
    await goTo("#/change/b");
    await later();
    expect(root.querySelector<HTMLDetailsElement>(".side .not-told details")?.open).toBe(false);
    expect(root.querySelectorAll(".not-told")).toHaveLength(1);
  });

  test("has no part where there is nothing of the kind", async () => {
    expect((await open("")).querySelector(".not-told")).toBeNull();
  });
});
