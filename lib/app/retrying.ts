/**
 * A value that takes work to make, made when it is first asked for and made again where that failed: a
 * database that would not open may open at the next attempt, and the background must not have to be
 * restarted for it.
 */
export function retrying<T>(make: () => Promise<T>): PromiseLike<T> {
  let made: Promise<T> | null = null;
  const start = (): Promise<T> => {
    made ??= make().catch((problem: unknown) => {
      made = null;
      throw problem;
    });
    return made;
  };
  // biome-ignore lint/suspicious/noThenProperty: it stands wherever a promise would.
  return { then: (use, fail) => start().then(use, fail) };
}
