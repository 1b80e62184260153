import { describe, expect, test } from "vitest";
import type { NotShownLine, NotShownView } from "../../lib/reading-views.ts";
import { allNamed, named, press, textOf } from "./drawing.tsx";
import { asked, later, open } from "./history-page.tsx";
import { aNotShownLine, aReading, aRegion } from "./reading-builders.ts";

/** Opens what was not shown. */
const openWith = (view: Partial<NotShownView>) =>
  open("#/not-shown", {}, { notShown: async () => ({ lines: [], ignored: [], ...view }) });
const items = (root: Element) => [...named(root, "ol", "Not shown, because…").querySelectorAll("li")];

describe("what was not shown", () => {
  test("stands with service, document, day and reason, and leads to its difference", async () => {
    const root = await openWith({ lines: [aNotShownLine(), aNotShownLine({ key: "2", times: 3, document: "FAQ" })] });
    expect(items(root).map(textOf)).toEqual([
      "Worklane · Terms19 SepOnly the layout changed.See the differenceShow as an alert",
      "Worklane · FAQ19 Sep (the last of 3 times)Only the layout changed.See the differenceShow as an alert",
    ]);
    expect(items(root)[0]?.querySelector("time")?.title).toBe("19 Sep 2024, 06:10 UTC");
    const link = named<HTMLAnchorElement>(root, "a", "See the difference: Worklane · Terms, 19 Sep");
    expect(link.getAttribute("href")).toBe("#/compare/doc-1%401/doc-1%402");
  });

  test("of places that always change shows what was not counted", async () => {
    const notCounted: NotShownLine["notCounted"] = [
      [
        ["=", "Members: "],
        ["-", "12"],
        ["+", "13"],
      ],
    ];
    const root = await openWith({ lines: [aNotShownLine({ notCounted, href: null, restore: null })] });
    expect(textOf(root.querySelector(".excerpt"))).toBe("Members: [removed] 12[added] 13");
    expect(allNamed(root, "button", "Show as an alert: Worklane · Terms, 19 Sep")).toEqual([]);
    expect(textOf(root)).not.toContain("Nothing of that look was kept.");
  });

  test("of looks of which nothing was kept says so", async () => {
    const root = await openWith({ lines: [aNotShownLine({ href: null, restore: null })] });
    expect(textOf(items(root)[0] ?? null)).toContain("Nothing of that look was kept.");
  });

  test("is said to be nothing where it is", async () => {
    expect(textOf((await openWith({})).querySelector("main"))).toContain("Nothing was left out so far.");
  });

  test("is shown as an alert with one press, made a change first where it was none", async () => {
    const made: unknown[] = [];
    const room = {
      notShown: async () => ({ lines: [aNotShownLine()], ignored: [] }),
      toRestore: async (what: unknown) => {
        made.push(what);
        return "doc-1@1..2-x";
      },
    };
    const root = await open("#/not-shown", {}, room);
    press(root, "Show as an alert: Worklane · Terms, 19 Sep");
    await later();
    expect(made).toEqual([{ changeId: null, fromId: "doc-1@1", toId: "doc-1@2" }]);
    expect(asked).toContainEqual(["alerts.raise", { id: "doc-1@1..2-x" }]);
  });

  test("says that it is one by now, and does not offer it again", async () => {
    const root = await openWith({ lines: [aNotShownLine({ alerted: true })] });
    expect(textOf(root.querySelector("li [role=status]"))).toBe("Shown as an alert");
    expect(allNamed(root, "button", "Show as an alert: Worklane · Terms, 19 Sep")).toEqual([]);
  });

  test("raises no alert where its texts are gone meanwhile", async () => {
    const root = await openWith({ lines: [aNotShownLine()] });
    press(root, "Show as an alert: Worklane · Terms, 19 Sep");
    await later();
    expect(asked.map(([name]) => name)).not.toContain("alerts.raise");
  });
});

describe("parts that are ignored", () => {
  test("are listed with what they said and where they stand, and can be heeded again", async () => {
    const part = { documentId: "doc-1", service: "Worklane", document: "Terms", since: "19 September 2024" };
    const region = aRegion();
    const root = await openWith({ ignored: [{ ...part, region }] });
    const list = named(root, "section", "Parts you ignore");
    expect(textOf(list)).toContain("Today: hats");
    expect(textOf(list)).toContain("It stands between “above” and “below”.");
    expect(textOf(list)).toContain("ignored since 19 September 2024");
    press(list, "Tell me of it again");
    await later();
    expect(asked).toContainEqual(["region.ignore", { id: "doc-1", region, ignored: false }]);
  });

  test.each([
    [{ before: "" }, "It stands before “below”."],
    [{ after: "" }, "It stands after “above”."],
  ])("at an end of the document are named by their one neighbour", async (ends, said) => {
    const part = { documentId: "doc-1", service: "Worklane", document: "Terms", since: "today" };
    const root = await openWith({ ignored: [{ ...part, region: aRegion(ends) }] });
    expect(textOf(named(root, "section", "Parts you ignore"))).toContain(said);
  });

  test("are chosen beside an edit, said to be, and taken back there", async () => {
    let ignored = false;
    const reading = () => {
      const made = aReading();
      return { ...made, regions: made.regions.map((one, index) => (index === 0 ? { ...one, ignored } : one)) };
    };
    const root = await open(
      "#/change/a",
      {
        "region.ignore": (query) => {
          ignored = query.ignored;
          return null;
        },
      },
      { change: async () => reading() },
    );
    allNamed(root, "button", "Ignore this part from now on")[0]?.click();
    await later();
    const { region } = aReading().regions[0] ?? {};
    expect(asked).toContainEqual(["region.ignore", { id: "doc-1", region, ignored: true }]);
    expect(textOf(root.querySelector("#edit-0 [role=status]"))).toContain("This part is ignored from now on.");
    expect(textOf(root.querySelector("#edit-1 [role=status]"))).toBe("");
    press(root, "Tell me of it again");
    await later();
    expect(ignored).toBe(false);
  });

  test("cannot be chosen between two versions of one's own choice", async () => {
    const root = await open("#/document/doc-1");
    expect(allNamed(root, "button", "Ignore this part from now on")).toEqual([]);
  });
});
