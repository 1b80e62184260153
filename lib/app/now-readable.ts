import type { Permissions, Store } from "../ports.ts";

/**
 * Documents that could not be looked at because the browser did not let them be read, and that may be
 * read by now. Whoever has just said yes need not wait for the next try.
 *
 * @returns Their ids, in no order.
 */
export async function nowReadable({
  store,
  permissions,
}: {
  store: Pick<Store, "documents">;
  permissions: Permissions;
}): Promise<string[]> {
  const ids: string[] = [];
  for (const { id, url, trouble } of await store.documents.all()) {
    if (trouble?.code === "permission-missing" && (await permissions.mayRead(url))) ids.push(id);
  }
  return ids;
}
