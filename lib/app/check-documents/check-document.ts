import { EXTRACTOR_VERSION } from "../../core/extract/index.ts";
import { dueAt } from "../../core/schedule.ts";
import type { Version, WatchedDocument } from "../../model.ts";
import type { Commit } from "../../ports.ts";
import type { CheckDependencies } from "./dependencies.ts";
import { type Fault, failed } from "./failed.ts";
import { takeLook } from "./look.ts";
import { headOf, mended, reread, type Standing } from "./re-read.ts";
import { type GoodLook, withValidators } from "./records.ts";
import { beginAnew, settleLook, settleSame } from "./settle.ts";

/** Checks of one document that may be cut short in a row before it is left alone for a day. */
const MOST_ATTEMPTS = 5;
const GAVE_UP: Fault = { code: "gave-up", details: {}, retryAfter: null };

/**
 * Checks one document and keeps what came of it.
 *
 * @param listed - The document as it was when the run began.
 * @returns False where there is no network: then no other page can be checked either.
 */
export async function checkDocument(listed: WatchedDocument, deps: CheckDependencies): Promise<boolean> {
  const { journal, documents } = deps.store;
  const document = await documents.get(listed.id);
  // Meanwhile it is watched no more, or its host has asked to be left alone.
  if (!document || (document.nextCheckAt > listed.nextCheckAt && document.nextCheckAt > deps.clock.now())) return true;
  const { attempts } = await journal.begin(document.id, deps.clock.now());
  const commit = attempts > MOST_ATTEMPTS ? await failed(document, GAVE_UP, deps) : await look(document, deps);
  // Where no version is made ready, the commit is written at once.
  if (commit.version) await journal.stage(document.id, "commit");
  const kept = await documents.get(document.id);
  await deps.store.commit({ ...(kept && asChosen(commit, kept)), endOfCheck: document.id });
  return commit.documents?.[0]?.trouble?.code !== "offline";
}

/** What the person chose while the check was running stands as they chose it. */
function asChosen(commit: Commit, kept: WatchedDocument): Commit {
  const { id, ignored, capture } = kept;
  const documents = commit.documents?.map((document) => {
    if (document.id !== id) return document;
    const { ignored: _ignored, capture: _capture, trouble, ...rest } = document;
    return {
      ...rest,
      ...(trouble && { trouble: { ...trouble, nextTryAt: dueAt(kept, trouble.nextTryAt) } }),
      ...(ignored && { ignored }),
      ...(capture && { capture }),
      nextCheckAt: dueAt(kept, rest.nextCheckAt),
    };
  });
  return { ...commit, ...(documents && { documents }) };
}

async function look(document: WatchedDocument, deps: CheckDependencies): Promise<Commit> {
  const standing = await reread(document, deps);
  const { document: current, head } = standing;
  const look = await takeLook(current, deps);
  if (look.kind === "trouble") return failed(current, look, deps);
  if (look.kind === "read") return settle(look.partLost ? await wholeAgain(current, deps) : standing, look, deps);
  const told = look.page ? withValidators(current, look.page, deps.clock.now()) : current;
  return settleSame({ document: told, head }, deps);
}

/** The part that was chosen is gone from the page: the text that stands is all of it from now on, and so is what follows. */
function wholeAgain(document: WatchedDocument, deps: CheckDependencies): Promise<Standing> {
  return reread({ ...document, partLostAt: deps.clock.now() }, deps);
}

/** Where the text that stands is damaged it is made anew first; a look alone cannot tell that. */
async function settle(standing: Standing, look: GoodLook, deps: CheckDependencies): Promise<Commit> {
  const { document, head } = standing;
  // Texts from different parts of a page cannot be compared.
  if (head && (head.part !== look.part || (await isReadOtherwise(document, head, look, deps)))) {
    return beginAnew(document, look, "re-read", deps);
  }
  try {
    return await settleLook(standing, look, deps);
  } catch (problem) {
    const whole = await mended(document, deps);
    if (whole === document) throw problem;
    if (!whole) return beginAnew(document, look, "damaged", deps);
    return settleLook({ document: whole, head: await headOf(whole, deps) }, look, deps);
  }
}

/**
 * A tab shows more than a page that is asked for, and less to who is signed out: where the way of reading
 * changed, only a text that is known already goes on with what stands. Nor is there a page to be read anew
 * by a newer extractor where a tab showed it.
 */
async function isReadOtherwise(
  { id, rendered }: WatchedDocument,
  head: Version,
  { page, seen }: GoodLook,
  { store }: CheckDependencies,
): Promise<boolean> {
  if (rendered && head.extractor < EXTRACTOR_VERSION) return true;
  if (rendered === page.rendered) return false;
  const known = await store.versions.byText(id, seen.textHash);
  return known?.contentHash !== seen.contentHash;
}
