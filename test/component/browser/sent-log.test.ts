import { beforeEach, expect, test, vi } from "vitest";
import { forgetKept, kept, local } from "./made-up-storage.ts";

vi.mock("../../../lib/browser/api.ts", () => ({ browser: { storage: { local } } }));
const { readSent, sentLog } = await import("../../../lib/browser/sent-log.ts");

const clock = { now: () => 7 };
const page = (n: number) => `https://worklane.example/${n}`;
const aLog = (ended = new AbortController().signal) => sentLog(clock, ended);

beforeEach(forgetKept);

test("a request is written down before its answer is known, and then with it", async () => {
  const answered = await aLog().sends(page(1), "doc-1");
  expect(await readSent()).toEqual([{ n: 1, at: 7, url: page(1), documentId: "doc-1" }]);
  await answered({ status: 200, bytes: 12 });
  expect(await readSent()).toEqual([
    { n: 1, at: 7, url: page(1), documentId: "doc-1", answer: { status: 200, bytes: 12 } },
  ]);
});

test("the newest hundred are kept, newest first, also where the background was started anew", async () => {
  const log = aLog();
  for (let n = 1; n <= 130; n += 1) await (await log.sends(page(n), "doc-1"))({ status: 200, bytes: n });
  await aLog().sends(page(131), "doc-1");
  const sent = await readSent();
  expect(sent.map(({ n }) => n)).toEqual(Array.from({ length: 100 }, (_none, at) => 131 - at));
  expect(sent[0]?.url).toBe(page(131));
  expect(Object.keys(kept)).toHaveLength(100);
});

test("two that are sent at once both stand, in the order in which they were sent", async () => {
  const log = aLog();
  await Promise.all([log.sends(page(1), "doc-1"), log.sends(page(2), "doc-2")]);
  expect((await readSent()).map(({ n, url }) => [n, url])).toEqual([
    [2, page(2)],
    [1, page(1)],
  ]);
});

test("nothing is written once everything is erased, not even the answer to what was sent before", async () => {
  const life = new AbortController();
  const log = aLog(life.signal);
  const answered = await log.sends(page(1), "doc-1");
  life.abort();
  forgetKept();
  await answered({ status: 200, bytes: 1 });
  await log.sends(page(2), "doc-1");
  expect(kept).toEqual({});
});
