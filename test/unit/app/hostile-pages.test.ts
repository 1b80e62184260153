import "fake-indexeddb/auto";
import { afterEach, describe, expect, test } from "vitest";
import type { Store } from "../../../lib/ports.ts";
import { openDatabase } from "../../../lib/storage/database.ts";
import type { Database } from "../../../lib/storage/schema.ts";
import { indexedStore } from "../../../lib/storage/store.ts";
import { DAY } from "../../support/builders.ts";
import { aPolicy, TRAINING } from "../../support/policies.ts";
import { leastLongestTurn, longestTurn } from "../../support/processor-time.ts";
import { aWatchedPolicy, aWorld, PRIVACY, watchPrivacy } from "../../support/world.ts";

/** The background must never be busy for longer without a pause, in milliseconds of processor time. */
const LONGEST = 2000;
const MEGABYTE = 1_000_000;
const CLAUSE = "We keep the letters you send for as long as your mailbox is open. ";
const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const pageOf = (content: string) =>
  `<!doctype html><html lang="en"><title>Privacy Policy</title><main><h1>Privacy Policy</h1>${content}</main></html>`;

let count = 0;
const opened: Database[] = [];
/** A store of its own for every attempt. */
async function aStore(): Promise<Store> {
  count += 1;
  const database = await openDatabase(`hostile-${count}`);
  opened.push(database);
  return indexedStore(database);
}
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

const REFUSED: readonly (readonly [string, string, string])[] = [
  ["100,000 elements within each other", "<div>".repeat(100_000), "unsupported-type"],
  [
    "links within links that are never closed",
    `${"<a>".repeat(5000)}${"<div></a>".repeat(100_000)}`,
    "unsupported-type",
  ],
  [
    "4 MB of prose under 2,900 elements",
    `${"<div class='a'>".repeat(2900)}${filled(CLAUSE, 4 * MEGABYTE)}`,
    "too-large",
  ],
  ["5 MB on one line", `<p>${filled(CLAUSE, 5 * MEGABYTE - 500)}`, "too-large"],
  ["5 MB in one word", `<p>${"x".repeat(5 * MEGABYTE - 500)}`, "too-large"],
  ["a million empty lines that were kept as set", `<pre>${"a\n\n".repeat(MEGABYTE)}`, "too-large"],
  ["half a million paragraphs", "<p>a</p>".repeat(500_000), "too-large"],
  ["600,000 cells in one row", `<table><tr>${"<td>a".repeat(600_000)}`, "too-large"],
  ["80,000 links", `<p>${"<a href='https://a.example/x?b=1&amp;c=2'>a</a> ".repeat(80_000)}`, "too-large"],
  ["4 MB that open and close nothing", `<p>${"<".repeat(4 * MEGABYTE)}`, "too-large"],
  ["a comment that never ends", `<!--${"-".repeat(4 * MEGABYTE)}`, "empty"],
  ["an attribute that never ends", `<p class="${"a ".repeat(2 * MEGABYTE)}`, "empty"],
  [
    "places for scripts within each other",
    `<div id='${"root ".repeat(100_000)}'>${"<div id=root ".repeat(300_000)}`,
    "empty",
  ],
];

describe("a page made to be a burden", () => {
  test.each(REFUSED)("%s: has its own sentence, makes no version, and blocks nothing", async (_, content, code) => {
    const attempt = async () => {
      const world = await aWatchedPolicy(aPolicy(), await aStore());
      world.serve(PRIVACY, { html: pageOf(content) });
      const turn = await longestTurn(world.check);
      const [document] = await world.store.documents.all();
      expect([document?.trouble?.code, document?.headVersionId]).toEqual([code, "doc-1@1"]);
      expect(await world.store.versions.ofDocument("doc-1")).toHaveLength(1);
      world.wait(DAY);
      world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, date: "August 3, 2024" }) });
      await world.check();
      expect(await world.alerts()).toHaveLength(1);
      return turn;
    };
    expect(await leastLongestTurn(LONGEST, attempt)).toBeLessThan(LONGEST);
  });

  const LARGEST: readonly (readonly [string, string])[] = [
    ["of sentences", filled(CLAUSE, 0.9 * MEGABYTE)],
    ["of paragraphs", filled(`</p><p>${CLAUSE}`, 0.9 * MEGABYTE)],
    ["of sentences that each mean something", filled("We may use your data to train AI models. ", 0.9 * MEGABYTE)],
    ["without the end of a sentence", filled("we may sell your data to partners unless you opt out ", 0.9 * MEGABYTE)],
    ["of dates", filled("Last updated May 3, 2024. ", 0.9 * MEGABYTE)],
    ["of halves of letters", filled("\ud800a", 0.5 * MEGABYTE)],
    ["of accents", filled("a\u0301\u0327", 0.9 * MEGABYTE)],
    ["of signs", filled("a@b.c-", 0.9 * MEGABYTE)],
    ["of references that are none", filled("&amp;a", 0.9 * MEGABYTE)],
    ["in Chinese", filled("我们收集您的数据并与合作伙伴共享", 0.9 * MEGABYTE)],
    ["on 400,000 lines", filled("a<br>", 2 * MEGABYTE)],
  ];

  test.each(LARGEST)("the largest document that is read, %s: compared and judged in bounded steps", async (_, text) => {
    const half = Math.floor(text.length / 2);
    const other = `${text.slice(0, half)}<p>${TRAINING}</p>${text.slice(half).replaceAll(/[aeou]/gu, "i")}`;
    const attempt = async () => {
      const world = aWorld(await aStore());
      await watchPrivacy(world);
      const turns: number[] = [];
      for (const content of [text, other]) {
        world.serve(PRIVACY, { html: pageOf(`<p>${content}</p>`) });
        turns.push(await longestTurn(world.check));
        world.wait(DAY);
      }
      expect((await world.store.documents.all())[0]?.trouble).toBeUndefined();
      return Math.max(...turns);
    };
    expect(await leastLongestTurn(LONGEST, attempt)).toBeLessThan(LONGEST);
  });
});
