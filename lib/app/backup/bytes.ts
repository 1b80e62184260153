/** Bytes as base64, for JSON. */
export function toBase64(bytes: Uint8Array): string {
  const STEP = 0x8000;
  let text = "";
  for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return btoa(text);
}

/** Undoes `toBase64`; null for anything else. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Whether bytes are gzip of exactly so many bytes. Stops as soon as they are more. */
export async function unpacksTo(gzip: Uint8Array<ArrayBuffer>, length: number): Promise<boolean> {
  let seen = 0;
  try {
    for await (const chunk of chunksOf(new Blob([gzip]).stream().pipeThrough(new DecompressionStream("gzip")))) {
      seen += chunk.length;
      if (seen > length) return false;
    }
  } catch {
    return false;
  }
  return seen === length;
}

/** The chunks of a stream. Browsers do not all let one loop over it. */
export async function* chunksOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops early lets the source go; what it then says of that is nobody's concern.
    reader.cancel().catch(() => undefined);
  }
}
