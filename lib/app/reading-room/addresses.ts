/** The stable address of a change, after that of the history page. */
export function changeAddress(id: string): string {
  return `#/change/${encodeURIComponent(id)}`;
}

/** The stable address of two versions laid side by side. */
export function pairAddress(fromId: string, toId: string): string {
  return `#/compare/${encodeURIComponent(fromId)}/${encodeURIComponent(toId)}`;
}
