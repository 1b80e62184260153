import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { lateCode } from "../../../../lib/app/late-code.ts";
import { markTold } from "../../../../lib/app/mark-told.ts";
import { muteFinding } from "../../../../lib/app/mute-finding.ts";
import { changeProof } from "../../../../lib/app/proof/record.ts";
import type { Change } from "../../../../lib/model.ts";
import { aPolicy, TRAINING } from "../../../support/policies.ts";
import { aWatchedPolicy, PRIVACY, type World } from "../../../support/world.ts";
import { roomOf, seeTwice } from "../reading-room/room.ts";

const ABROAD = "If you live in the EEA, we share your data with our advertising partners when you use our apps.";

async function aChanged(policy = aPolicy({ use: TRAINING })): Promise<{ world: World; id: string }> {
  const world = await aWatchedPolicy(aPolicy());
  world.serve(PRIVACY, { markdown: policy });
  await seeTwice(world);
  const [change] = await world.store.changes.ofDocument("doc-1");
  return { world, id: change?.id ?? "" };
}

const proofOf = (world: World, id: string) => changeProof(id, lateCode.readingRoom, roomOf(world));

/** Changes what is kept of a document. */
async function amend(world: World, change: object): Promise<void> {
  const document = await world.store.documents.get("doc-1");
  if (document) await world.store.commit({ documents: [{ ...document, ...change }] });
}

describe("the proof of a change", () => {
  test("names the service, the page, both moments, and what is said of it, each with its reason", async () => {
    const { world, id } = await aChanged();
    const change = (await world.store.changes.get(id)) as Change;
    const proof = await proofOf(world, id);
    expect(proof).toMatchObject({
      madeAt: new Date(world.now()).toISOString(),
      service: { name: expect.stringContaining("orklane") },
      document: { url: PRIVACY, capture: "fetch", part: false },
      change: {
        state: "confirmed",
        lastSeenBeforeAt: new Date(change.lastSeenBeforeAt).toISOString(),
        firstSeenAt: new Date(change.firstSeenAt).toISOString(),
        confirmedAt: new Date(change.confirmedAt ?? 0).toISOString(),
        withdrawnAt: null,
      },
    });
    expect(proof?.edits.map(({ after }) => after).join(" ")).toContain(TRAINING);
    expect(proof?.findings[0]?.reasons.length).toBeGreaterThan(0);
    expect(proof?.announcement.length).toBeGreaterThan(0);
    for (const { words } of proof?.announcement ?? []) expect(words).not.toBe("");
  });

  test("holds both texts whole, and their hashes can be worked out from it", async () => {
    const { world, id } = await aChanged();
    const proof = await proofOf(world, id);
    for (const side of [proof?.before, proof?.after]) {
      expect(side?.lines?.length).toBeGreaterThan(5);
      const hash = createHash("sha256")
        .update((side?.lines ?? []).join("\n"))
        .digest("hex");
      expect(hash).toBe(side?.textHash);
    }
    expect(proof?.before.textHash).not.toBe(proof?.after.textHash);
  });

  test("says of the page as it was received when, from where, how large, and its hash", async () => {
    const { world, id } = await aChanged();
    const change = (await world.store.changes.get(id)) as Change;
    const version = await world.store.versions.get(change.toVersionId);
    const kept = await world.store.snapshots.get(version?.snapshotId ?? "");
    const page = (await proofOf(world, id))?.after.page;
    expect(page).toMatchObject({ finalUrl: PRIVACY, status: 200, byteLength: kept?.bytes.length });
    expect(page?.sha256).toBe(
      createHash("sha256")
        .update(kept?.bytes ?? "")
        .digest("hex"),
    );
  });

  test("lists the looks from the last one at the earlier text to the one that agreed", async () => {
    const { world, id } = await aChanged();
    await world.check();
    const proof = await proofOf(world, id);
    const told = proof?.looks.filter(({ kind }) => kind === "told");
    expect(told?.map(({ at }) => at)).toEqual([proof?.change.firstSeenAt]);
    expect(proof?.looks.at(-1)?.at).toBe(proof?.change.confirmedAt);
    expect(proof?.looks.map(({ at }) => at)).toEqual(proof?.looks.map(({ at }) => at).toSorted());
  });

  test("tells nothing of where the person lives, nor what they called wrong", async () => {
    const { world, id } = await aChanged(aPolicy({ extra: ABROAD }));
    const inBelgium = async () => {
      world.preferences.region = "BE";
      return proofOf(world, id);
    };
    const here = await proofOf(world, id);
    expect(JSON.stringify(here)).toContain("EEA");
    expect(JSON.stringify(await inBelgium())).toBe(JSON.stringify(here));
    for (const told of ["where you live", "not-where-you-are", '"applies":"no"', '"applies":"yes"']) {
      expect(JSON.stringify(here)).not.toContain(told);
    }
    await muteFinding({ changeId: id, place: 0 }, world.deps);
    expect(JSON.stringify(await proofOf(world, id))).not.toContain("muted");
  });

  test("keeps that the person was told by other ways: it speaks for the service", async () => {
    const { world, id } = await aChanged();
    const alert = await world.store.alerts.ofChange(id);
    await markTold(alert?.id ?? "", world.deps);
    expect((await proofOf(world, id))?.announcement.map(({ signal }) => signal)).toContain("told");
  });

  test.each([{ capture: "visit" as const }, { capture: "tab" as const }, { rendered: true as const }])(
    "leaves whole texts out that may name the person: %j",
    async (read) => {
      const { world, id } = await aChanged();
      await amend(world, read);
      const proof = await proofOf(world, id);
      expect([proof?.before.lines, proof?.after.lines]).toEqual([null, null]);
      expect(proof?.edits.length).toBeGreaterThan(0);
    },
  );

  test("is made all the same where a part of a text is gone, and is none for what is not kept", async () => {
    const { world, id } = await aChanged();
    const room = roomOf(world);
    const versions = { ...room.store.versions, blocks: () => Promise.reject(new Error("gone")) };
    const torn = { ...room, store: { ...room.store, versions } };
    const proof = await changeProof(id, lateCode.readingRoom, torn);
    expect(proof).toMatchObject({ before: { lines: null }, edits: [] });
    expect(proof?.findings.length).toBeGreaterThan(0);
    expect(await proofOf(world, "gone")).toBeNull();
  });
});
