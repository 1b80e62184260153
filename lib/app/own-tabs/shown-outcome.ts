import { checkAddress, siteOf } from "../../core/addresses.ts";
import type { FetchOutcome, ShownPage } from "../../ports.ts";

/** As large as a page may be that is asked for. In bytes. */
const LARGEST = 5 * 1024 * 1024;

/**
 * What a tab shows, as an answer to a look. It may have moved within its site, as with a page that is asked
 * for, and nowhere else.
 *
 * @param asked - The watched address.
 */
export function outcomeOf(asked: string, shown: ShownPage, openPort: number | null): FetchOutcome {
  const { url, html, contentType, status } = shown;
  const address = checkAddress(url, openPort);
  if (!address.ok) return { kind: "failed", code: "address-refused", details: { target: url } };
  if (siteOf(new URL(asked).hostname) !== siteOf(address.host)) {
    return { kind: "failed", code: "moved-elsewhere", details: { target: url } };
  }
  const bytes = html === null ? null : new TextEncoder().encode(html);
  if (html === null || !bytes || bytes.length > LARGEST) {
    return { kind: "failed", code: "too-large", details: { finalUrl: address.url, status, bytes: LARGEST } };
  }
  return {
    kind: "fetched",
    page: {
      bytes,
      text: html,
      contentType,
      status,
      headers: {},
      finalUrl: address.url,
      rendered: true,
    },
  };
}
