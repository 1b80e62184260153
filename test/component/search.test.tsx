import { act } from "preact/test-utils";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Search } from "../../components/Search.tsx";
import { type SearchWorld, useSearch } from "../../entrypoints/history/search-state.ts";
import type { FoundPassage } from "../../lib/app/search/find-passages.ts";
import { draw, named, textOf, type } from "./drawing.tsx";

const find = vi.fn<SearchWorld["find"]>();
const world: SearchWorld = { find, now: () => Date.parse("2026-11-21T08:00Z"), language: "en", patience: 0 };

function aPassage(overrides: Partial<FoundPassage> = {}): FoundPassage {
  return {
    documentId: "doc-1",
    service: "Worklane",
    title: "Privacy Policy",
    url: "https://worklane.example/privacy",
    runs: [
      { text: "We may ", hit: false },
      { text: "train", hit: true },
      { text: " models.", hit: false },
    ],
    from: Date.parse("2024-09-18T06:00Z"),
    until: null,
    changeId: "doc-1@1..2",
    ...overrides,
  };
}

function Box() {
  const search = useSearch(world);
  return <Search typed={search.typed} result={search.result} onType={search.type} />;
}

const later = (milliseconds = 5) => act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
const status = (root: Element) => textOf(root.querySelector("[role=status]"));

async function searchFor(root: Element, words: string): Promise<void> {
  type(named<HTMLInputElement>(root, "input", "Search all kept texts"), words);
  await later();
}

beforeEach(() => {
  find.mockReset().mockResolvedValue([]);
});

describe("the search box", () => {
  test("shows each passage with what was looked for marked, where and when it stood, and its change", async () => {
    find.mockResolvedValue([aPassage(), aPassage({ until: Date.parse("2026-02-01T06:00Z"), changeId: null })]);
    const root = draw(<Box />);
    await searchFor(root, "train");
    expect(find).toHaveBeenCalledExactlyOnceWith("train", 61);
    expect(status(root)).toBe("2 passages");
    const [stands, stood] = [...root.querySelectorAll("li")];
    expect([...(stands?.children ?? [])].map(textOf)).toEqual([
      "Worklane · Privacy Policy",
      "We may train models.",
      "Stands since Sep 18, 2024 · Read the change",
    ]);
    expect([...root.querySelectorAll("mark")].map(textOf)).toEqual(["train", "train"]);
    expect(stands?.querySelector("a")?.getAttribute("href")).toBe("#/change/doc-1%401..2");
    expect(textOf(stood ?? null)).toContain("Stood from Sep 18, 2024 to Feb 1");
    expect(stood?.querySelector("a")).toBeNull();
  });

  test("says that it searches, that nothing was found, that there are more, and that it failed", async () => {
    const root = draw(<Box />);
    let answer: (found: FoundPassage[]) => void = () => undefined;
    find.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    await searchFor(root, "zebra");
    expect(status(root)).toBe("Searching…");
    answer([]);
    await later();
    expect(status(root)).toBe("No kept text holds this.");
    find.mockResolvedValueOnce(Array.from({ length: 61 }, () => aPassage()));
    await searchFor(root, "data");
    expect(status(root)).toBe("60 passages There are more; add a word.");
    expect(root.querySelectorAll("li")).toHaveLength(60);
    find.mockRejectedValueOnce(new Error("closed"));
    await searchFor(root, "gone");
    expect(textOf(root.querySelector("[role=alert]"))).toBe("This could not be loaded.");
  });

  test("waits for two letters, and shows the list again when they are gone", async () => {
    find.mockResolvedValue([aPassage()]);
    const root = draw(<Box />);
    await searchFor(root, "t");
    expect(find).not.toHaveBeenCalled();
    await searchFor(root, "tr");
    expect(root.querySelectorAll("li")).toHaveLength(1);
    await searchFor(root, " ");
    expect(root.querySelectorAll("li")).toHaveLength(0);
    expect(status(root)).toBe("");
  });

  test("drops what comes late for words that were typed before", async () => {
    const answers: ((found: FoundPassage[]) => void)[] = [];
    find.mockImplementation(() => new Promise((resolve) => void answers.push(resolve)));
    const root = draw(<Box />);
    await searchFor(root, "first");
    await searchFor(root, "second");
    answers[1]?.([]);
    await later();
    answers[0]?.([aPassage()]);
    await later();
    expect(status(root)).toBe("No kept text holds this.");
  });

  test("page text is text, whatever is in it", async () => {
    find.mockResolvedValue([aPassage({ runs: [{ text: "<img src=x onerror=alert(1)>", hit: true }] })]);
    const root = draw(<Box />);
    await searchFor(root, "img");
    expect(root.querySelector("img")).toBeNull();
    expect(textOf(root.querySelector("mark"))).toBe("<img src=x onerror=alert(1)>");
  });
});
