import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PartForm } from "../../components/PartForm.tsx";
import type { PagePart } from "../../lib/model.ts";
import type { PartPreview } from "../../lib/views.ts";
import { aDocumentView } from "./builders.ts";
import { draw, inOneTurn, press, textOf } from "./drawing.tsx";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PAGE: PartPreview = {
  kind: "text",
  first: [
    { kind: "heading", text: "What we keep" },
    { kind: "paragraph", text: "<b>Letters</b>" },
  ],
  between: 2,
  last: [{ kind: "paragraph", text: "How to reach us" }],
};

/** The open form, with what it asked to be previewed and saved. */
async function openForm(part: PagePart | null, answer: (part: PagePart) => PartPreview, partLost = "") {
  const previewed: PagePart[] = [];
  const saved: (PagePart | null)[] = [];
  const preview = async (_id: string, wanted: PagePart) => {
    previewed.push(wanted);
    return answer(wanted);
  };
  const document = aDocumentView({ part, partLost });
  const root = draw(<PartForm document={document} preview={preview} onSave={(_id, chosen) => saved.push(chosen)} />);
  const details = root.querySelector("details") as HTMLDetailsElement;
  inOneTurn(() => {
    details.open = true;
    details.dispatchEvent(new Event("toggle"));
  });
  await rest();
  return { root, previewed, saved };
}

const rest = () => act(async () => void (await vi.advanceTimersByTimeAsync(400)));

async function type(root: HTMLElement, label: RegExp, value: string): Promise<void> {
  const named = [...root.querySelectorAll<HTMLTextAreaElement>("textarea, input")];
  const field = named.find((one) =>
    label.test(one.getAttribute("aria-label") ?? root.querySelector(`label[for="${one.id}"]`)?.textContent ?? ""),
  ) as HTMLTextAreaElement;
  inOneTurn(() => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await rest();
}

test("shows at once what is read, as text, and saves what was typed without what is empty", async () => {
  const { root, previewed, saved } = await openForm(null, () => PAGE);
  expect(textOf(root.querySelector("summary"))).toBe("All of this page is read");
  expect(textOf(root.querySelector(".preview"))).toBe("What we keep<b>Letters</b>… 2 more paragraphs …How to reach us");
  await type(root, /Read only these/u, " main \n\n.policy ");
  await type(root, /Leave these out/u, "aside");
  await type(root, /End before/u, "footer");
  const part = { select: ["main", ".policy"], remove: ["aside"], endBefore: "footer" };
  expect(previewed.at(-1)).toEqual(part);
  press(root, "Read this part");
  expect(saved).toEqual([part]);
});

test.each<[string, PartPreview, RegExp]>([
  [
    "a selector that is none",
    { kind: "bad", selector: "div[", why: "Expected name" },
    /“div\[” is no CSS selector: Expected name/u,
  ],
  ["a part that is not on the page", { kind: "missing" }, /Nothing of this name is on the page/u],
  ["a page that was never received", { kind: "no-page" }, /no page to show yet/u],
])("says so of %s, and saves nothing", async (_, answer, says) => {
  const { root, saved } = await openForm({ select: ["div["] }, () => answer);
  expect(textOf(root.querySelector("[role=alert]"))).toMatch(says);
  const button = root.querySelector<HTMLButtonElement>("button[type=submit]");
  expect(button?.disabled).toBe(true);
  expect(saved).toEqual([]);
});

test("a part that was chosen stands in its fields, and is given up by emptying them", async () => {
  const { root, saved } = await openForm({ select: [".policy"], startBefore: "h1" }, () => PAGE);
  expect(textOf(root.querySelector("summary"))).toBe("Only a part of this page is read");
  await type(root, /Read only these/u, "");
  await type(root, /Begin with/u, " ");
  press(root, "Read all of the page");
  expect(saved).toEqual([null]);
});

test("either end of the range is before or after its element", async () => {
  const { root, saved } = await openForm({ startAfter: "h1" }, () => PAGE);
  const [start, end] = root.querySelectorAll("select");
  expect([start?.value, end?.value]).toEqual(["after", "before"]);
  inOneTurn(() => {
    if (end) end.value = "after";
    end?.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await type(root, /End with/u, "footer");
  press(root, "Read this part");
  expect(saved).toEqual([{ startAfter: "h1", endAfter: "footer" }]);
});

test("a part that is gone from the page is said, with what is done instead", async () => {
  const { root } = await openForm({ select: [".policy"] }, () => ({ kind: "missing" }), "2 days ago");
  expect(textOf(root.querySelector("[role=alert]"))).toContain(
    "went missing from the page 2 days ago. All of it is read",
  );
});
