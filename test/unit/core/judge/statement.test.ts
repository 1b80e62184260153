import { describe, expect, test } from "vitest";
import {
  has,
  isNegated,
  near,
  parted,
  phraseAt,
  readStatement,
  type Statement,
  spansOf,
  wordsAt,
} from "../../../../lib/core/judge/statement.ts";
import { lexiconFor } from "../../../support/packaged.ts";

function read(text: string, { lead = "", lang = "en" } = {}): Statement {
  const lexicon = lexiconFor(lang);
  if (!lexicon) throw new Error(`no lexicon for ${lang}`);
  return readStatement(text, lead, lexicon);
}

function isShareNegated(statement: Statement): boolean {
  const [span] = spansOf(statement, "share");
  if (!span) throw new Error("the sentence does not speak of sharing");
  return isNegated(statement, span);
}

describe("a negation denies what follows in its clause", () => {
  test.each([
    ["en", "We do not share it."],
    ["en", "We will never, under any circumstances, share it."],
    ["en", "None of it goes out, and we do not share it."],
    ["en", "We keep it safe without sharing it."],
    ["en", "We do not do the following: rent it; share it; sell it."],
    ["en", "Whatever you write in the many rooms of the house, we do not read, copy, print, keep or share it."],
    ["fr", "Nous ne le partageons pas."],
    ["fr", "Nous ne partageons jamais rien."],
    ["fr", "Nous ne partageons aucune donnée."],
    ["fr", "Vos données restent ici, sans partage."],
    ["nl", "We delen het niet."],
    ["nl", "Wij zullen het nooit delen."],
    ["nl", "We delen uw gegevens in principe niet."],
    ["nl", "Dit gebeurt zonder het te delen."],
  ])("%s: %s", (lang, text) => {
    expect(isShareNegated(read(text, { lang }))).toBe(true);
  });
});

describe("what is no negation of it", () => {
  test.each([
    ["en", "We share it."],
    ["en", "We share it with partners, including but not limited to shops."],
    ["en", "Including but not limited to the above, we share it."],
    ["en", "We not only keep it but share it."],
    ["en", "We do not sell it, but we share it."],
    ["en", "We do not sell it; we share it."],
    ["en", "We do not sell it, and we share it."],
    ["en", "We do not sell it: we share it."],
    ["en", "If you do not refuse, we share it."],
    ["en", "Whether or not you agree, we share it."],
    ["en", "Without limiting the above, we share it."],
    ["en", "Without asking you again, we may share it."],
    ["en", "We are not responsible for what others share."],
    ["en", "Data that does not identify you may be shared."],
    ["en", "We share it with shops that are not in your town."],
    ["fr", "Nous partageons vos données, sans s'y limiter, avec des magasins."],
    ["fr", "Nous ne partageons vos données que si la loi l'exige."],
    ["fr", "À moins que vous ne refusiez, nous les partageons."],
    ["fr", "Que vous soyez d'accord ou non, nous les partageons."],
    ["fr", "Nous ne les vendons pas, mais nous les partageons."],
    ["fr", "Non seulement nous les gardons, mais nous les partageons."],
    ["nl", "We delen het met winkels, waaronder maar niet beperkt tot bakkers."],
    ["nl", "We delen het met winkels die niet in je buurt zijn."],
    ["nl", "We verkopen het niet, maar we delen het."],
    ["nl", "We delen het, ook als je dat niet wilt."],
    ["nl", "We bewaren het niet alleen, we delen het."],
  ])("%s: %s", (lang, text) => {
    expect(isShareNegated(read(text, { lang }))).toBe(false);
  });
});

test.each([
  ["We do not:", true],
  ["We never do any of the following things with the information that we get from you, your friends and others:", true],
  ["We do:", false],
  ["We sell nothing, but we:", false],
])("the lead-in %s rules over its items", (lead, denied) => {
  expect(isShareNegated(read("share it with shops", { lead }))).toBe(denied);
});

describe("near", () => {
  test("finds the tightest stretch with one of each", () => {
    const statement = read("Train is a word; we train our AI.");
    expect(wordsAt(statement, near(statement, ["train", "ai"], 16) ?? { from: 0, to: 0 })).toBe("train our AI");
  });

  test("does not reach beyond its window", () => {
    const statement = read("We train many and many and many and many a fine AI.");
    expect(near(statement, ["train", "ai"], 5)).toBeNull();
    expect(near(statement, ["train", "ai"], 12)).not.toBeNull();
  });

  test("needs at least one word of the item itself", () => {
    expect(near(read("and for nothing else", { lead: "We train AI for:" }), ["train", "ai"], 9)).toBeNull();
    expect(near(read("our AI", { lead: "We train:" }), ["train", "ai"], 9)).not.toBeNull();
  });

  test("finds nothing where a cue is missing", () => {
    expect(near(read("We train our dogs."), ["train", "ai"], 16)).toBeNull();
  });
});

test("quoted words are the text's own, up to the end of their phrase where that is near", () => {
  const statement = read("We share it with many kind shops, every day.");
  const [span] = spansOf(statement, "share");
  expect(span && phraseAt(statement, span)).toBe("share");
  const short = read("We share it, every day.");
  const [other] = spansOf(short, "share");
  expect(other && phraseAt(short, other)).toBe("share it");
});

test("words of the lead-in are never quoted as the item's own", () => {
  const statement = read("with our AI", { lead: "Your posts are used to train:" });
  const span = near(statement, ["train", "ai"], 9) ?? { from: 0, to: 0 };
  expect(wordsAt(statement, span)).toBe("with our AI");
});

test("signs part a sentence softly or hard", () => {
  const statement = read("One, two; three four.");
  expect(statement.breaks).toEqual(["hard", "soft", "hard", "none"]);
  expect(parted(statement, 2, 3, "soft")).toBe(true);
  expect(parted(statement, 3, 3, "soft")).toBe(false);
  expect(parted(statement, 1, 1, "hard")).toBe(false);
});

test("a sentence of no words has no cues", () => {
  const statement = read("… — !");
  expect(statement.tokens).toEqual([]);
  expect(has(statement, "we_subject", "neg")).toBe(false);
});
