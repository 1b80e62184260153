import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import type { StepReport } from "../../scripts/story/player.ts";
import { folderOf, unquiet, unquietAside } from "../support/command.ts";
import { aPolicy, TRAINING } from "../support/policies.ts";
import { KINDS } from "../support/stage.ts";

const PAGE = "quillbox.localhost/legal/privacy";
const STORY = {
  name: "One change",
  services: [{ name: "Quillbox", host: "quillbox.localhost" }],
  pages: {
    [PAGE]: [
      { from: "2024-07-31", file: "july.md" },
      { from: "2024-09-18", file: "september.md" },
    ],
  },
  steps: [
    { at: "2024-08-01T09:00Z", do: "watch", page: PAGE, document: "Privacy Policy" },
    { at: "2024-09-18T17:00Z", do: "check" },
    { at: "2024-09-18T17:01Z", do: "screenshot", view: "popup" },
    { at: "2024-09-18T17:02Z", do: "read" },
  ],
};
const BROKEN = { ...STORY, steps: [{ at: "2024-08-01T09:00Z", do: "press", label: "Nothing" }] };
const SCREEN = `<!doctype html><html lang="en"><title>Settings</title><main><h1>Data privacy</h1>
<p><label for="a">Read receipts</label> <input type="checkbox" role="switch" id="a"></p>`;
const NEW = `<p><label for="b">Use my data to train AI models</label> <input type="checkbox" role="switch" id="b" checked></p>`;

const path = folderOf({
  "july.md": aPolicy(),
  "september.md": aPolicy({ use: TRAINING, date: "September 18, 2024" }),
  "story.json": JSON.stringify(STORY),
  "broken.json": JSON.stringify(BROKEN),
  "unnamed.json": JSON.stringify({ ...STORY, steps: [] }),
});

describe("unquiet play", () => {
  test.each(KINDS)("plays a story in %s, and prints what the extension did at each step", (kind) => {
    const { code, json, err } = unquiet(["play", path("story.json"), "--browser", kind, "--out", path("pictures")]);
    expect(code, err).toBe(0);
    const reports = json<StepReport[]>();
    expect(reports.map(({ at, do: did }) => `${at} ${did}`)).toEqual(
      STORY.steps.map((step) => `${step.at} ${step.do}`),
    );
    const [watched, checked, pictured, read] = reports;
    expect(watched).toMatchObject({
      badge: { text: "", severity: "none" },
      alerts: [],
      notShown: [],
      screenshot: null,
    });
    expect(watched?.requests).toEqual([{ url: expect.stringMatching(/^http:\/\/quillbox.+\/privacy$/u), cookies: 0 }]);
    expect(checked?.badge).toEqual({ text: "1", severity: "important" });
    expect(checked?.banner).toEqual({ shown: false, findings: [] });
    expect(checked?.alerts).toEqual([
      {
        service: "Quillbox",
        document: "Privacy Policy",
        headline: "Quillbox may now use your data to train AI models",
        severity: "important",
        silence: expect.any(String),
        findings: expect.arrayContaining(["ai_training"]),
        announcement: expect.arrayContaining(["same-day"]),
        seenOnce: true,
        severityWord: "Important",
        silenceWord: expect.any(String),
        evidence: expect.arrayContaining([expect.stringContaining("September 18, 2024")]),
      },
    ]);
    expect(pictured?.screenshot).toBe(path(`pictures/1-popup-${kind}.png`));
    expect(read).toMatchObject({ badge: { text: "", severity: "none" }, alerts: [] });
  });

  test("a step that cannot be done ends the story with a sentence that names it", () => {
    const { code, out, err } = unquiet(["play", path("broken.json")]);
    expect(err).toContain(
      'The story broke off. Step 1 (press, 2024-08-01T09:00Z): There is no page to press "Nothing" on: visit one first.',
    );
    expect([code, out]).toEqual([1, ""]);
  });

  test.each([
    ["no such file", "none.json", "none.json: there is no such file"],
    ["a story without steps", "unnamed.json", "unnamed.json: steps"],
    ["a file that is no JSON", "july.md", "july.md: a story is a JSON file"],
  ])("%s: a sentence, and exit code 1", (_what, file, sentence) => {
    const { code, err } = unquiet(["play", path(file)]);
    expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
  });
});

interface Visit {
  url: string;
  screen: string;
  settled: boolean;
  settings: { label: string; control: string; state: string; direction: string; evidence: string }[];
  events: { kind: string; label: string; evidence: string; byPerson: boolean; words: string }[];
  banner: { shown: boolean; findings: string[] };
}

test("unquiet observe reads a settings screen at each visit, and says what is new on it", async () => {
  let visits = 0;
  const server = createServer((request, response) => {
    const opened = request.headers["sec-fetch-dest"] === "document";
    if (opened) visits += 1;
    response.writeHead(200, { "content-type": "text/html" }).end(SCREEN + (visits > 1 ? NEW : ""));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://quillbox.localhost:${(server.address() as AddressInfo).port}/settings/data`;
  const { code, json, err } = await unquietAside(["observe", url, url, "--gap", "48h"]);
  server.close();
  expect(code, err).toBe(0);
  const [first, second] = json<Visit[]>();
  expect(first).toMatchObject({ url, settled: true, events: [], banner: { shown: false, findings: [] } });
  expect(first?.settings).toEqual([
    expect.objectContaining({ label: "Read receipts", control: "switch", state: "off" }),
  ]);
  expect(second?.settings.map(({ label, state }) => [label, state])).toContainEqual([
    "Use my data to train AI models",
    "on",
  ]);
  expect(second?.events).toEqual([
    expect.objectContaining({ kind: "appeared", label: "Use my data to train AI models", byPerson: false }),
  ]);
  expect(second?.banner.findings.join()).toContain("is new here, and already on");
});

test("unquiet observe says when an address does not answer", async () => {
  const { code, err } = await unquietAside(["observe", "http://quillbox.localhost:9/settings"]);
  expect([code, err]).toEqual([1, expect.stringContaining("http://quillbox.localhost:9/settings could not be opened")]);
});
