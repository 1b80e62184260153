/** What a page that is no document says of itself; `namesDocument` is what a document's title says. */
const KINDS = [
  "notFound",
  "outOfOrder",
  "signIn",
  "challenge",
  "consentPage",
  "consent",
  "needsScript",
  "portal",
  "namesDocument",
] as const;

export type Sign = (typeof KINDS)[number];

/**
 * The wording of such pages by language, as data (words.json beside this file): beginnings of words,
 * written as regular expressions without regard to upper and lower case.
 */
export type SignWords = Readonly<Record<string, Readonly<Partial<Record<Sign, readonly string[]>>>>>;

/** Regular expressions, without regard to upper and lower case, for the parts of an answer. */
export interface TraceData {
  /** For a header as `name: value`, from its beginning. */
  headers?: readonly string[];
  /** For a whole name of a cookie. */
  cookies?: readonly string[];
  /** For the page's markup. */
  page?: readonly string[];
  /** For the address that was reached. */
  address?: readonly string[];
}

/** What a vendor of robot checks leaves in an answer, as data (vendors.json beside this file). */
export interface VendorData {
  name: string;
  /** Where it applies: the end of a host name, or one of its labels; anywhere when left out. */
  hosts?: readonly string[];
  /** HTTP statuses by which these hosts turn robots away. */
  statuses?: readonly number[];
  /** Traces of the check itself. */
  challenge?: TraceData;
  /** Traces on every page that the vendor guards: they tell who refused an answer. */
  guard?: TraceData;
}

/** Traces made ready for searching; null where there are none of a kind. */
export type Traces = Readonly<Record<keyof TraceData, RegExp | null>>;

export interface Vendor {
  name: string;
  hosts: readonly string[];
  statuses: readonly number[];
  challenge: Traces;
  guard: Traces;
}

/** Everything that pages which are no documents are known by, made ready for searching. */
export interface Signs {
  words: Readonly<Record<Sign, RegExp>>;
  vendors: readonly Vendor[];
}

/** Makes the data ready; done once. */
export function compileSigns(words: SignWords, vendors: readonly VendorData[]): Signs {
  const compiled = KINDS.map((sign) => [sign, anyOf(Object.values(words).flatMap((signs) => signs[sign] ?? []))]);
  return {
    words: Object.fromEntries(compiled) as Record<Sign, RegExp>,
    vendors: vendors.map(({ name, hosts = [], statuses = [], challenge, guard }) => ({
      name,
      hosts,
      statuses,
      challenge: tracesOf(challenge),
      guard: tracesOf(guard),
    })),
  };
}

/** Any of some words where a word begins: anywhere, in scripts without spaces. */
function anyOf(alternatives: readonly string[]): RegExp {
  if (alternatives.length === 0) throw new Error("The package lacks the words of a sign.");
  const within = String.raw`[[\p{L}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]]`;
  return new RegExp(`(?<!${within})(?:${alternatives.join("|")})`, "iv");
}

function tracesOf({ headers, cookies, page, address }: TraceData = {}): Traces {
  const either = (parts: readonly string[] | undefined, before = "", after = "") =>
    parts ? new RegExp(`${before}(?:${parts.join("|")})${after}`, "imu") : null;
  return {
    headers: either(headers, "^"),
    cookies: either(cookies, String.raw`(?:^|[,;]\s?)`, "="),
    page: either(page),
    address: either(address),
  };
}
