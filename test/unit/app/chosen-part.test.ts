import { describe, expect, test } from "vitest";
import { choosePart } from "../../../lib/app/choose-part.ts";
import { documentView } from "../../../lib/app/views/site-view.ts";
import { DAY, HOUR } from "../../support/builders.ts";
import { wordsFor } from "../../support/packaged.ts";
import { TRAINING } from "../../support/policies.ts";
import { aWorld, PRIVACY, type World, watchPrivacy } from "../../support/world.ts";

const CLAUSES = Array.from(
  { length: 30 },
  (_, index) => `<p>Clause ${index} says what we keep of the letters you send, and for how long we keep it.</p>`,
).join("");

/** A page with a policy in it, and with something that is none. */
function aPage({ policy = "", beside = "", name = "policy" } = {}): { html: string } {
  return {
    html: `<!doctype html><html lang="en"><title>Privacy Policy</title><main><h1>Privacy Policy</h1>
<div class="${name}"><h2>What we keep</h2>${CLAUSES}<p>${policy}</p></div>
<div class="board"><p>What readers say about it today: ${beside}</p></div></main></html>`,
  };
}

async function aWorldReading(part: { select: string[] } | null): Promise<World> {
  const world = aWorld();
  await watchPrivacy(world);
  world.serve(PRIVACY, aPage({ beside: "good" }));
  await world.check();
  if (part) {
    await choosePart({ id: "doc-1", part }, world.deps);
    await world.check();
  }
  world.wait(DAY);
  return world;
}

const state = async (world: World) => {
  const [document] = await world.store.documents.all();
  const head = document?.headVersionId ?? "";
  return {
    document,
    versions: await world.store.versions.ofDocument("doc-1"),
    texts: (await world.store.versions.blocks(head)).map(({ text }) => text),
    alerts: await world.alerts(),
  };
};

describe("a document of which a part is read", () => {
  test("is read anew from the kept page when the part is chosen, and nobody is told of anything", async () => {
    const world = await aWorldReading({ select: [".policy"] });
    const { texts, versions, alerts, document } = await state(world);
    expect([texts[0], texts.length]).toEqual(["What we keep", 31]);
    expect([alerts, versions.at(-1)?.part, document?.trouble]).toEqual([[], '{"select":[".policy"]}', undefined]);
    const kinds = (await world.store.log.recent(5)).map(({ suppression, kind }) => suppression?.kind ?? kind);
    expect(kinds.toSorted()).toEqual(["re-read", "seeded", "unchanged"]);
  });

  test("changes when the part does, and not when something beside it does", async () => {
    const world = await aWorldReading({ select: [".policy"] });
    world.serve(PRIVACY, aPage({ beside: TRAINING }));
    await world.check();
    expect((await state(world)).alerts).toEqual([]);
    world.wait(DAY);
    world.serve(PRIVACY, aPage({ beside: "bad", policy: TRAINING }));
    await world.check();
    expect((await state(world)).alerts).toHaveLength(1);
  });

  test("is whole again when the person says so, and nobody is told of that either", async () => {
    const world = await aWorldReading({ select: [".policy"] });
    await choosePart({ id: "doc-1", part: null }, world.deps);
    await world.check();
    const { texts, alerts, document } = await state(world);
    expect(texts).toContain("What readers say about it today: good");
    expect([alerts, document?.part, document?.trouble]).toEqual([[], undefined, undefined]);
  });

  test("a part that the kept page does not have begins anew with the next page that does", async () => {
    const world = await aWorldReading(null);
    await choosePart({ id: "doc-1", part: { select: [".terms"] } }, world.deps);
    world.serve(PRIVACY, aPage({ name: "terms", policy: TRAINING }));
    await world.check();
    const { texts, alerts } = await state(world);
    expect([texts[0], alerts]).toEqual(["What we keep", []]);
  });
});

describe("a part that is gone from its page", () => {
  test("keeps the last good text and says so, and is read again when it is back", async () => {
    const world = await aWorldReading({ select: [".policy"] });
    const before = await state(world);
    world.serve(PRIVACY, aPage({ name: "renamed" }));
    for (let look = 0; look < 3; look += 1) {
      await world.check();
      world.wait(HOUR);
    }
    const { document, versions, texts } = await state(world);
    expect(document?.trouble?.code).toBe("structure-changed");
    expect([versions.length, texts]).toEqual([before.versions.length, before.texts]);
    expect(document && documentView(document, wordsFor("en"), world.now()).trouble?.what).toBe(
      "The part of the page that was chosen is not on it.",
    );
    world.serve(PRIVACY, aPage({ policy: TRAINING }));
    await world.check();
    expect((await state(world)).alerts).toHaveLength(1);
    expect((await state(world)).document?.trouble).toBeUndefined();
  });

  test("for days, gives way to the whole page: said, never empty, without an alert for what always stood there", async () => {
    const world = await aWorldReading({ select: [".policy"] });
    world.serve(PRIVACY, aPage({ name: "renamed", beside: "good" }));
    for (let look = 0; look < 5; look += 1) {
      await world.check();
      world.wait(DAY);
    }
    const { document, texts, alerts } = await state(world);
    expect([document?.trouble, alerts]).toEqual([undefined, []]);
    expect(texts).toContain("What readers say about it today: good");
    expect(document && documentView(document, wordsFor("en"), world.now())).toMatchObject({
      part: { select: [".policy"] },
      partLost: expect.stringContaining("day"),
    });
    world.serve(PRIVACY, aPage({ name: "renamed", beside: "good", policy: TRAINING }));
    await world.check();
    expect((await state(world)).alerts).toHaveLength(1);
  });

  test("while a change comes with its loss, that change is told once the whole page is read", async () => {
    const world = await aWorldReading({ select: [".policy"] });
    world.serve(PRIVACY, aPage({ name: "renamed", beside: "good", policy: TRAINING }));
    for (let look = 0; look < 6; look += 1) {
      await world.check();
      world.wait(DAY);
    }
    expect((await state(world)).alerts).toHaveLength(1);
  });

  test("an element that is there without a word is no empty version", async () => {
    const world = await aWorldReading({ select: [".policy"] });
    world.serve(PRIVACY, { html: aPage({ name: "x" }).html.replace("<main>", '<main><div class="policy"></div>') });
    await world.check();
    const { document, texts } = await state(world);
    expect([document?.trouble?.code, texts.length]).toEqual(["structure-changed", 31]);
  });
});
