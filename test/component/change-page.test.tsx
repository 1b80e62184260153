import { describe, expect, test, vi } from "vitest";
import { ChangePage } from "../../components/ChangePage.tsx";
import { OptOut } from "../../components/OptOut.tsx";
import type { Edit } from "../../lib/model.ts";
import type { ChangeView } from "../../lib/views.ts";
import { aChangeView, aFinding, anOptOut } from "./builders.ts";
import { allNamed, draw, named, press, textOf } from "./drawing.tsx";
import { aReading, readerProps } from "./reading-builders.ts";

function drawChange(overrides: Partial<ChangeView> = {}, copied = false) {
  const actions = {
    onMark: vi.fn(),
    onTold: vi.fn(),
    onPin: vi.fn(),
    onSave: vi.fn(),
    onCopy: vi.fn(),
    onWrong: vi.fn(),
    onRight: vi.fn(),
  };
  const { optOut } = aChangeView(overrides);
  const page = (
    <ChangePage {...readerProps()} reading={aReading(overrides)} optOut={optOut} {...actions} copied={copied} />
  );
  return { root: draw(page), ...actions };
}

describe("the head of a change", () => {
  test("says who, what, both dates the page gives, when each text was first seen, and between which looks", () => {
    const { root } = drawChange();
    const head = root.querySelector("header");
    expect(textOf(head?.querySelector("h1") ?? null)).toBe("Worklane may now use your data to train AI models");
    expect(textOf(head?.querySelector(".tag.mark") ?? null)).toBe("Quiet change");
    expect([...(head?.querySelectorAll("dl > div") ?? [])].map(textOf)).toEqual([
      "Beforethe page says: 1 July 2024 · first seen 1 Aug 2024, 18:10 UTC",
      "Afterthe page says: 18 September 2024 · first seen 19 Sep 2024, 06:10 UTC",
    ]);
    expect(textOf(head)).toContain("The text changed between 18 Sep 2024, 18:10 UTC and 19 Sep 2024, 06:10 UTC.");
  });

  test("says where the page gives no date", () => {
    const { root } = drawChange({ from: { ...aChangeView().from, stated: "" } });
    expect([...root.querySelectorAll("header dd")].map(textOf)).toEqual([
      "the page gives no date · first seen 1 Aug 2024, 18:10 UTC",
      "the page says: 18 September 2024 · first seen 19 Sep 2024, 06:10 UTC",
    ]);
  });

  test.each([
    ["seen-once", "Seen once; a second look will check it."],
    ["confirmed", "A second look agreed."],
    ["withdrawn", "A second look no longer showed this text."],
  ] as const)("says of a change that is %s: %s", (state, said) => {
    expect(textOf(drawChange({ state }).root.querySelector("header"))).toContain(said);
  });

  test("is marked by how much it matters where nothing is silent", () => {
    expect(textOf(drawChange({ silence: "none" }).root.querySelector(".tag.mark"))).toBe("Important");
  });

  test("leads to the page itself, in a tab of its own that learns nothing of us", () => {
    const link = named<HTMLAnchorElement>(drawChange().root, "a", "Open the page itself");
    expect(link.href).toBe("https://worklane.example/privacy");
    expect(link.target).toBe("_blank");
    expect(link.rel).toContain("noreferrer");
  });

  test("marks as read, says that one was told, copies the citation, and saves all of it as evidence", () => {
    const { root, onMark, onTold, onCopy, onSave } = drawChange();
    press(root, "Mark as read");
    press(root, "I was told by e-mail or in the app");
    press(root, "Copy citation");
    expect(onMark).toHaveBeenCalledExactlyOnceWith(true);
    expect(onTold).toHaveBeenCalledOnce();
    expect(onCopy).toHaveBeenCalledOnce();
    press(root, "Save as evidence");
    expect(onSave).toHaveBeenCalledOnce();
  });

  test("marks a read one as unread, and does not ask again whether one was told", () => {
    const { root, onMark } = drawChange({ alert: { id: "alert-1", unread: false, told: true } });
    press(root, "Mark as unread");
    expect(onMark).toHaveBeenCalledExactlyOnceWith(false);
    expect(allNamed(root, "button", "I was told by e-mail or in the app")).toEqual([]);
  });

  test("says that it was copied", () => {
    expect(named(drawChange({}, true).root, "button", "Copied")).toBeDefined();
  });

  test("of a change that the page announced does not ask whether one was told", () => {
    const { root } = drawChange({ silence: "announced" });
    expect(allNamed(root, "button", "I was told by e-mail or in the app")).toEqual([]);
  });

  test("of a change that is only announced offers nothing to refuse", () => {
    expect(drawChange({ refusable: true }).root.querySelector("#opt-out")).not.toBeNull();
    const { root } = drawChange({ refusable: false });
    expect(root.querySelector("#opt-out")).toBeNull();
    expect(textOf(root)).not.toContain("No way to opt out was found");
  });

  test("of a change that was not told of marks nothing", () => {
    const names = [...drawChange({ alert: null }).root.querySelectorAll("header button")].map(textOf);
    expect(names).toEqual(["Copy citation", "Save as evidence", "Keep for good"]);
  });
});

describe("the edits", () => {
  test("are counted, and stand with their section, their kind and their marks", () => {
    const { root } = drawChange();
    const section = named(root, "section", "What changed in the text");
    expect(textOf(section)).toContain("2 edits · 24 unchanged paragraphs");
    const [edit] = section.querySelectorAll("li .edit");
    expect(textOf(edit ?? null)).toBe(
      "How we use your dataEdit 1 of 2: EditedWe [removed] use data.[added] may use your personal data to train AI models.Training of AI modelsCopy",
    );
  });

  test.each<[Edit["kind"], string]>([
    ["edited", "Edited"],
    ["added", "Added"],
    ["removed", "Removed"],
    ["moved", "Moved, text unchanged"],
    ["link", "Link leads elsewhere"],
    ["heading-level", "Layout only"],
  ])("that are %s are called: %s", (kind, said) => {
    const edit: Edit = { kind, section: "", before: "A", after: "A", words: [["=", "A"]] };
    expect(textOf(drawChange({ edits: [edit] }).root.querySelector("li .edit p"))).toBe(`Edit 1 of 1: ${said}`);
  });

  test("are read out in the language of the page, what we say of them in the person's", () => {
    const { root } = drawChange({ lang: "ar" });
    const edit = root.querySelector("li .edit");
    expect(edit?.closest("[lang]")).toBeNull();
    expect(edit?.querySelector("bdi")?.lang).toBe("ar");
    const text = edit?.querySelector("ins")?.closest("p");
    expect(text?.lang).toBe("ar");
    expect(text?.getAttribute("dir")).toBe("auto");
  });

  test("keep the space around a mark outside of it, and mark no space", () => {
    const words: Edit["words"] = [
      ["=", "a"],
      ["+", " b "],
      ["-", "  "],
      ["=", "c"],
    ];
    const { root } = drawChange({ edits: [{ kind: "edited", section: "", before: "", after: "", words }] });
    const text = root.querySelector("li .edit p[dir=auto]");
    expect([...(text?.querySelectorAll("ins") ?? [])].map(({ textContent }) => textContent)).toEqual(["[added] b"]);
    expect(text?.querySelector("del")).toBeNull();
    expect(text?.textContent).toBe("a [added] b   c");
  });

  test("say by name what was found in them, as grave as the gravest", () => {
    const findings = [aFinding(), aFinding({ title: "Longer storage", severity: "worth-knowing" })];
    const other = aFinding({ title: "Elsewhere", edit: -1 });
    const [first, second] = drawChange({ findings: [...findings, other] }).root.querySelectorAll("li .edit");
    expect([...(first?.querySelectorAll(".tag") ?? [])].map(textOf)).toEqual([
      "Training of AI models",
      "Longer storage",
    ]);
    expect(first?.getAttribute("data-severity")).toBe("important");
    expect(second?.querySelector(".tag")).toBeNull();
    expect(second?.hasAttribute("data-severity")).toBe(false);
  });

  test("that are coarser than usual say so", () => {
    const said = "This text changed so much that the marks are coarser than usual.";
    expect(textOf(drawChange({ simplified: true }).root)).toContain(said);
    expect(textOf(drawChange().root)).not.toContain(said);
  });

  test("are drawn as text, whatever the page says", () => {
    const text = '<img src=x onerror="alert(1)"> \u202Eevil';
    const edit: Edit = { kind: "added", section: text, before: null, after: text, words: [["+", text]] };
    const { root } = drawChange({
      edits: [edit],
      findings: [aFinding({ title: text, section: text, reasons: [text] })],
    });
    expect(root.querySelector("img")).toBeNull();
    expect(root.querySelector("li .edit ins")?.textContent).toContain(text);
  });
});

describe("what it means", () => {
  test("stands beside the edits: how grave, what, where, and why", () => {
    const side = named(drawChange().root, "aside", "What it means for you");
    expect([...side.querySelectorAll("ol > li *")].filter(({ children }) => children.length === 0).map(textOf)).toEqual(
      [
        "Important",
        "Training of AI models",
        "Applies to you",
        "How we use your data",
        "Before",
        "not there",
        "After",
        "train AI models",
        "It names your data and the training of models.",
        "Show it in the text",
        "Wrong? Tell me",
      ],
    );
  });

  test("leads to its edit, which gets the focus so that the keyboard goes on from there", () => {
    const { root } = drawChange({ findings: [aFinding({ edit: 1 })] });
    const edit = root.querySelector("#edit-1") as HTMLElement;
    const scrolled = vi.spyOn(edit, "scrollIntoView");
    press(root, "Show it in the text");
    expect(document.activeElement).toBe(edit);
    expect(scrolled).toHaveBeenCalledOnce();
  });

  test("leads nowhere where no edit shows it", () => {
    const { root } = drawChange({ findings: [aFinding({ edit: -1 })] });
    expect(allNamed(root, "button", "Show it in the text")).toEqual([]);
  });

  test("is nothing where nothing was found, and it says so", () => {
    expect(textOf(drawChange({ findings: [] }).root.querySelector("aside"))).toContain(
      "No effect on you was found in these edits.",
    );
  });

  test("comes with how it was announced, also where two lines are alike; without evidence there is no such part", () => {
    const side = (evidence: string[]) => drawChange({ evidence }).root.querySelector("aside");
    expect([...(side(["Seen", "Seen"])?.querySelectorAll(".evidence li") ?? [])].map(textOf)).toEqual(["Seen", "Seen"]);
    expect(textOf(side([]))).not.toContain("How it was announced");
  });
});

describe("the way to opt out", () => {
  const FAQ = "Frequently asked questions";

  test("names the switches with their screens, and opens them", () => {
    const switches = [{ label: "Generative AI", section: "Data privacy", url: "https://worklane.example/settings" }];
    const root = draw(<OptOut view={anOptOut({ switches })} />);
    expect(textOf(root)).toContain("On the screen “Data privacy”: “Generative AI”");
    expect(named<HTMLAnchorElement>(root, "a", "Open the screen").href).toBe("https://worklane.example/settings");
  });

  test("quotes the service's own words with their links, and shows where each leads", () => {
    const links = [
      { text: "this form", href: "https://help.worklane.example/object?a=1" },
      { text: "your settings", href: "https://worklane.example/settings" },
    ];
    const sentences = [{ text: "You can object with this form or in your settings.", document: FAQ, links }];
    const root = draw(<OptOut view={anOptOut({ sentences })} />);
    expect(textOf(root)).toContain(`“${FAQ}” says:`);
    expect(textOf(root.querySelector("q"))).toBe("You can object with this form or in your settings.");
    expect([...root.querySelectorAll("a")].map((link) => [textOf(link), link.getAttribute("href")])).toEqual([
      ["this form (help.worklane.example)", links[0]?.href],
      ["your settings (worklane.example)", links[1]?.href],
    ]);
  });

  test("says what refusing does not undo, in the service's own words", () => {
    const notUndone = { quote: "Opting out does not affect training that has already taken place.", document: FAQ };
    const root = draw(<OptOut view={anOptOut({ notUndone })} />);
    expect(textOf(root.querySelector(".notice"))).toBe(`“${FAQ}” says: ${notUndone.quote}`);
  });

  test("is none where none was found, and it says so; with one it does not", () => {
    const none = "No way to opt out was found on the pages and screens kept here.";
    expect(textOf(draw(<OptOut view={anOptOut()} />))).toBe(none);
    const sentences = [{ text: "You can object.", document: FAQ, links: [] }];
    expect(textOf(draw(<OptOut view={anOptOut({ sentences })} />))).not.toContain(none);
  });

  test("stands on the page of a change", () => {
    const side = drawChange().root.querySelector("aside");
    expect(textOf(side)).toContain("How to opt out");
    expect(textOf(side)).toContain("No way to opt out was found");
  });
});
