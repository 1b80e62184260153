import { describe, expect, test } from "vitest";
import { isEdition, nearest, noteEdition } from "../../../lib/core/editions.ts";
import type { Edition } from "../../../lib/model.ts";
import { DAY, T0 } from "../../support/builders.ts";

const text = (id: string, lang: string, ...texts: string[]) => ({ id, lang, texts });

describe("editions", () => {
  test("a text is one when it has come back twice", () => {
    const once = noteEdition([], "v1", T0);
    expect(isEdition(once, "v1")).toBe(false);
    const twice = noteEdition(once, "v1", T0 + DAY);
    expect(isEdition(twice, "v1")).toBe(true);
    expect([isEdition(twice, "v2"), isEdition(undefined, "v1")]).toEqual([false, false]);
  });

  test("are forgotten when they were not served for two months", () => {
    const known = noteEdition(noteEdition([], "v1", T0), "v2", T0 + 30 * DAY);
    const ids = (list: readonly Edition[]) => list.map(({ versionId }) => versionId);
    expect(ids(noteEdition(known, "v3", T0 + 61 * DAY))).toEqual(["v3", "v2"]);
  });

  test("never grow beyond a handful", () => {
    let known: readonly Edition[] = [];
    for (let index = 0; index < 40; index += 1) known = noteEdition(known, `v${index}`, T0 + index);
    expect(known).toHaveLength(6);
    expect(known[0]?.versionId).toBe("v39");
  });
});

describe("the text that a new one continues", () => {
  const head = text("head", "en", "a", "b", "c", "d");
  const other = text("other", "en", "a", "b", "x", "y", "z");

  test("is the one that shares most with it", () => {
    expect(nearest([head, other], text("", "en", "a", "b", "x", "y", "z", "new"))?.id).toBe("other");
    expect(nearest([head, other], text("", "en", "a", "b", "c", "new"))?.id).toBe("head");
  });

  test("is the first of equals", () => {
    expect(nearest([head, other], text("", "en", "q"))?.id).toBe("head");
  });

  test("is in its language, however little they share", () => {
    const french = text("french", "fr", "un", "deux");
    expect(nearest([head, french], text("", "fr", "a", "b", "c", "d"))?.id).toBe("french");
    expect(nearest([head, other], text("", "fr", "a", "b", "c", "d"))?.id).toBe("head");
  });

  test("is none where nothing is known", () => {
    expect(nearest([], text("", "en", "a"))).toBeNull();
  });
});
