/** Numbers for texts: equal texts get the same one. Comparing numbers is what makes comparing fast. */
export class Ids {
  private readonly known = new Map<string, number>();

  /** How many different texts there are so far. */
  get size(): number {
    return this.known.size;
  }

  of(text: string): number {
    const id = this.known.get(text);
    if (id !== undefined) return id;
    const next = this.known.size;
    this.known.set(text, next);
    return next;
  }
}
