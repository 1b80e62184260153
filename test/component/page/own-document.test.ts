import { afterEach, describe, expect, test } from "vitest";
import { readSettings } from "../../../lib/page/read-settings.ts";
import { aPage } from "./support.ts";

const PAGE = '<h1>Privacy</h1><p id="n">Share my data</p><i role="switch" aria-checked="true" aria-labelledby="n"></i>';
let hidden: string[] = [];

/** Hides a property of the document, as an image of that name does in a browser. */
function hide(name: string): void {
  Object.defineProperty(document, name, { value: document.createElement("img"), configurable: true });
  hidden.push(name);
}

afterEach(() => {
  for (const name of hidden) delete (document as unknown as Record<string, unknown>)[name];
  hidden = [];
});

describe("a document whose names hide what is asked of it", () => {
  test.each(["querySelectorAll", "createTreeWalker", "getElementById", "defaultView", "nodeType", "body"])(
    "is read all the same: %s",
    (name) => {
      aPage(PAGE);
      hide(name);
      expect(readSettings(document).map(({ setting }) => [setting.label, setting.state])).toEqual([
        ["Share my data", "on"],
      ]);
    },
  );
});
