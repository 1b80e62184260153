import { describe, expect, test, vi } from "vitest";
import { About } from "../../components/About.tsx";
import { Erase, Erased } from "../../components/Erase.tsx";
import { Fold } from "../../components/Fold.tsx";
import { Health } from "../../components/Health.tsx";
import { Hosts } from "../../components/Hosts.tsx";
import { Sent } from "../../components/Sent.tsx";
import { Services } from "../../components/Services.tsx";
import { Unnoted } from "../../components/Unnoted.tsx";
import { aDocumentView } from "./builders.ts";
import { allNamed, choose, draw, inOneTurn, named, press, redraw, textOf } from "./drawing.tsx";

describe("erasing everything", () => {
  const drawn = (erasing: Parameters<typeof Erase>[0]["erasing"] = { kind: "idle" }) => {
    const actions = { onErase: vi.fn(), onSave: vi.fn() };
    return { root: draw(<Erase erasing={erasing} {...actions} />), ...actions };
  };

  /** The button, and not the line of the same words that it unfolds from. */
  const begin = (root: Element) => {
    inOneTurn(() => named<HTMLButtonElement>(root, "button", "Erase everything").click());
  };

  test("is asked for twice, and a copy is offered first", () => {
    const { root, onErase, onSave } = drawn();
    begin(root);
    expect(textOf(root.querySelector("[role=alert]"))).toContain("Do you want a copy first?");
    press(root, "Save to a file");
    expect(onSave).toHaveBeenCalledOnce();
    press(root, "Go on");
    expect(textOf(root.querySelector("[role=alert]"))).toContain("Erase everything now?");
    expect(onErase).not.toHaveBeenCalled();
    press(root, "Yes, erase everything");
    expect(onErase).toHaveBeenCalledOnce();
  });

  test.each([[[]], [["Go on"]]])("can be left, also after %j", (presses) => {
    const { root, onErase } = drawn();
    begin(root);
    for (const name of presses) press(root, name);
    press(root, "Cancel");
    expect(root.querySelector("[role=alert]")).toBeNull();
    expect(onErase).not.toHaveBeenCalled();
  });

  test("shows how far it has come, and begins no second time meanwhile", () => {
    const { root } = drawn({ kind: "working", done: 3, of: 8 });
    expect(textOf(root.querySelector("[role=status]"))).toBe("Erasing: 3 of 8");
    expect(named<HTMLButtonElement>(root, "button", "Erase everything").disabled).toBe(true);
  });

  test("says where something is left, and where nothing is", () => {
    expect(textOf(drawn({ kind: "left" }).root.querySelector("[role=alert]"))).toContain("could not be taken out");
    const done = draw(<Erased />);
    expect(textOf(done)).toContain("Nothing is left");
    expect(textOf(done)).toContain("To begin again");
  });
});

describe("sites without notes", () => {
  test("stand each with a way back", () => {
    const onAgain = vi.fn();
    const root = draw(<Unnoted sites={["one.example", "two.example"]} onAgain={onAgain} />);
    expect(textOf(root)).toContain("No notes on the pages of these sites");
    named<HTMLButtonElement>(root, "button", "Show notes again: two.example").click();
    expect(onAgain.mock.calls).toEqual([["two.example"]]);
  });

  test("are not spoken of where there are none", () => {
    expect(textOf(draw(<Unnoted sites={[]} onAgain={vi.fn()} />))).toBe("");
  });
});

describe("what was sent", () => {
  const ROW = {
    n: 1,
    when: "2 Aug 2024",
    url: "https://worklane.example/a",
    document: "Policy",
    to: "",
    answer: "200",
  };

  test("stands in rows: when, where, what for, and what came of it", () => {
    const rows = [
      ROW,
      { ...ROW, n: 2, to: "https://worklane.example/b", answer: "" },
      { ...ROW, n: 3, document: "", answer: "" },
    ];
    const root = draw(<Sent rows={rows} />);
    expect([...root.querySelectorAll("tbody tr")].map((row) => [...row.children].slice(2).map(textOf))).toEqual([
      ["Policy", "200"],
      ["Policy", "sent on to https://worklane.example/b"],
      ["a page that is not watched any more", "no answer yet"],
    ]);
  });

  test("says so where nothing was", () => {
    expect(textOf(draw(<Sent rows={[]} />))).toContain("Nothing was sent yet.");
  });
});

describe("how often services are looked at", () => {
  test("is chosen for all pages of a service at once", () => {
    const onEvery = vi.fn();
    const documents = [
      aDocumentView(),
      aDocumentView({ id: "doc-2" }),
      aDocumentView({ id: "x", serviceId: "b.example" }),
    ];
    const root = draw(<Services documents={documents} onEvery={onEvery} />);
    const select = named<HTMLSelectElement>(root, "select", "How often: worklane.example");
    expect(select.value).toBe("24");
    choose(select, "168");
    expect(onEvery).toHaveBeenCalledExactlyOnceWith([documents[0]?.id, "doc-2"], 168);
  });

  test("is said to differ where it does", () => {
    const documents = [aDocumentView(), aDocumentView({ id: "doc-2", everyHours: 6 })];
    const root = draw(<Services documents={documents} onEvery={vi.fn()} />);
    const select = named<HTMLSelectElement>(root, "select", "How often: worklane.example");
    expect([select.value, select.selectedOptions[0]?.text]).toEqual(["", "Differs by page"]);
  });
});

test("sites that may be read are listed with what for; each is taken back, and a missing one mended", () => {
  const [onTakeBack, onAllow] = [vi.fn(), vi.fn()];
  const origin = "https://worklane.example/*";
  const granted = [
    { origin, host: "worklane.example", titles: ["Policy", "Terms"] },
    { origin: "*://*/*", host: "", titles: [] },
  ];
  const missing = [{ host: "b.example", urls: ["https://b.example/p"] }];
  const root = draw(<Hosts granted={granted} missing={missing} onTakeBack={onTakeBack} onAllow={onAllow} />);
  expect([...root.querySelectorAll("li")].map((item) => textOf(item))).toEqual([
    expect.stringContaining("for Policy, Terms"),
    expect.stringMatching(/All sites.*Nothing is watched there/u),
  ]);
  press(root, "Take back: worklane.example");
  expect(onTakeBack).toHaveBeenCalledExactlyOnceWith(origin);
  press(root, "Allow again: b.example");
  expect(onAllow).toHaveBeenCalledExactlyOnceWith(["https://b.example/p"]);
  expect(allNamed(root, "button", "Allow again: worklane.example")).toEqual([]);
});

test("the last looks at a page stand with what they came to, and the next with when", () => {
  const looks = [
    { moment: "2 Aug", said: "failed" as const, trouble: "The site was gone." },
    { moment: "1 Aug", said: "first" as const, trouble: "" },
  ];
  const document = aDocumentView();
  const root = draw(<Health rows={[{ id: document.id, looks }]} documents={[document]} />);
  expect([...root.querySelectorAll("tbody li")].map((item) => textOf(item))).toEqual([
    "2 Aug: The site was gone.",
    "1 Aug: read for the first time",
  ]);
  expect(textOf(root.querySelector("tbody tr"))).toContain("in 3 hours");
});

test("a part says how things stand, is open where it is told to be, and stays as the person left it", () => {
  const part = (open: boolean) => (
    <Fold id="part" title="Part" now="3" open={open}>
      <p>Inside</p>
    </Fold>
  );
  const root = draw(part(true));
  const fold = root.querySelector("details") as HTMLDetailsElement;
  expect([fold.open, textOf(root.querySelector("summary"))]).toEqual([true, "Part3"]);
  redraw(root, part(false));
  expect(fold.open).toBe(true);
  expect((draw(part(false)).querySelector("details") as HTMLDetailsElement).open).toBe(false);
});

test("what this is says its version and licence, and where one can check it", () => {
  const root = draw(<About version="1.2.3" licence="MIT" />);
  expect(textOf(root)).toContain("Version 1.2.3, under the MIT licence.");
  expect([...root.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual(["#sent", "#permissions"]);
});
