import * as v from "valibot";
import { describe, expect, test } from "vitest";
import known from "../../../lib/catalogue/known-screens.json" with { type: "json" };
import { SETTING_FACT } from "../../../lib/catalogue/schema.ts";
import facts from "../../../lib/catalogue/settings.json" with { type: "json" };
import { defaultSource, factOf, type SettingFact } from "../../../lib/core/settings/facts.ts";
import { mayBeSettings } from "../../../lib/core/settings/screens.ts";
import { staleFacts } from "../../../scripts/cli/stale.ts";

const all = facts as unknown as SettingFact[];
const named = (id: string) => all.find((fact) => fact.id === id) as SettingFact;

test.each(all.map((fact) => [fact.id, fact] as const))("%s is a whole entry", (_id, fact) => {
  expect(v.safeParse(SETTING_FACT, fact).issues).toBeUndefined();
});

test("ids are unique, and the catalogue is as large as promised", () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(new Set(all.map(({ service }) => service)).size).toBeGreaterThanOrEqual(40);
  expect(all.filter(({ status, defaults }) => status === "read" && defaults.length > 0).length).toBeGreaterThanOrEqual(
    40,
  );
});

const screens = all.flatMap(({ surface, url }) => (surface === "web" && url !== null ? [url] : []));

test.each([...new Set(screens)])("the reader comes to %s", (url) => {
  expect(mayBeSettings(url, "")).toBe(true);
});

test("the list of screens that no word gives away names those of the catalogue, and no others", () => {
  const listed = (url: string) => {
    const { host, pathname, search } = new URL(url);
    return `${host}${pathname}${search}`;
  };
  expect(known.filter((screen) => !screens.some((url) => listed(url) === screen))).toEqual([]);
  const others = new Map(screens.map((url) => [listed(url), url.replace(new URL(url).host, "a.example")]));
  expect(known.filter((screen) => mayBeSettings(others.get(screen) ?? "", ""))).toEqual([]);
});

test("no date lies after the day an entry was checked, and none begins after it ends", () => {
  for (const { id, checked, defaults, sources } of all) {
    for (const { date } of [...sources, ...defaults.map(({ source }) => source)])
      expect(date <= checked, id).toBe(true);
    for (const { from, until } of defaults) expect(from === null || until === null || from <= until, id).toBe(true);
  }
});

test("an entry finds itself by each of its labels, on its hosts and their subdomains only", () => {
  for (const fact of all.filter(({ labels }) => Object.keys(labels).length > 0)) {
    for (const label of Object.values(fact.labels).flat()) {
      const twins = all.filter(
        ({ hosts, labels }) => hosts[0] === fact.hosts[0] && Object.values(labels).flat().includes(label),
      );
      const found = factOf({ label, section: "" }, `www.${fact.hosts[0]}`, all);
      if (twins.length === 1) expect(found?.id, label).toBe(fact.id);
      expect(factOf({ label, section: "" }, `not${fact.hosts[0]}`, all)).toBeNull();
    }
  }
});

describe("a default is known", () => {
  const linkedin = named("linkedin-genai");
  test.each([
    ["2024-09-20", "US", true],
    ["2024-08-01", "US", false],
    ["2024-09-20", "FR", false],
    ["2025-11-02", "GB", false],
    ["2025-11-03", "GB", true],
    ["2025-11-03", "FR", true],
    ["2025-11-03", "HK", true],
    ["2026-01-01", "", false],
    ["2026-01-01", "CN", false],
  ])("on %s in %j: %j", (day, region, known) => {
    expect(defaultSource(linkedin, region, day) !== null).toBe(known);
  });

  test("only where it was read, and says for which plans", () => {
    expect(defaultSource({ ...linkedin, status: "unverified" }, "US", "2026-01-01")).toBeNull();
    expect(defaultSource(named("chatgpt-improve"), "US", "2026-11-21")?.plans).toEqual(["Free", "Go", "Plus", "Pro"]);
    expect(defaultSource(named("cursor-privacy-mode"), "", "2026-11-21")?.plans).toEqual(["Enterprise"]);
  });

  test("until it was changed", () => {
    const copilot = named("ms-copilot-text");
    expect(defaultSource(copilot, "US", "2026-08-18")).not.toBeNull();
    expect(defaultSource(copilot, "US", "2026-08-19")).toBeNull();
    expect(defaultSource(copilot, "BR", "2026-01-01")).toBeNull();
  });
});

test("labels that are nearly those of an entry find it, others do not", () => {
  const found = (label: string) => factOf({ label, section: "" }, "www.linkedin.com", all)?.id ?? null;
  expect(found("Use my data for training content creation AI model")).toBe("linkedin-genai");
  expect(found("Use my data for something else")).toBeNull();
});

test("entries that nobody has checked for ninety days are listed, and those that were only remembered", () => {
  const fact = (id: string, checked: string, status: SettingFact["status"] = "read") => ({
    ...named("linkedin-genai"),
    id,
    checked,
    status,
  });
  const given = [
    fact("new", "2026-11-01"),
    fact("edge", "2026-08-03"),
    fact("old", "2026-01-01"),
    fact("remembered", "2026-11-01", "unverified"),
  ];
  const stale = staleFacts(given, "2026-11-01", 90);
  expect(stale.map(({ id, days }) => [id, days])).toEqual([
    ["old", 304],
    ["edge", 90],
    ["remembered", 0],
  ]);
});
