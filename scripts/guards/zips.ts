/** Two zips of the same sources must be the same to the byte, so that anybody can build what a store ships. */
export function checkSameBytes(first: Uint8Array, second: Uint8Array): string[] {
  if (Buffer.compare(first, second) === 0) return [];
  const at = first.findIndex((byte, index) => byte !== second[index]);
  return [
    `two builds give two different zips: ${first.length} and ${second.length} bytes, which part at byte ${at < 0 ? first.length : at}`,
  ];
}
