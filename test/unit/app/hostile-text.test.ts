import { describe, expect, test } from "vitest";
import { changeView } from "../../../lib/app/views/change-view.ts";
import { DAY } from "../../support/builders.ts";
import { robotChecks, spokenPages } from "../../support/gate-pages.ts";
import { wordsFor } from "../../support/packaged.ts";
import { aPolicy, TRAINING } from "../../support/policies.ts";
import { timeOf } from "../../support/processor-time.ts";
import { aWatchedPolicy, aWorld, PRIVACY, type World, watchPrivacy } from "../../support/world.ts";

const CLAUSES = Array.from({ length: 20 }, (_, index) => `Clause ${index} says what we keep of your letters, and why.`);
const pageOf = (clauses: readonly string[]) =>
  `<!doctype html><html lang="en"><title>Privacy Policy</title><main><h1>Privacy Policy</h1>${clauses.map((clause) => `<p>${clause}</p>`).join("")}</main></html>`;

/** Looks at a page, and the day after at another. */
async function changed(before: string, after: string): Promise<World> {
  const world = aWorld();
  await watchPrivacy(world);
  for (const html of [before, after]) {
    world.serve(PRIVACY, { html });
    await world.check();
    world.wait(DAY);
  }
  return world;
}

const SENTENCE = "We share your letters with nobody.";
const noiseAfter = async (other: string) => {
  const world = await changed(pageOf([...CLAUSES, SENTENCE]), pageOf([...CLAUSES, other]));
  const [change] = await world.store.changes.recent(1);
  const [line] = await world.store.log.recent(1);
  return { change, kind: line?.suppression?.kind ?? line?.kind, alerts: await world.alerts(), world };
};

describe("letters that do not look like what they are", () => {
  test.each([
    ["a letter of another script that looks the same", SENTENCE.replace("share", "sh\u0430re")],
    ["a word run the other way round", SENTENCE.replace("nobody", "\u202Eanybody\u202C")],
  ])("%s is a change that is shown, and never mere typography", async (_, other) => {
    const { change, world } = await noiseAfter(other);
    expect(change?.judgement.noise).toBeUndefined();
    const view = await changeView(change?.id ?? "", wordsFor("en"), world.deps);
    expect(view?.edits).toHaveLength(1);
    // What turns text around is not handed on to the page that shows it.
    expect(view?.edits[0]?.after).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
  });

  test.each([
    ["composed otherwise", "We keep caf\u00E9s.", "We keep cafe\u0301s."],
    ["with other spaces", "We keep all of it.", "We\u00A0keep all\u2003of it."],
    ["with soft hyphens", "We keep information.", "We keep infor\u00ADmation."],
    ["with other quotation marks", 'We keep "all" of it.', "We keep \u201Call\u201D of it."],
    ["with signs of no width", "We keep all of it.", "We keep\u200B all\uFEFF of it."],
    ["on other lines", "We keep all of it.", "We keep\r\nall of\r\nit."],
    ["with letters that nobody sees", "We keep all of it.", "We keep all of it.\u{E0061}\u{E0062}"],
    ["with a variation of a sign", "We keep \u2714 all.", "We keep \u2714\uFE0F all."],
  ])("the same text %s makes no alert and no change", async (_, before, after) => {
    const world = await changed(pageOf([...CLAUSES, before]), pageOf([...CLAUSES, after]));
    expect([await world.alerts(), await world.store.changes.recent(1)]).toEqual([[], []]);
  });
});

test("a page that was built anew around the same words says nothing new", async () => {
  const before = pageOf(CLAUSES);
  const after = `<!doctype html><html lang="en"><head><title>Privacy Policy | Ferncroft</title></head><body class="v2"><div id="shell"><header class="top"><nav><ul><li><a href="/">Home</a></li></ul></nav></header><article><div class="hero"><h1>Privacy Policy</h1></div>${CLAUSES.map((clause) => `<section><div class="rich"><span>${clause}</span></div></section>`).join("\n")}</article><footer><p>Ferncroft</p></footer></div></body></html>`;
  const world = await changed(before, after);
  expect([await world.alerts(), (await world.store.changes.recent(1)).length]).toEqual([[], 0]);
});

test.each([
  ["halves of letters", "a\uD800b\uDC00c"],
  ["a sign of nothing", "a\0b"],
  ["ends of lines of other kinds", "a\u2028b\u2029c\u0085d"],
  ["the names of things that every object has", "__proto__ constructor toString hasOwnProperty"],
])("%s in a text are kept as they are read", async (_, text) => {
  const world = aWorld();
  await watchPrivacy(world);
  world.serve(PRIVACY, { html: pageOf([...CLAUSES, text]) });
  await world.check();
  const blocks = await world.store.versions.blocks("doc-1@1");
  const again = await world.store.versions.blocks("doc-1@1");
  expect(blocks).toEqual(again);
  expect(blocks.at(-1)?.text.replace(/\s/gu, "")).toBe(text.replaceAll("\0", "\0").replace(/\s/gu, ""));
});

test("a service and a document with the names of things that every object has are watched as any", async () => {
  for (const name of ["__proto__", "constructor", "toString"]) {
    const world = aWorld();
    const url = `https://${name
      .toLowerCase()
      .replaceAll("_", "-")
      .replace(/^-+|-+$/gu, "")}.example/${name}`;
    await world.store.commit({
      services: [{ id: name, name, addedAt: 0 }],
      documents: [
        { id: name, serviceId: name, type: "Other", title: name, url, addedBy: "person", addedAt: 0, nextCheckAt: 0 },
      ],
    });
    world.serve(url, { markdown: aPolicy() });
    await world.check();
    world.wait(DAY);
    world.serve(url, { markdown: aPolicy({ use: TRAINING, date: "August 3, 2024" }) });
    await world.check();
    expect(await world.alerts()).toHaveLength(1);
    expect(Object.keys({})).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  }
});

test("no pattern of the code takes long over any text", { timeout: 120_000 }, async () => {
  const patterns = await patternsUsed();
  expect(patterns.length).toBeGreaterThan(80);
  const slow = patterns.flatMap((pattern) =>
    PUMPS.flatMap((pump) => {
      const text = pump.repeat(Math.ceil(LENGTH / pump.length)).slice(0, LENGTH);
      const took = timeOf(() => new RegExp(pattern.source, pattern.flags.replace("g", "")).test(`${text}\0`));
      return took > LONGEST
        ? [`${Math.round(took)} ms: ${pattern.source.slice(0, 120)} on ${JSON.stringify(pump)}`]
        : [];
    }),
  );
  expect(slow).toEqual([]);
});

/** As long as the pieces that sentences are read in, at most half of it. In milliseconds of processor time. */
const LENGTH = 4000;
const LONGEST = 100;
const PUMPS = ["a", " ", "1", "-", "<a ", "&a", "a.", "\n", "1.", "a@b.", "(a", "[a]("];

/** Every pattern that is used in looking at pages of all kinds, comparing and judging them. */
async function patternsUsed(): Promise<RegExp[]> {
  const seen = new Map<string, RegExp>();
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    seen.set(`${this.source}/${this.flags}`, this);
    return exec.call(this, text);
  };
  try {
    const world = await aWatchedPolicy(aPolicy());
    const pages = [
      ...robotChecks().slice(0, 10),
      ...["missing", "signIn", "consent", "scripts"].flatMap((kind) => spokenPages(kind).slice(0, 6)),
    ];
    for (const { answer } of pages) {
      world.serve(PRIVACY, { html: answer.page, status: answer.status ?? 200, headers: answer.headers ?? {} });
      await world.check();
    }
    world.serve(PRIVACY, {
      markdown: aPolicy({ use: TRAINING, date: "August 3, 2024", extra: "Updated 3 minutes ago by [us](/x)." }),
    });
    await world.check();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return [...seen.values()];
}
