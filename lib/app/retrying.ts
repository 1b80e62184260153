/**
 * Gives a value that takes work to make. It is made when it is first asked for and made again where that
 * failed: a database that would not open may open at the next attempt, and the background must not have
 * to be restarted for it.
 */
export function retrying<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((problem: unknown) => {
      made = null;
      throw problem;
    });
    return made;
  };
}
