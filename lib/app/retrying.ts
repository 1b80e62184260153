/**
 * Gives a value that takes work to make. It is made when it is first asked for and made again where that
 * failed: a database that would not open may open at the next attempt, and the background must not have
 * to be restarted for it.
 *
 * @param make - Makes it; calls `forget` once what it made is of no more use, and is asked again then.
 */
export function retrying<T>(make: (forget: () => void) => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    if (made) return made;
    const forget = () => {
      if (made === mine) made = null;
    };
    const mine: Promise<T> = make(forget).catch((problem: unknown) => {
      forget();
      throw problem;
    });
    made = mine;
    return mine;
  };
}
