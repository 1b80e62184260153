import { describe, expect, test } from "vitest";
import { changeView } from "../../../lib/app/views/change-view.ts";
import { DAY } from "../../support/builders.ts";
import { wordsFor } from "../../support/packaged.ts";
import { aWorld, PRIVACY, watchPrivacy } from "../../support/world.ts";

const CLAUSES = Array.from(
  { length: 20 },
  (_, index) => `<p>Clause ${index} says what we keep of your letters, and why.</p>`,
);
const CHOICE = "You can object to this at any time in your settings.";
const pageOf = (choice: string) =>
  `<!doctype html><html lang="en"><title>Privacy Policy</title><main><h1>Privacy Policy</h1>${CLAUSES.join("")}${choice}</main></html>`;

describe.each([
  ["by an attribute", `<p hidden>${CHOICE}</p>`],
  ["by a style", `<p style="display:none">${CHOICE}</p>`],
  ["by the size of its letters", `<p style="font-size:0">${CHOICE}</p>`],
])("a sentence that is hidden %s", (_, hidden) => {
  test.each([
    ["and was shown", `<p>${CHOICE}</p>`, hidden, "hidden"],
    ["and is shown now", hidden, `<p>${CHOICE}</p>`, "shown"],
  ])("%s is a change with a label of its own, and no matter of layout", async (_name, before, after, kind) => {
    const world = aWorld();
    await watchPrivacy(world);
    for (const choice of [before, after, after]) {
      world.serve(PRIVACY, { html: pageOf(choice) });
      await world.check();
      world.wait(DAY);
    }
    const [change] = await world.store.changes.recent(1);
    expect([change?.judgement.noise, change?.judgement.suppressed, change?.confirmedAt !== undefined]).toEqual([
      undefined,
      null,
      true,
    ]);
    const view = await changeView(change?.id ?? "", wordsFor("en"), world.deps);
    expect(view?.edits.map((edit) => [edit.kind, edit.after])).toEqual([[kind, CHOICE]]);
  });
});
