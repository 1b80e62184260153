/** What a page that is no document says of itself. */
export type Sign =
  | "notFound"
  | "outOfOrder"
  | "signIn"
  | "challenge"
  | "consentPage"
  | "consent"
  | "needsScript"
  | "namesDocument";

/**
 * The wording of such pages by language, as data (words.json beside this file): beginnings of words,
 * written as regular expressions without regard to upper and lower case.
 */
export type SignWords = Readonly<Record<string, Readonly<Partial<Record<Sign, readonly string[]>>>>>;

/** The wording of all languages made ready for searching. */
export type Signs = Readonly<Record<Sign, RegExp>>;

/** Makes the wording ready; done once. */
export function compileSigns(words: SignWords): Signs {
  const of = (sign: Sign) => anyOf(Object.values(words).flatMap((signs) => signs[sign] ?? []));
  return {
    notFound: of("notFound"),
    outOfOrder: of("outOfOrder"),
    signIn: of("signIn"),
    challenge: of("challenge"),
    consentPage: of("consentPage"),
    consent: of("consent"),
    needsScript: of("needsScript"),
    namesDocument: of("namesDocument"),
  };
}

/** Any of some words where a word begins: anywhere, in scripts without spaces. */
function anyOf(alternatives: readonly string[]): RegExp {
  if (alternatives.length === 0) throw new Error("The package lacks the words of a sign.");
  const within = String.raw`[[\p{L}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]]`;
  return new RegExp(`(?<!${within})(?:${alternatives.join("|")})`, "iv");
}
