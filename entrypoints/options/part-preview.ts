import type { LateCode } from "../../lib/app/late-code.ts";
import { readLate } from "../../lib/app/packaged.ts";
import { packagedData } from "../../lib/browser/fetcher.ts";
import { loadLateCode } from "../../lib/browser/late-code.ts";
import type { PagePart } from "../../lib/model.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { indexedStore } from "../../lib/storage/store.ts";
import type { PartPreview } from "../../lib/views.ts";

const lateCode = () => loadLateCode<LateCode>();
const { readingWords } = readLate(packagedData(), lateCode);

/** Shows what a part of a page comes to. The database is let go of at once: an upgrade never waits for a page. */
export async function showPart(id: string, part: PagePart): Promise<PartPreview> {
  const [{ previewPart }, database] = await Promise.all([lateCode(), openDatabase()]);
  try {
    return await previewPart(id, part, { store: indexedStore(database), readingWords });
  } finally {
    database.close();
  }
}
