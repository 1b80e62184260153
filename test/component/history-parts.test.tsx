import { describe, expect, test } from "vitest";
import { allNamed, press, textOf } from "./drawing.tsx";
import { dead, later, open, saved } from "./history-page.tsx";
import { aProof, someShelves } from "./reading-builders.ts";

const main = (root: Element) => textOf(root.querySelector("main"));

describe("many dossiers", () => {
  const many = Array.from({ length: 90 }, (_none, index) => ({
    id: `s${index}`,
    name: `Service ${index}`,
    documents: [{ id: `d${index}`, title: "Terms", changes: index === 0 ? 3 : 0, unread: null, trouble: "" }],
    switches: null,
  }));
  const room = { shelves: async () => someShelves({ shelves: many, latest: [] }) };

  test("are all there, those that fill a window first", async () => {
    const root = await open("", {}, room);
    await later();
    expect(root.querySelectorAll(".shelves section")).toHaveLength(90);
  });

  test("say at once how often each document changed", async () => {
    const counted = await open("", {}, room);
    expect(allNamed(counted, ".shelves [role=img]", "3 changes")).toHaveLength(1);
    expect(allNamed(counted, ".shelves [role=img]", "0 changes").length).toBeGreaterThan(30);
  });
});

describe("a change as evidence", () => {
  test("is gathered and saved with one press", async () => {
    const asked: string[] = [];
    const proof = async (id: string) => {
      asked.push(id);
      return aProof({ language: "nl" });
    };
    const root = await open("#/change/b", {}, { proof });
    press(root, "Save as evidence");
    await later();
    expect(asked).toEqual(["b"]);
    expect(saved).toEqual([aProof({ language: "nl" })]);
  });

  test("that cannot be gathered is said; of what is gone nothing is saved", async () => {
    const root = await open("#/change/b", {}, { proof: dead });
    press(root, "Save as evidence");
    await later();
    expect(main(root)).toContain("This could not be loaded.");
    const gone = await open("#/change/b", {}, { proof: async () => null });
    press(gone, "Save as evidence");
    await later();
    expect(saved).toEqual([]);
  });
});
