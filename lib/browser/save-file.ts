/** Gives a file to the person, as a download of this name. Asks nothing of the network. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has begun to read it by then, and keeps what it reads from.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
