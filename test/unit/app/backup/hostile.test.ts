import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { exportHistory } from "../../../../lib/app/backup/export-history.ts";
import { importHistory } from "../../../../lib/app/backup/import-history.ts";
import { LIMITS } from "../../../../lib/app/backup/lines.ts";
import { T0 } from "../../../support/builders.ts";
import { aStore, everythingIn, fillPage, fillStore, type TestStore } from "../../../support/histories-in-store.ts";

let good: string[] = [];
let target: TestStore;
let before: Record<string, unknown[]>;

beforeAll(async () => {
  const source = await aStore();
  await fillStore(source.store);
  const { file } = await exportHistory({ archive: source.archive, clock: { now: () => T0 } });
  good = gunzipSync(await file.arrayBuffer())
    .toString("utf8")
    .split("\n")
    .slice(0, -1);
  target = await aStore();
  await fillPage(target.store, 3, "kept", "https://kept.example/privacy");
  before = await everythingIn(target.database);
});

type Json = Record<string, unknown>;
const fileOf = (lines: readonly string[]) => new Blob([gzipSync(`${lines.join("\n")}\n`)]);
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

/** The good file with one line of a kind made different. */
function changing(kind: string, change: (record: Json) => unknown): Blob {
  const at = good.findIndex((line) => (JSON.parse(line) as Json)["kind"] === kind);
  if (at < 0) throw new Error(`There is no line ${kind}.`);
  const record = JSON.parse(good[at] ?? "") as Json;
  const changed = change(record) ?? record;
  return fileOf(good.with(at, typeof changed === "string" ? changed : JSON.stringify(changed)));
}

const inside = (record: Json, key: string) => record[key] as Json;
const setting = (kind: string, key: string, value: unknown) =>
  changing(kind, (record) => void Object.assign(inside(record, kind === "page" ? "snapshot" : kind), { [key]: value }));

async function refused(file: Blob): Promise<string> {
  const result = await importHistory(file, { ...target, openPort: () => null });
  expect(await everythingIn(target.database)).toEqual(before);
  expect(target.note()).toBeNull();
  return result.ok ? "taken" : result.reason;
}

test("the file that the others are made from is taken", async () => {
  const result = await importHistory(fileOf(good), { ...(await aStore()), openPort: () => null });
  expect(result.ok).toBe(true);
});

describe("a file that is none of ours", () => {
  test.each([
    ["nothing", new Blob([])],
    ["a picture", new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3)])],
    ["plain JSON", new Blob(["{}"])],
    ["gzip of nothing", new Blob([gzipSync("")])],
    ["gzip of text", new Blob([gzipSync("hello\n")])],
    ["gzip of other JSON", new Blob([gzipSync('{"id":1}\n')])],
    ["gzip of what is not UTF-8", new Blob([gzipSync(Uint8Array.of(0xff, 0xfe, 0x0a))])],
  ])("is said to be none: %s", async (_what, file) => {
    expect(await refused(file)).toMatch(/^(?:not_a_history|damaged)$/u);
  });

  test("one by a newer version says that", async () => {
    expect(await refused(fileOf(['{"unquiet":"history","format":3,"exportedAt":1}', ...good.slice(1)]))).toBe("newer");
  });

  test("one that is larger than any history is not even opened", async () => {
    const huge = { size: LIMITS.fileBytes + 1, stream: () => expect.unreachable() } as unknown as Blob;
    expect(await refused(huge)).toBe("too_large");
  });
});

describe("a file that was broken on its way", () => {
  test("cut off anywhere, it is not taken", async () => {
    const whole = await bytesOf(fileOf(good));
    for (let at = 1; at <= 40; at += 1) {
      const cut = new Blob([whole.slice(0, Math.floor((whole.length * at) / 41))]);
      expect(await refused(cut), `${at}/41`).toMatch(/^(?:not_a_history|damaged|malformed)$/u);
    }
  });

  test("cut off between two lines and packed again, it is not taken", async () => {
    for (let lines = 1; lines < good.length; lines += 1) {
      expect(await refused(fileOf(good.slice(0, lines))), String(lines)).toBe("damaged");
    }
  });

  test("a line less, a line more, or a line after its end", async () => {
    const log = good.findIndex((line) => line.startsWith('{"kind":"log"'));
    expect(await refused(fileOf(good.toSpliced(log, 1)))).toBe("damaged");
    expect(await refused(fileOf(good.toSpliced(log, 0, good[log] ?? "")))).toBe("damaged");
    expect(await refused(fileOf([...good, good[log] ?? ""]))).toBe("damaged");
  });

  test("with a bit turned anywhere", async () => {
    const whole = await bytesOf(fileOf(good));
    for (let step = 0; step < 60; step += 1) {
      const turned = whole.slice();
      const at = 10 + Math.floor(((whole.length - 10) * step) / 60);
      turned[at] = (turned[at] ?? 0) ^ (1 << (step % 8));
      expect(await refused(new Blob([turned])), String(at)).not.toBe("taken");
    }
  });
});

describe("a file that was made to do harm", () => {
  test.each([
    ["an address that is no web page", () => setting("document", "url", "javascript:alert(1)"), "malformed"],
    ["an address inside the home", () => setting("document", "url", "https://192.168.0.1/policy"), "address_refused"],
    ["an address of this machine", () => setting("document", "url", "https://localhost/policy"), "address_refused"],
    ["a moment that is no number", () => setting("version", "firstSeenAt", "soon"), "malformed"],
    ["a moment before all time", () => setting("version", "firstSeenAt", -1), "malformed"],
    [
      "infinity",
      () =>
        changing("version", (record) => JSON.stringify(record).replace(/"firstSeenAt":\d+/u, '"firstSeenAt":1e999')),
      "malformed",
    ],
    ["nothing where something must be", () => setting("document", "title", null), "malformed"],
    ["a kind of finding that does not exist", () => setting("change", "judgement", { outcome: "alert" }), "malformed"],
    ["a kind of line that does not exist", () => changing("log", () => ({ kind: "secrets" })), "malformed"],
    ["a version of another document", () => setting("version", "documentId", "kept"), "malformed"],
    ["a page of another document", () => setting("page", "documentId", "kept"), "malformed"],
    ["a change of another document", () => setting("change", "documentId", "kept"), "malformed"],
    ["a text that stands nowhere", () => setting("document", "headVersionId", "doc-1@99"), "malformed"],
    ["two versions of one number", () => setting("version", "sequence", 2), "malformed"],
    [
      "blocks that are not there",
      () => changing("version", (record) => void Object.assign(record, { runs: [0, 9e5] })),
      "malformed",
    ],
    [
      "endless blocks",
      () =>
        changing(
          "version",
          (record) =>
            void Object.assign(record, {
              runs: Array(9000)
                .fill(0)
                .flatMap(() => [0, 5])
                .concat([0, 4_999_999]),
            }),
        ),
      "malformed",
    ],
    ["a service that is not in it", () => setting("document", "serviceId", "elsewhere.example"), "malformed"],
    [
      "a page that is not packed",
      () => changing("page", (record) => void Object.assign(record, { gzip: btoa("no gzip") })),
      "damaged",
    ],
    [
      "a page in no letters at all",
      () => changing("page", (record) => void Object.assign(record, { gzip: "\u{1F480}" })),
      "malformed",
    ],
    [
      "a page that unpacks to much more than it says",
      () =>
        changing(
          "page",
          (record) => void Object.assign(record, { gzip: gzipSync(Buffer.alloc(50_000_000)).toString("base64") }),
        ),
      "damaged",
    ],
    [
      "the id of something else that is kept",
      () => fileOf(good.map((line) => line.replaceAll('"doc-1@2"', '"kept@2"'))),
      "conflict",
    ],
    [
      "nesting without end",
      () => changing("log", () => `{"kind":"log","log":${"[".repeat(100_000)}${"]".repeat(100_000)}}`),
      "malformed",
    ],
  ] as const)("%s", async (_what, make, reason) => {
    expect(await refused(make())).toBe(reason);
  });

  test("a switch whose address is a script is not taken", async () => {
    const file = changing(
      "switch-alert",
      (record) => void Object.assign(inside(record, "alert"), { url: "javascript:alert(1)" }),
    );
    expect(await refused(file)).toBe("malformed");
  });

  test("one page twice, under one id or two", async () => {
    const [first = 0, second = 0] = good.flatMap((line, at) => (line.startsWith('{"kind":"document"') ? [at] : []));
    const own = good.slice(first, second);
    const end = JSON.stringify({ kind: "end", lines: good.length - 2 + own.length });
    const twice = [...good.slice(0, -1), ...own, end];
    expect(await refused(fileOf(twice))).toBe("malformed");
    const renamed = own.map((line) => line.replaceAll("doc-1", "doc-9"));
    expect(await refused(fileOf([...good.slice(0, -1), ...renamed, end]))).toBe("malformed");
  });

  test("fields that reach for an object's inside stay plain data", async () => {
    const file = changing("document", (record) =>
      JSON.stringify(record).replace(
        '"title":',
        '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"title":',
      ),
    );
    await importHistory(file, { ...(await aStore()), openPort: () => null });
    expect(({} as Json)["polluted"]).toBeUndefined();
  });

  test("what unpacks without end is stopped while it is small in memory", async () => {
    const zeros = gzipSync(Buffer.alloc(40_000_000, 0x20));
    // Gzip members follow each other and are read as one: 4 GB from 4 MB.
    const bomb = new Blob([
      gzipSync(`${good[0]}\n`),
      ...Array<Uint8Array<ArrayBuffer>>(100).fill(new Uint8Array(zeros)),
    ]);
    const memory = process.memoryUsage().rss;
    expect(await refused(bomb)).toMatch(/^(?:too_large|damaged)$/u);
    expect((process.memoryUsage().rss - memory) / 1e6).toBeLessThan(250);
  });
});

/** The same numbers in every run, so that a failure can be looked at again. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const PIECES = ["null", '"x"', "-1", "1e999", "{}", "[]", "true", "[[[[]]]]", '"\\u0000"', "99999999999", ""];

/** The good file with up to three values anywhere replaced by something else. */
function scrambled(roll: (below: number) => number): Blob {
  const lines = [...good];
  for (let changes = 1 + roll(3); changes > 0; changes -= 1) {
    const at = roll(lines.length);
    const line = lines[at] ?? "";
    const values = [...line.matchAll(/(?<=[:[,])(?:"[^"]*"|[\d.]+|true|false|null)/gu)];
    const value = values[roll(values.length)];
    if (!value) continue;
    lines[at] = line.slice(0, value.index) + PIECES[roll(PIECES.length)] + line.slice(value.index + value[0].length);
  }
  return fileOf(lines);
}

test("a thousand files with something changed at random: taken whole or not at all, and never a crash", async () => {
  const roll = dice(7);
  const reasons: string[] = [];
  for (let round = 0; round < 1000; round += 1) {
    const file = scrambled(roll);
    const result = await importHistory(file, { ...target, openPort: () => null });
    reasons.push(result.ok ? "taken" : result.reason);
    if (!result.ok) {
      expect(await everythingIn(target.database)).toEqual(before);
      continue;
    }
    // Whatever was taken can be read, every text of it; then the store is put back for the next file.
    for (const id of await target.archive.documentIds()) await target.archive.document(id);
    for (const name of target.database.objectStoreNames) await target.database.clear(name);
    await fillPage(target.store, 3, "kept", "https://kept.example/privacy");
    before = await everythingIn(target.database);
  }
  expect(reasons.filter((reason) => reason === "malformed").length).toBeGreaterThan(500);
  expect(reasons.filter((reason) => reason === "taken").length).toBeGreaterThan(10);
}, 120_000);
