import type { LookErrorCode } from "../model.ts";

/** What browsers call network errors, Chromium's names and Firefox's, by our code. */
const NAMES: readonly (readonly [LookErrorCode, RegExp])[] = [
  ["offline", /INTERNET_DISCONNECTED|ERROR_OFFLINE|NETWORK_CHANGED/u],
  ["dns", /NAME_NOT_RESOLVED|NAME_RESOLUTION|UNKNOWN_HOST|UNKNOWN_PROXY_HOST/u],
  ["refused", /CONNECTION_REFUSED|ADDRESS_UNREACHABLE|ERROR_CONNECTION_REFUSED/u],
  ["reset", /CONNECTION_(?:RESET|CLOSED|ABORTED)|EMPTY_RESPONSE|NET_RESET|NET_INTERRUPT/u],
  ["tls", /SSL|TLS|SEC_ERROR|CERT|PKIX/u],
  ["redirect-loop", /TOO_MANY_REDIRECTS|REDIRECT_LOOP/u],
  ["timeout", /TIMED_OUT|NET_TIMEOUT/u],
  ["decode-failed", /CONTENT_DECODING_FAILED|INVALID_CONTENT_ENCODING|CORRUPTED_CONTENT/u],
  ["truncated", /CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED|PARTIAL_TRANSFER/u],
];

/** The code for a browser's own name of a network error; `network` for one that is not known. */
export function codeOfNetworkError(name: string): LookErrorCode {
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? "network";
}
