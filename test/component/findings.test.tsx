import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { AlertCard } from "../../components/AlertCard.tsx";
import { CalledWrong } from "../../components/CalledWrong.tsx";
import { Findings } from "../../components/Findings.tsx";
import { useWrong, type WrongWorld } from "../../entrypoints/options/wrong-state.ts";
import type { ChangeView, MutedView } from "../../lib/views.ts";
import { aChangeAlert, aFinding } from "./builders.ts";
import { allNamed, draw, named, press, textOf } from "./drawing.tsx";

function drawFindings(overrides: Partial<ChangeView> = {}) {
  const actions = { onWrong: vi.fn(), onRight: vi.fn() };
  const change = { findings: [aFinding()], muted: [], lang: "en", ...overrides };
  return { root: draw(<Findings change={change} {...actions} />), ...actions };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, place) => aFinding({ place, title: `Finding ${place}` }));

describe("the findings of a change", () => {
  test("each has its section, both wordings, the words that decided, and the reasons", () => {
    const { root } = drawFindings({ findings: [aFinding({ before: "We use data." })] });
    expect(textOf(root.querySelector("li.card"))).toContain("How we use your data");
    expect([...root.querySelectorAll(".wordings > div")].map(textOf)).toEqual([
      "BeforeWe use data.",
      "AfterWe may use your personal data to train AI models.",
    ]);
    expect([...root.querySelectorAll("mark")].map(textOf)).toEqual(["train AI models"]);
    expect(textOf(root.querySelector(".reasons"))).toBe("It names your data and the training of models.");
  });

  test("a statement that is new, or gone, is said not to stand on the other side", () => {
    const { root } = drawFindings();
    expect([...root.querySelectorAll(".wordings > div")].map(textOf)[0]).toBe("Beforenot there");
    const gone = drawFindings({ findings: [aFinding({ before: "We never sell.", after: null, quote: "never sell" })] });
    expect([...gone.root.querySelectorAll(".wordings > div")].map(textOf)).toEqual([
      "BeforeWe never sell.",
      "Afternot there",
    ]);
    expect(textOf(gone.root.querySelector("mark"))).toBe("never sell");
  });

  test.each([
    [3, 3, null],
    [4, 3, "1 more finding"],
    [9, 3, "6 more findings"],
  ])("of %i, %i are on top and the rest is folded", (count, onTop, rest) => {
    const { root } = drawFindings({ findings: many(count) });
    expect([...root.children].filter((child) => child.tagName === "OL")[0]?.children.length).toBe(onTop);
    const folded = root.querySelector("details");
    expect(folded ? textOf(folded.querySelector("summary")) : null).toBe(rest);
    expect(folded?.open ?? false).toBe(false);
    expect(folded?.querySelectorAll("li.card").length ?? 0).toBe(count - onTop);
  });

  test.each([
    ["yes", "Applies to you", 0],
    ["no", "Not where you are", 0],
    ["unknown", "Depends on where you live", 1],
  ] as const)("one that applies: %s, says “%s”", (applies, word, links) => {
    const where = "Its text names: European Union.";
    const { root } = drawFindings({ findings: [aFinding({ applies, word, where })] });
    expect(textOf(root.querySelector(".applies"))).toBe(word);
    expect(root.querySelector(".applies")?.getAttribute("title")).toBe(where);
    const ways = allNamed<HTMLAnchorElement>(root, "a", "Say where you live");
    expect(ways.map((way) => way.getAttribute("href"))).toEqual(Array(links).fill("options.html#region"));
  });

  test("one press says that a finding is wrong, by its place among all", () => {
    const { root, onWrong } = drawFindings({ findings: [aFinding({ place: 4 })] });
    press(root, "Wrong? Tell me: Training of AI models");
    expect(onWrong).toHaveBeenCalledExactlyOnceWith(4);
  });

  test("those that were called wrong are folded, and each can be taken back", () => {
    const { root, onRight } = drawFindings({ findings: [], muted: [{ id: "mark-1", finding: aFinding() }] });
    expect(textOf(root)).toContain("No effect on you was found in these edits.");
    expect(root.querySelector("details")?.open).toBe(false);
    expect(textOf(root.querySelector("summary"))).toBe("1 finding that you called wrong");
    press(root, "Undo: Training of AI models");
    expect(onRight).toHaveBeenCalledExactlyOnceWith("mark-1");
  });

  test("what a document says is drawn as text, whatever it contains", () => {
    const hostile = `<img src=x onerror="alert(1)">`;
    const finding = aFinding({ before: hostile, after: hostile, quote: hostile, section: hostile, title: hostile });
    const { root } = drawFindings({ findings: [finding], muted: [{ id: "m", finding }] });
    expect(root.querySelector("img")).toBeNull();
    expect(root.textContent).toContain(hostile);
  });
});

test("an alert names what was found, whether it applies, and takes that it is wrong", () => {
  const onWrong = vi.fn();
  const nothing = vi.fn();
  const found = {
    class: "sale_of_data",
    title: "Sale of data added",
    severity: "important",
    place: 2,
    applies: "unknown",
    word: "Depends on where you live",
    where: "",
  } as const;
  const alert = aChangeAlert({ findings: [found] });
  const root = draw(
    <AlertCard
      alert={alert}
      optOut={null}
      onWrong={onWrong}
      {...{ onRead: nothing, onMark: nothing, onOptOut: nothing, onShowSwitch: nothing, onTold: nothing }}
    />,
  );
  expect(textOf(root.querySelector(".found"))).toBe(
    "Sale of data added · Depends on where you live Say where you liveWrong?",
  );
  press(root, "Wrong? Tell me: Sale of data added");
  expect(onWrong).toHaveBeenCalledExactlyOnceWith(alert, 2);
});

describe("the list in the options", () => {
  const MARK: MutedView = {
    id: "mark-1",
    service: "Worklane",
    document: "Privacy Policy",
    title: "AI training added",
    quote: "train AI models",
    date: "19 Sep",
    changeId: "doc-1@1..2",
  };
  const file = new Blob(["{}"]);

  async function open(answers: Record<string, () => unknown>) {
    const asked: [string, unknown][] = [];
    const ask = async (name: string, query: unknown) => {
      asked.push([name, query]);
      return answers[name]?.() ?? null;
    };
    const save = vi.fn();
    const world = { ask, exportMuted: async () => ({ file, name: "wrong.json" }), save } as unknown as WrongWorld;
    function Part() {
      const { marks, takeBack, saveAll } = useWrong(world);
      return marks && <CalledWrong marks={marks} onRight={takeBack} onSave={saveAll} />;
    }
    const root = draw(<Part />);
    await act(async () => undefined);
    return { root, asked, save };
  }

  test("names each with its page and words, leads to the change, takes it back, and saves all", async () => {
    let marks = [MARK];
    const { root, asked, save } = await open({ "muted.list": () => marks });
    expect(textOf(root.querySelector("li"))).toContain("AI training added Worklane · Privacy Policy 19 Sep");
    expect(named(root, "a", "Read the change").getAttribute("href")).toBe("history.html#/change/doc-1%401..2");
    press(root, "Save to a file: What you called wrong");
    await act(async () => undefined);
    expect(save).toHaveBeenCalledExactlyOnceWith(file, "wrong.json");
    marks = [];
    press(root, "Undo: AI training added");
    await act(async () => undefined);
    await act(async () => undefined);
    expect(asked).toContainEqual(["finding.unmute", { id: "mark-1" }]);
    expect(root.querySelector("li")).toBeNull();
    expect(textOf(root)).toContain("Nothing yet.");
  });

  test("is not there where it could not be loaded", async () => {
    const { root } = await open({
      "muted.list": () => {
        throw new Error("gone");
      },
    });
    expect(textOf(root)).toBe("");
  });
});
