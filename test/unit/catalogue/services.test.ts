import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../../lib/catalogue/schema.ts";
import data from "../../../lib/catalogue/services.json" with { type: "json" };
import { checkAddress } from "../../../lib/core/addresses.ts";
import { type Catalogue, documentsFor, findServices, type ListedService } from "../../../lib/core/catalogue.ts";
import { staleServices } from "../../../scripts/cli/stale.ts";
import { timeOf } from "../../support/processor-time.ts";

const catalogue = data as Catalogue;
const { services } = catalogue;
const names = (typed: string) => findServices(typed, services).map(({ name }) => name);

test("the catalogue is whole, of the promised size, and each entry names a source", () => {
  expect(v.safeParse(CATALOGUE, data).issues).toBeUndefined();
  expect(services.length).toBeGreaterThanOrEqual(100);
  expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
  for (const { id, source, documents } of services) {
    expect(Object.keys(catalogue.sources), id).toContain(source);
    for (const { url } of documents) expect(checkAddress(url), url).toMatchObject({ ok: true });
    expect(new Set(documents.map(({ url }) => url)).size, id).toBe(documents.length);
  }
});

test.each([
  ["an address that is not encrypted", { url: "http://quillbox.example/privacy" }],
  ["no kind", { type: "Poem" }],
  ["a region that is none", { regions: ["Europe"] }],
])("the schema refuses %s", (_what, wrong) => {
  const [first] = services;
  const documents = [{ ...first?.documents[0], ...wrong }];
  expect(v.safeParse(CATALOGUE, { ...data, services: [{ ...first, documents }] }).success).toBe(false);
});

describe("a service is found", () => {
  test.each([
    ["by its name", "LinkedIn", "LinkedIn"],
    ["whatever the case", "linkedin", "LinkedIn"],
    ["by how it begins", "spot", "Spotify"],
    ["by its site", "theguardian.com", "The Guardian"],
    ["by its address", "https://www.reddit.com", "Reddit"],
    ["without its spaces", "newyorktimes", "The New York Times"],
    ["with spaces it lacks", "You Tube", "YouTube"],
    ["with accents", "fácébook", "Facebook"],
    ["with a wrong letter", "fasebook", "Facebook"],
    ["with a letter too few", "instgram", "Instagram"],
    ["with two letters changed about", "netlfix", "Netflix"],
    ["by another name", "comcast", "Xfinity"],
    ["before its name is typed to the end, with an error", "whatsal", "WhatsApp"],
  ])("%s", (_how, typed, name) => {
    expect(names(typed)[0]).toBe(name);
  });

  test("and nothing is where nothing is meant", () => {
    expect(names("zzqxv")).toEqual([]);
    expect(names("")).toHaveLength(services.length);
  });
});

test("an exact name comes before one that only contains it", () => {
  expect(names("google")[0]).toBe("Google");
  expect(names("google").length).toBeGreaterThan(4);
});

const listed = (id: string, documents: ListedService["documents"]): ListedService => ({
  id,
  name: id,
  site: `${id}.example`,
  documents,
  source: "list",
  listed: "2026-02-01",
});
const at = (path: string, rest: object = {}) =>
  ({ type: "Privacy Policy", url: `https://quillbox.example/${path}`, ...rest }) as const;

test("of one document in several places that is taken which is for the person's region and language", () => {
  const service = listed("quillbox", [
    at("us", { regions: ["US"], language: "en" }),
    at("eu-en", { regions: ["EEA"], language: "en" }),
    at("eu-fr", { regions: ["EEA"], language: "fr" }),
  ]);
  const chosen = (region: string, ...languages: string[]) =>
    documentsFor(service, { region, languages }).map(({ url }) => url.split("/").at(-1));
  expect(chosen("US", "fr", "en")).toEqual(["us"]);
  expect(chosen("FR", "fr", "en")).toEqual(["eu-fr"]);
  expect(chosen("DE", "de", "en")).toEqual(["eu-en"]);
  expect(chosen("", "fr")).toEqual(["eu-fr"]);
});

test("services for people elsewhere come last", () => {
  const here = listed("b", [at("b")]);
  const there = listed("a", [at("a", { regions: ["IE"] })]);
  const order = (region: string) => findServices("", [there, here], { region, languages: [] }).map(({ id }) => id);
  expect(order("")).toEqual(["a", "b"]);
  expect(order("IE")).toEqual(["a", "b"]);
  expect(order("VN")).toEqual(["b", "a"]);
});

test("400 services are searched in 50 ms, whatever is typed", () => {
  const many = Array.from({ length: 400 }, (_one, index) => ({
    ...(services[index % services.length] as ListedService),
    id: `s-${index}`,
  }));
  const times = ["g", "googel maps", "x".repeat(80), "the new yrok times", ""].map((typed) =>
    timeOf(() => findServices(typed, many, { region: "FR", languages: ["fr"] })),
  );
  expect(Math.min(...times)).toBeLessThan(50);
  expect(times.toSorted((one, other) => one - other)[2]).toBeLessThan(50);
});

test("entries that were listed long ago are named, the oldest first", () => {
  const entries = [
    { ...listed("fresh", [at("f")]), listed: "2026-05-01" },
    { ...listed("old", [at("o")]), listed: "2026-01-01" },
    { ...listed("edge", [at("e")]), listed: "2026-02-01" },
  ];
  const stale = staleServices({ sources: {}, services: entries }, "2026-05-02", 90);
  expect(stale.map(({ id, days }) => [id, days])).toEqual([
    ["old", 121],
    ["edge", 90],
  ]);
});
