import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folderOf, unquiet } from "../../support/command.ts";
import { aPolicy, HARMLESS, TRAINING } from "../../support/policies.ts";

const GRAVE = aPolicy({ use: TRAINING, date: "September 18, 2024" });

const SIGN_IN = `<!doctype html><title>Sign in | Worklane</title>
  <main><h1>Sign in</h1><form><input type="email"><input type="password"><button>Go</button></form></main>`;

const path = folderOf({
  "july.md": aPolicy(),
  "september.md": GRAVE,
  "harmless.md": aPolicy({ use: HARMLESS }),
  "earlier/2024-05-01T0900Z_policy.md": GRAVE,
  "unnamed/policy.md": GRAVE,
  "sign-in.html": SIGN_IN,
  "whole.md": `${GRAVE}\n\n${"We also keep other things, for other reasons, in other places. ".repeat(900)}`,
  "sentence.md": "We do not sell your data to anybody.",
  "bound.md": "If you live in the European Economic Area, we sell your data to our partners.",
  "other-sentence.md": "We sell your data to our partners.",
});

const FIELDS = [
  "outcome",
  "suppressed",
  "severity",
  "silence",
  "headline",
  "findings",
  "dates",
  "announcement",
  "lang",
  "ms",
];
const FINDING_FIELDS = [
  "class",
  "action",
  "direction",
  "severity",
  "actor",
  "condition",
  "data",
  "section",
  "firstMention",
  "goneEverywhere",
  "regions",
  "applies",
  "appliesText",
  "before",
  "after",
  "quote",
  "reasons",
];

interface Judged {
  outcome: string;
  suppressed: { kind: string; why: string } | null;
  severity: string;
  silence: string;
  headline: string | null;
  findings: { class: string; quote: string; after: string; reasons: string[] }[];
  dates: { before: unknown; after: unknown; class: string; days: number | null };
  announcement: { signal: string; strength: string; text: string }[];
  lang: string;
}

const judge = (...args: string[]) => unquiet(["judge", ...args]);

describe("judge", () => {
  test("a grave change is told, with every field of the contract", () => {
    const { code, json, err } = judge(
      path("july.md"),
      path("september.md"),
      ...["--service", "Worklane", "--document", "Privacy Policy", "--region", "US"],
      ...["--seen-before", "2024-09-10T09:00Z", "--seen-after", "2024-09-19T06:10Z"],
    );
    expect([code, err]).toEqual([0, ""]);
    const judged = json<Judged>();
    expect(Object.keys(judged)).toEqual(FIELDS);
    expect(judged).toMatchObject({ outcome: "alert", suppressed: null, severity: "important", lang: "en" });
    expect(judged.headline).toBe("Worklane may now use your data to train AI models");
    const [finding] = judged.findings;
    expect(Object.keys(finding ?? {})).toEqual(expect.arrayContaining(FINDING_FIELDS));
    expect(finding?.class).toBe("ai_training");
    expect(finding?.after).toContain(finding?.quote);
    expect(judged.dates).toMatchObject({
      before: { text: "July 31, 2024", iso: "2024-07-31" },
      after: { text: "September 18, 2024", iso: "2024-09-18" },
      class: "same-day",
      days: -1,
    });
    expect(judged.announcement.map(({ signal }) => signal)).toContain("same-day");
    expect(judged.announcement.every(({ text }) => text !== "")).toBe(true);
  });

  test("--ui chooses the language of what people read, and changes nothing else", () => {
    const args = [path("july.md"), path("september.md"), "--service", "Worklane"];
    const [english, french] = ["en", "fr"].map((ui) => judge(...args, "--ui", ui).json<Judged>());
    expect(french?.headline).toBe("Worklane peut désormais utiliser vos données pour entraîner des modèles d’IA");
    expect(french?.findings.map((finding) => finding.class)).toEqual(english?.findings.map((one) => one.class));
    expect(french?.severity).toBe(english?.severity);
  });

  test("nothing new is suppressed, and says what kind of nothing", () => {
    const judged = judge(path("july.md"), path("july.md")).json<Judged>();
    expect(judged).toMatchObject({ outcome: "suppressed", suppressed: { kind: "equal" }, headline: null });
    expect(judged.suppressed?.why).not.toBe("");
  });

  test("a return to an earlier version is no news; the history makes the difference", () => {
    const files = [path("july.md"), path("september.md")];
    expect(judge(...files).json<Judged>().outcome).toBe("alert");
    expect(judge(...files, "--history", path("earlier")).json<Judged>()).toMatchObject({
      outcome: "suppressed",
      suppressed: { kind: "returned" },
    });
  });

  test.each([
    ["after", "july.md", "sign-in.html"],
    ["before", "sign-in.html", "september.md"],
  ])("a page to sign in on as %s is held as a wall, with the reason", (_side, before, after) => {
    const judged = judge(path(before), path(after)).json<Judged>();
    expect(Object.keys(judged)).toEqual(FIELDS);
    expect(judged).toMatchObject({ outcome: "hold", severity: "none", headline: null, findings: [] });
    expect(judged.suppressed).toEqual({ kind: "wall", why: "The page asks to sign in." });
  });

  test("the reason of a wall comes in the reader's language too", () => {
    const { suppressed } = judge(path("july.md"), path("sign-in.html"), "--ui", "nl").json<Judged>();
    expect(suppressed?.why).not.toMatch(/The page/u);
    expect(suppressed?.why).not.toBe("");
  });

  test("a page many times as long as before is held, as the extension holds it", () => {
    const judged = judge(path("july.md"), path("whole.md")).json<Judged>();
    expect(judged).toMatchObject({ outcome: "hold", suppressed: { kind: "exploded" } });
  });

  test("a sentence that somebody wrote down is a text to judge, not a page that failed to load", () => {
    const judged = judge(path("sentence.md"), path("other-sentence.md"), "--lang", "en").json<Judged>();
    expect(judged.outcome).toBe("alert");
  });

  test("a history whose files bear no moment cannot be used", () => {
    const { code, err } = judge(path("july.md"), path("september.md"), "--history", path("unnamed"));
    expect(code).toBe(1);
    expect(err).toContain("policy.md does not begin with a moment");
  });
});

describe("judge --batch", () => {
  const row = (id: unknown, more: object = {}) =>
    JSON.stringify({ id, before: path("july.md"), after: path("september.md"), ...more });
  const write = folderOf({});

  function batch(lines: readonly string[]) {
    writeFileSync(write("rows.jsonl"), lines.join("\n"));
    const { code, out, err } = judge("--batch", write("rows.jsonl"));
    const rows = out
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Judged & { id: unknown; line?: number; error?: string });
    return { code, err, rows };
  }

  test("gives one line for each row, in order, with the fields of a single one", () => {
    const { code, rows } = batch([
      row("a", { service: "Worklane", seenAfter: "2024-09-19T06:10Z" }),
      "",
      row(2, { after: path("harmless.md") }),
    ]);
    expect(code).toBe(0);
    expect(rows.map(({ id }) => id)).toEqual(["a", 2]);
    expect(Object.keys(rows[0] ?? {})).toEqual(["id", ...FIELDS]);
    expect(rows[0]?.headline).toContain("Worklane");
    expect(rows.map(({ outcome }) => outcome === "alert")).toEqual([true, false]);
  });

  test("a row that fails says why, and the rest goes on", () => {
    const { code, rows } = batch([
      row("missing", { after: "missing.md" }),
      '{"id":"bare"}',
      "null",
      "{ broken",
      row("when", { seenAfter: "soon" }),
      row("last"),
    ]);
    expect(code).toBe(0);
    expect(rows.map(({ id }) => id)).toEqual(["missing", "bare", null, null, "when", "last"]);
    expect(rows.slice(0, 5).every(({ error }) => typeof error === "string" && error !== "")).toBe(true);
    expect(rows[0]?.error).toContain("missing.md: there is no such file");
    expect(rows[1]?.error).toBe("before and after must be files.");
    expect(rows[2]?.error).toBe("The row is no object.");
    expect(rows[3]?.error).toContain("This line is not JSON");
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, undefined]);
    expect(rows[5]).toMatchObject({ outcome: "alert" });
  });

  test("lines are counted as an editor counts them", () => {
    expect(batch(["", row("a"), "", "null"]).rows.map(({ line }) => line)).toEqual([undefined, 4]);
  });

  test("a batch of which no row could be judged has failed", () => {
    const { code, err, rows } = batch(["null", row("where", { region: "Belgium" })]);
    expect([code, rows.length]).toEqual([1, 2]);
    expect(rows[1]?.error).toContain("--region is a country's two letters");
    expect(err).toContain("No row of");
  });

  test("a batch without rows cannot be used", () => {
    expect(batch([""])).toMatchObject({ code: 1, rows: [] });
  });
});

test.each([
  ["BE", "yes", "Applies to you."],
  ["US", "no", "Not where you are."],
  [null, "unknown", "Depends on where you live."],
])("a finding says in words whether it applies to somebody in %s", (region, applies, said) => {
  const where = region === null ? [] : ["--region", region];
  const { findings } = judge(path("sentence.md"), path("bound.md"), ...where).json<{
    findings: { applies: string; appliesText: string }[];
  }>();
  expect([findings[0]?.applies, findings[0]?.appliesText.startsWith(said)]).toEqual([applies, true]);
});
