import { act } from "preact/test-utils";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Failed, Loading } from "../../components/Failed.tsx";
import { OptionsPage } from "../../components/OptionsPage.tsx";
import { useOptions } from "../../entrypoints/options/state.ts";
import { DEFAULT_TELLING } from "../../lib/core/telling.ts";
import type { Query, Replies, RequestName, request } from "../../lib/messaging.ts";
import { aDocumentView, aScreen, TROUBLE } from "./builders.ts";
import { allNamed, choose, draw, named, press, submit, textOf, type } from "./drawing.tsx";

const REGIONS = [
  { code: "BE", name: "Belgium" },
  { code: "US", name: "United States" },
];

function drawPage(overrides: Partial<Parameters<typeof OptionsPage>[0]> = {}) {
  const props = {
    preferences: { region: "", notifications: true, telling: DEFAULT_TELLING },
    regions: REGIONS,
    documents: [],
    screens: [],
    saved: false,
    notice: null,
    onChange: vi.fn(),
    onPlan: vi.fn(),
    onEvery: vi.fn(),
    onUnwatch: vi.fn(),
    onFollow: vi.fn(),
    onShow: vi.fn(),
    onWatch: vi.fn(),
    onAllow: vi.fn(),
    onCheck: vi.fn(),
    progress: null,
    ...overrides,
  };
  return { root: draw(<OptionsPage {...props} />), ...props };
}

describe("the page of options", () => {
  const region = (root: Element) => named<HTMLSelectElement>(root, "select", "Where you live");
  const box = (root: Element) => named<HTMLInputElement>(root, "input", "Show a notification when something matters");

  test("offers all regions, and not to say; and says why it asks", () => {
    const { root } = drawPage();
    expect([...region(root).options].map(({ text, value }) => [value, text])).toEqual([
      ["", "I would rather not say"],
      ["BE", "Belgium"],
      ["US", "United States"],
    ]);
    expect(region(root).value).toBe("");
    const why = root.querySelector(`#${region(root).getAttribute("aria-describedby")}`);
    expect(textOf(why)).toContain("This stays on your device.");
  });

  test("shows what was chosen before", () => {
    const { root } = drawPage({ preferences: { region: "US", notifications: false, telling: DEFAULT_TELLING } });
    expect(region(root).value).toBe("US");
    expect(box(root).checked).toBe(false);
  });

  test("gives each choice at once, with the others as they were", () => {
    const { root, onChange } = drawPage();
    choose(region(root), "BE");
    choose(box(root), false);
    expect(onChange).toHaveBeenNthCalledWith(1, { region: "BE", notifications: true, telling: DEFAULT_TELLING });
    expect(onChange).toHaveBeenNthCalledWith(2, { region: "", notifications: false, telling: DEFAULT_TELLING });
  });

  test.each([
    [false, ""],
    [true, "Saved"],
  ])("says that it is saved when it is (%s)", (saved, said) => {
    expect(textOf(drawPage({ saved }).root.querySelector("main > [role=status]"))).toBe(said);
  });

  test("lists what is watched, with its trouble, and forgets one after a second press", () => {
    const documents = [aDocumentView(), aDocumentView({ id: "doc-2", title: "Terms", trouble: TROUBLE })];
    const { root, onUnwatch } = drawPage({ documents });
    expect([...root.querySelectorAll("#documents li")]).toHaveLength(2);
    expect(textOf(root.querySelector("#documents li .notice"))).toContain("The site asks whether one is a person.");
    press(root, "Stop watching: Terms");
    expect(onUnwatch).not.toHaveBeenCalled();
    press(root, "Stop watching");
    expect(onUnwatch).toHaveBeenCalledExactlyOnceWith(documents[1]);
  });

  test("asks for a permission that is missing, and watches a page by its address", () => {
    const trouble = { ...TROUBLE, code: "permission-missing" as const };
    const { root, onAllow, onWatch } = drawPage({ documents: [aDocumentView({ trouble })] });
    press(root, "Allow again");
    expect(onAllow).toHaveBeenCalledExactlyOnceWith([aDocumentView().url]);
    type(named<HTMLInputElement>(root, "input", "Address of the page"), "worklane.example/terms");
    submit(root, "Watch this address");
    expect(onWatch).toHaveBeenCalledExactlyOnceWith([
      { url: "https://worklane.example/terms", title: "Privacy policy", type: "Privacy Policy" },
    ]);
  });

  test("offers one look at all where a look is late, and not twice while it goes on", () => {
    const late = [aDocumentView({ overdue: "2 months ago" }), aDocumentView({ id: "doc-2", overdue: "3 days ago" })];
    const { root, onCheck } = drawPage({ documents: late });
    expect(textOf(root.querySelector("#documents li .notice"))).toContain("The browser was closed");
    press(root, "Check now");
    expect(onCheck).toHaveBeenCalledOnce();
    const busy = drawPage({ documents: late, progress: { done: 0, total: 2 } }).root;
    expect(named<HTMLButtonElement>(busy, "button", "Check now").disabled).toBe(true);
    expect(allNamed(drawPage({ documents: [aDocumentView()] }).root, "button", "Check now")).toEqual([]);
  });

  test("says why the last press came to nothing", () => {
    const { root } = drawPage({ notice: "refused_not_encrypted" });
    expect(textOf(root.querySelector("#documents > [role=alert]"))).toBe("Only pages over https are watched.");
    expect(drawPage().root.querySelector("#documents > [role=alert]")).toBeNull();
  });

  test("says so where nothing is watched", () => {
    expect(textOf(drawPage().root.querySelector("#documents"))).toContain("Nothing is watched yet.");
    expect(textOf(drawPage({ documents: [aDocumentView()] }).root)).not.toContain("Nothing is watched yet.");
  });
});

type Answers = { [N in RequestName]?: (query: Query<N>) => Promise<Replies[N]> | Replies[N] };
let asked: [name: string, query: unknown][] = [];
let options: ReturnType<typeof useOptions>;
beforeEach(() => {
  asked = [];
  askFor.mockReset().mockResolvedValue(true);
});
const later = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));
const askFor = vi.fn<(urls: readonly string[]) => Promise<boolean>>();
const dead = () => Promise.reject(new Error("The background is gone."));

async function open(answers: Answers = {}): Promise<void> {
  const all: Answers = {
    "preferences.get": () => ({ region: "BE", notifications: true, telling: DEFAULT_TELLING }),
    "documents.list": () => [aDocumentView()],
    "screens.list": () => [aScreen()],
    ...answers,
  };
  const ask = (async (name: RequestName, query: unknown) => {
    asked.push([name, query]);
    return (all[name] as ((query: unknown) => unknown) | undefined)?.(query) ?? null;
  }) as typeof request;
  function App() {
    options = useOptions({ ask, askFor });
    return null;
  }
  draw(<App />);
  await later();
}

describe("its state", () => {
  test("is what the background keeps", async () => {
    await open();
    expect(options.state).toEqual({
      shown: {},
      preferences: { region: "BE", notifications: true, telling: DEFAULT_TELLING },
      documents: [aDocumentView()],
      screens: [aScreen()],
      saved: false,
      failed: false,
      notice: null,
      progress: null,
    });
  });

  test("shows a choice at once, and calls it saved once it is", async () => {
    let save: (answer: null) => void = () => undefined;
    await open({ "preferences.set": () => new Promise((resolve) => (save = resolve)) });
    void act(() => void options.change({ region: "US", notifications: true, telling: DEFAULT_TELLING }));
    expect(options.state).toMatchObject({ preferences: { region: "US" }, saved: false });
    save(null);
    await later();
    expect(options.state.saved).toBe(true);
    expect(asked).toContainEqual(["preferences.set", { region: "US", notifications: true, telling: DEFAULT_TELLING }]);
  });

  test("says so when a choice could not be saved", async () => {
    await open({ "preferences.set": dead });
    await act(() => options.change({ region: "US", notifications: true, telling: DEFAULT_TELLING }));
    expect(options.state).toMatchObject({ saved: false, failed: true });
  });

  test("forgets a page and lists the rest", async () => {
    let documents = [aDocumentView()];
    await open({
      "documents.list": () => documents,
      "documents.unwatch": () => {
        documents = [];
        return null;
      },
    });
    await act(() => options.unwatch(aDocumentView()));
    expect(asked).toContainEqual(["documents.unwatch", { id: "doc-1" }]);
    expect(options.state.documents).toEqual([]);
  });

  test("looks at all pages on request, counts, and lists what it came to", async () => {
    const running = [{ done: 0, total: 1 }, null];
    const lists = [[aDocumentView({ overdue: "2 months ago" })], [aDocumentView()]];
    let begin: (answer: null) => void = () => undefined;
    await open({
      "check.start": () => new Promise<null>((resolve) => (begin = resolve)),
      "documents.list": () => lists.shift() ?? [aDocumentView()],
      "check.progress": () => running.shift() ?? null,
    });
    let ended: Promise<void> = Promise.resolve();
    await act(() => {
      ended = options.check();
    });
    expect(options.state.progress).toEqual({ done: 0, total: 0 });
    begin(null);
    await act(() => ended);
    expect(asked).toContainEqual(["check.start", { ids: null }]);
    expect(running).toEqual([]);
    expect(options.state).toMatchObject({ progress: null, failed: false, documents: [{ overdue: "" }] });
  });

  test("says so when the looks could not be begun, and can be pressed again", async () => {
    await open({ "check.start": dead });
    await act(() => options.check());
    expect(options.state).toMatchObject({ progress: null, failed: true });
  });

  const PAGE = { url: "https://worklane.example/terms", title: "Terms", type: "Terms of Service" as const };

  test("watches a page by its address, and lists it before and after its first look", async () => {
    const lists = [[], [aDocumentView({ lastGood: "" })], [aDocumentView({ lastGood: "this minute" })]];
    await open({ "documents.list": () => lists.shift() ?? [], "pages.watch": () => ({ ok: true, ids: ["doc-1"] }) });
    await act(() => options.watch([PAGE]));
    expect(askFor).toHaveBeenCalledExactlyOnceWith([PAGE.url]);
    expect(asked).toContainEqual(["pages.watch", { pages: [PAGE] }]);
    expect(options.state.documents[0]?.lastGood).toBe("this minute");
    expect(options.state.notice).toBeNull();
    expect(lists).toEqual([]);
  });

  test("says why a page is not watched, and does not offer it again", async () => {
    await open({ "pages.watch": () => ({ ok: false, reason: "not-encrypted" }) });
    await act(() => options.watch([PAGE]));
    expect(options.state.notice).toBe("refused_not_encrypted");
    expect(asked.at(-1)).toEqual(["pages.intend", { pages: [] }]);
  });

  test("after a no nothing is watched, and the wish is kept for another time", async () => {
    askFor.mockResolvedValue(false);
    await open();
    await act(() => options.watch([PAGE]));
    expect(options.state.notice).toBe("permissionDenied");
    expect(asked.at(-1)).toEqual(["pages.intend", { pages: [PAGE] }]);
  });

  test("after a permission is given again everything is checked", async () => {
    await open();
    await act(() => options.allow([PAGE.url]));
    expect(askFor).toHaveBeenCalledExactlyOnceWith([PAGE.url]);
    expect(asked).toContainEqual(["check.start", { ids: null }]);
  });

  test("a page that moved is followed, looked at, and listed where it is now", async () => {
    const moved = aDocumentView({ trouble: { ...TROUBLE, movedTo: "https://elsewhere.example/privacy" } });
    const lists = [[moved], [aDocumentView({ url: "https://elsewhere.example/privacy" })]];
    await open({
      "documents.list": () => lists[Math.min(1, asked.filter(([name]) => name === "documents.follow").length)] ?? [],
      "documents.follow": () => ({ ok: true, ids: [moved.id] }),
    });
    await act(() => options.follow(moved));
    expect(askFor).toHaveBeenCalledExactlyOnceWith(["https://elsewhere.example/privacy"]);
    expect(asked).toContainEqual(["check.start", { ids: [moved.id] }]);
    expect(options.state.documents[0]?.url).toBe("https://elsewhere.example/privacy");
    expect(options.state.notice).toBeNull();
  });

  test("after another no it says so, and checks nothing", async () => {
    askFor.mockResolvedValue(false);
    await open();
    await act(() => options.allow([PAGE.url]));
    expect(options.state.notice).toBe("permissionDenied");
    expect(asked.map(([name]) => name)).not.toContain("check.start");
  });

  test("says that it failed, and loads again on request", async () => {
    let gone = true;
    await open({ "documents.list": () => (gone ? dead() : []) });
    expect(options.state).toMatchObject({ preferences: null, failed: true });
    gone = false;
    await act(() => options.load());
    expect(options.state).toMatchObject({ documents: [], failed: false });
  });
});

test("waiting is said aloud, and so is failure, which can be tried again", () => {
  const onRetry = vi.fn();
  expect(textOf(draw(<Loading />).querySelector("[role=status]"))).toBe("Loading…");
  const failed = draw(<Failed why onRetry={onRetry} />);
  expect(textOf(failed.querySelector("[role=alert]"))).toContain("This could not be loaded.");
  press(failed, "Try again");
  expect(onRetry).toHaveBeenCalledOnce();
});
