import { expect, test } from "vitest";
import { lateCode } from "../../../lib/app/late-code.ts";
import { readLate } from "../../../lib/app/packaged.ts";

test("what texts are read by is made by the late code: once, when it is first asked for, and after a failure", async () => {
  const calls: string[] = [];
  const data = {
    async json(path: string) {
      calls.push(path);
      return path === "data/lexicons/en.json" ? { language: "en", cues: {}, regions: {} } : null;
    },
  };
  const reading = readLate(data, async () => {
    calls.push("late code");
    if (calls.length === 1) throw new Error("not loaded");
    return lateCode;
  });
  expect(calls).toEqual([]);
  await expect(reading.lexiconOf("en")).rejects.toThrow("not loaded");
  expect((await reading.lexiconOf("en"))?.language).toBe("en");
  expect([await reading.lexiconOf("xx"), await reading.labelsOf("en"), await reading.lexiconOf("../en")]).toEqual([
    null,
    null,
    null,
  ]);
  await reading.lexiconOf("en");
  await reading.labelsOf("nl");
  expect(calls.filter((path) => /en\.json|labels/u.test(path))).toEqual(["data/lexicons/en.json", "data/labels.json"]);
});
