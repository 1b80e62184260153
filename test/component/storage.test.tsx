import { act } from "preact/test-utils";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Damage, type FileWork, HistoryFile, StorageMeter } from "../../components/Storage.tsx";
import { type KeepingWorld, useKeeping } from "../../entrypoints/options/keeping-state.ts";
import type { StorageView } from "../../lib/app/keeping/measure.ts";
import { draw, named, press, textOf } from "./drawing.tsx";

const GIB = 1e9;
const PAGE = { documentId: "doc-1", title: "Privacy Policy", service: "Worklane", versions: 28, pages: 5 };
const VIEW: StorageView = {
  pages: [{ ...PAGE, textBytes: 26_000, pageBytes: 150_000, bytes: 176_000 }],
  bytes: 176_000,
  browser: { usage: 0.5 * GIB, quota: 2 * GIB },
  damage: null,
};
const DAMAGED: StorageView = {
  ...VIEW,
  damage: {
    census: { documents: 2, versions: 30, changes: 9 },
    pages: [
      { url: "https://worklane.example/privacy", title: "Privacy" },
      { url: "https://worklane.example/terms", title: "Terms" },
    ],
    damage: { noticedAt: Date.parse("2026-11-20T08:00Z"), found: { documents: 0, versions: 0, changes: 0 } },
  },
};

const world = {
  ask: vi.fn(),
  askFor: vi.fn(),
  measure: vi.fn(),
  exportAll: vi.fn(),
  importFile: vi.fn(),
  accept: vi.fn(),
  save: vi.fn(),
  now: () => Date.parse("2026-11-21T08:00Z"),
  language: "en",
};

beforeEach(() => {
  for (const mock of Object.values(world)) if (vi.isMockFunction(mock)) mock.mockReset();
  world.measure.mockResolvedValue(VIEW);
  world.ask.mockResolvedValue({ ok: true, ids: [] });
  world.askFor.mockResolvedValue(true);
  world.accept.mockResolvedValue(undefined);
});

function Section() {
  const kept = useKeeping(world as unknown as KeepingWorld);
  const { damage, meter, work } = kept.state;
  return (
    <>
      {damage && <Damage damage={damage} onWatchAgain={kept.watchAgain} onAccept={kept.accept} />}
      {meter && <StorageMeter meter={meter} />}
      <HistoryFile
        work={work}
        onSave={kept.save}
        onChoose={kept.choose}
        onBringBack={kept.bringBack}
        onCancel={kept.cancel}
      />
    </>
  );
}

const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

async function open(): Promise<HTMLElement> {
  const root = draw(<Section />);
  await settled();
  return root;
}

function chooseFile(root: Element, file: File): void {
  const input = root.querySelector('input[type="file"]');
  if (!input) throw new Error("There is no field for a file.");
  void act(() => {
    Object.defineProperty(input, "files", { value: [file], configurable: true });
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

const status = (root: Element) => textOf(root.querySelector("#history-file [role=status]"));
const alert = (root: Element) => textOf(root.querySelector("#history-file [role=alert]"));

describe("the storage meter", () => {
  test("says what is kept, what the browser allows, and what each page takes", async () => {
    const root = await open();
    expect(textOf(root.querySelector("#storage > p"))).toBe("176 kB on this device. The browser allows 2 GB.");
    expect(named<HTMLMeterElement>(root, "meter", "Storage").getAttribute("value")).toBe("0.25");
    const [head, row] = [...root.querySelectorAll("tr")].map((tr) => [...tr.children].map(textOf));
    expect(head).toEqual(["Page", "Texts", "Pages as received", "Size"]);
    expect(row).toEqual(["Worklane · Privacy Policy", "28", "5", "176 kB"]);
  });

  test("says only what it knows where the browser tells nothing, and nothing is kept", async () => {
    world.measure.mockResolvedValue({ ...VIEW, pages: [], bytes: 0, browser: null });
    const root = await open();
    expect(textOf(root.querySelector("#storage > p"))).toBe("0 bytes on this device.");
    expect(root.querySelector("meter, table")).toBeNull();
  });
});

describe("taking the history out", () => {
  test("shows how far it is, then saves the file and says how many pages are in it", async () => {
    let finish: (value: unknown) => void = () => undefined;
    world.exportAll.mockImplementation(async (onProgress) => {
      onProgress(3, 12);
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    const root = await open();
    press(root, "Save to a file");
    await settled();
    expect(status(root)).toBe("Writing page 3 of 12…");
    expect(root.querySelector("progress")?.getAttribute("max")).toBe("12");
    expect([...root.querySelectorAll("button")].every(({ disabled }) => disabled)).toBe(true);
    const file = new Blob(["x"]);
    finish({ file, name: "history.jsonl.gz", documents: 12, leftOut: ["doc-9"] });
    await settled();
    expect(world.save).toHaveBeenCalledExactlyOnceWith(file, "history.jsonl.gz");
    expect(status(root)).toBe("12 pages are in the file. 1 page could not be read and is not in it.");
  });

  test("says that it did not work when it did not, and offers no file", async () => {
    world.exportAll.mockRejectedValue(new Error("disk"));
    const root = await open();
    press(root, "Save to a file");
    await settled();
    expect(alert(root)).toBe("This did not work. Nothing was changed. Try again.");
    expect(world.save).not.toHaveBeenCalled();
  });
});

describe("bringing a history back", () => {
  const file = new File(["abc"], "unquiet-history.jsonl.gz");

  test("asks first, then says what came, measures anew and has the badge renewed", async () => {
    world.importFile.mockResolvedValue({ ok: true, came: { documents: 3, versions: 40, changes: 12 } });
    const root = await open();
    chooseFile(root, file);
    expect(alert(root)).toBe(
      "Bring back “unquiet-history.jsonl.gz” (3 bytes)? What you have stays. What is missing is added.",
    );
    expect(world.importFile).not.toHaveBeenCalled();
    press(root, "Bring back");
    await settled();
    expect(world.importFile.mock.calls[0]?.[0]).toBe(file);
    expect(status(root)).toBe("Your history is back. Texts added: 40. Changes added: 12. Pages in the file: 3.");
    expect(world.measure).toHaveBeenCalledTimes(2);
    expect(world.ask).toHaveBeenCalledExactlyOnceWith("check.start", { ids: [] });
  });

  test("can be left before anything is read", async () => {
    const root = await open();
    chooseFile(root, file);
    press(root, "Cancel");
    expect(alert(root)).toBe("");
    expect(world.importFile).not.toHaveBeenCalled();
  });

  test.each([
    ["too_large", "larger than a history can be"],
    ["not_a_history", "not a history saved by Unquiet"],
    ["newer", "A newer Unquiet"],
    ["damaged", "damaged or cut off"],
    ["malformed", "not as Unquiet writes it"],
    ["address_refused", "an address that Unquiet does not watch"],
    ["conflict", "the name of something else"],
    ["no_space", "not enough space"],
  ])("says in a sentence why a file is not taken: %s", async (reason, words) => {
    world.importFile.mockResolvedValue({ ok: false, reason });
    const root = await open();
    chooseFile(root, file);
    press(root, "Bring back");
    await settled();
    expect(alert(root)).toContain(words);
    expect(alert(root)).toContain("Nothing was changed.");
    expect(world.ask).not.toHaveBeenCalled();
  });

  test("shows how far it has read", () => {
    const work: FileWork = { kind: "reading", done: 7 };
    const nothing = () => undefined;
    const root = draw(
      <HistoryFile work={work} onSave={nothing} onChoose={nothing} onBringBack={nothing} onCancel={nothing} />,
    );
    expect(status(root)).toBe("Reading the file: 7 pages so far…");
  });
});

describe("a history of which a part is gone", () => {
  test("is said with figures, and never as nothing changed", async () => {
    world.measure.mockResolvedValue(DAMAGED);
    const root = await open();
    expect(textOf(root.querySelector("#damage > p"))).toBe(
      "Noticed on Nov 20. Texts: 30 before, 0 now. Pages: 2 before, 0 now. The browser lost them. This does not mean that nothing changed.",
    );
  });

  test("the pages can be watched again with one press, which asks for all of them", async () => {
    world.measure.mockResolvedValueOnce(DAMAGED);
    const root = await open();
    press(root, "Watch the 2 pages again");
    await settled();
    expect(world.askFor).toHaveBeenCalledExactlyOnceWith(DAMAGED.damage?.pages.map(({ url }) => url));
    expect(world.ask).toHaveBeenCalledExactlyOnceWith("pages.watch", { pages: DAMAGED.damage?.pages });
    expect(world.accept).toHaveBeenCalledOnce();
    expect(root.querySelector("#damage")).toBeNull();
  });

  test("stays said when the browser's question was answered no, or the pages were refused", async () => {
    world.measure.mockResolvedValue(DAMAGED);
    world.askFor.mockResolvedValueOnce(false);
    const root = await open();
    press(root, "Watch the 2 pages again");
    await settled();
    world.ask.mockResolvedValueOnce({ ok: false, reason: "not-allowed" });
    press(root, "Watch the 2 pages again");
    await settled();
    expect(world.accept).not.toHaveBeenCalled();
    expect(root.querySelector("#damage")).not.toBeNull();
    expect(alert(root)).toContain("This did not work.");
  });

  test("one can go on with what is left", async () => {
    world.measure.mockResolvedValueOnce(DAMAGED);
    const root = await open();
    press(root, "Go on with what is left");
    await settled();
    expect(world.accept).toHaveBeenCalledOnce();
    expect(root.querySelector("#damage")).toBeNull();
  });
});
