import { expect, test } from "vitest";
import { checkDueDocuments } from "../../lib/app/check-documents/index.ts";
import type { Change } from "../../lib/model.ts";
import { aDocument, DAY, HOUR, T0 } from "../support/builders.ts";
import { LOOKS, type NoisyDocument, noisyDocuments } from "../support/histories.ts";
import { aWorld, PRIVACY } from "../support/world.ts";

const SEEDS = [1, 2, 3];
/** A change may be told as late as this after it came, in looks: the second look, and noise in its way. */
const LATEST = 6;

/** What a document's life led to. */
interface Life {
  name: string;
  looks: number;
  /** Looks that met an earlier text again, and were kept quiet. */
  returns: number;
  missed: string[];
  wrong: string[];
}

/** Looks at a document as the extension does, once a day and when a second look is due. */
async function live(document: NoisyDocument): Promise<Life> {
  const world = aWorld();
  await world.store.commit({
    services: [{ id: "worklane.example", name: "Worklane", addedAt: T0 }],
    documents: [aDocument({ url: PRIVACY })],
  });
  const told: { change: Change; look: number }[] = [];
  const tell = world.deps.announcer.notify;
  let look = 0;
  world.deps.announcer.notify = async (announcement) => {
    for (const { changeId = "" } of announcement.told) {
      const change = await world.store.changes.get(changeId);
      if (change) told.push({ change, look });
    }
    return tell(announcement);
  };
  for (let step = 0; step < LOOKS * 4; step += 1) {
    look = Math.floor(step / 4);
    world.serve(PRIVACY, document.answer(look));
    await checkDueDocuments(world.deps);
    world.wait(6 * HOUR);
  }
  const log = await world.store.log.ofDocument("doc-1", LOOKS * 5);
  const returns = log.filter(({ suppression }) => suppression?.kind === "returned").length;
  return { ...resultOf(document, told), looks: world.asked.length, returns };
}

function resultOf(
  document: NoisyDocument,
  told: { change: Change; look: number }[],
): Pick<Life, "name" | "missed" | "wrong"> {
  const left = [...told];
  const missed: string[] = [];
  for (const grave of document.graves) {
    const at = left.findIndex(
      ({ change, look }) =>
        look >= grave.look &&
        look <= grave.look + LATEST &&
        change.judgement.findings.some((finding) => finding.class === grave.class),
    );
    if (at < 0) missed.push(grave.class);
    else left.splice(at, 1);
  }
  // Its one change of words by the service that is not grave may be told as what it is.
  const isReworded = ({ change, look }: (typeof left)[number]) =>
    look >= document.reworded &&
    look <= document.reworded + LATEST &&
    change.judgement.findings.every((finding) => finding.class === "plain_words");
  const wrong = left
    .filter((one) => !isReworded(one))
    .map(({ change, look }) => `look ${look}: ${change.judgement.findings.map((f) => f.class).join(", ")}`);
  return { name: document.name, missed, wrong };
}

test(
  "lives of noisy documents: every grave change is told, and next to nothing else",
  async () => {
    const lives: Life[] = [];
    for (const seed of SEEDS) for (const document of noisyDocuments(seed)) lives.push(await live(document));
    const looks = lives.reduce((sum, life) => sum + life.looks, 0);
    const missed = lives.flatMap((life) => life.missed.map((what) => `${life.name}: ${what}`));
    const wrong = lives.flatMap((life) => life.wrong.map((what) => `${life.name}: ${what}`));
    const returns = lives.reduce((sum, life) => sum + life.returns, 0);
    console.log(
      `${lives.length} lives, ${looks} looks: ${missed.length} grave changes missed, ${wrong.length} false alarms (${((wrong.length / looks) * 100).toFixed(2)} %), ${returns} returns kept quiet`,
    );
    for (const line of [...missed.map((one) => `  missed  ${one}`), ...wrong.map((one) => `  false   ${one}`)])
      console.log(line);
    expect(missed).toEqual([]);
    expect(returns / (returns + wrong.length)).toBeGreaterThanOrEqual(0.95);
    expect(wrong.length / looks).toBeLessThanOrEqual(0.003);
  },
  DAY,
);
