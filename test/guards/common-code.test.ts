import { expect, test } from "vitest";
import { ROOT } from "../../scripts/build.ts";
import { codeOf, givesCommonCode, takesCommonCode } from "../../scripts/bundle/common-code.ts";

type Load = (this: unknown, id: string) => unknown;
const loaded = (plugin: { load?: unknown }, id: string) => (plugin.load as Load).call(null, id);

const CODE = `${ROOT}/lib/common-code.ts`;
const STORE = `${ROOT}/lib/storage/store.ts`;
const LINKS = `${ROOT}/lib/core/extract/links.ts`;

test("holds each module's values by their names, and is made only where one name is one thing", () => {
  expect(loaded(givesCommonCode, CODE)).toMatchObject({
    code: expect.stringContaining('import { indexedStore } from "/lib/storage/store.ts";'),
  });
  expect(codeOf(["lib/checks.ts"])).toContain("export const code = { array, boolean,");
  expect(() => codeOf(["lib/storage/store.ts", "lib/storage/store.ts"])).toThrow("one thing: indexedStore.");
  expect(() => codeOf(["lib/model.ts"])).toThrow("one thing: lib/model.ts.");
});

test("is taken from the realm in place of the modules that are in it; a page loads it first", () => {
  const [background, pages] = [takesCommonCode("background"), takesCommonCode("pages")];
  expect(loaded(pages, STORE)).toMatchObject({ code: expect.stringContaining("(() => code.indexedStore)()") });
  expect(loaded(pages, CODE)).toMatchObject({ code: expect.stringContaining('import "/common-code.js";') });
  expect(loaded(background, CODE)).toMatchObject({ code: "export const code = globalThis.unquietCommonCode;\n" });
  expect(loaded(background, `${ROOT}/lib/app/compose.ts`)).toBeNull();
  // The popup has it, and loads no common code.
  expect([loaded(background, LINKS), loaded(pages, LINKS)]).toEqual([expect.anything(), null]);
});
