/**
 * The shapes of a history file's records. Nothing in a file is believed: every field that the code
 * knows is checked here. Fields that it does not know (a newer version wrote them) are kept as they
 * are, within bounds.
 */
import * as v from "../../checks.ts";
import type {
  Block,
  DocumentType,
  LookDetails,
  LookErrorCode,
  Service,
  Snapshot,
  StatedDate,
  Version,
  WatchedDocument,
} from "../../model.ts";
import type { Fingerprint } from "../../ports.ts";

const LONGEST_TEXT = 6_000_000;
const MOST = 100_000;

/** Text of at most so many characters. */
export const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
export const ID = v.pipe(text(300), v.minLength(1));
export const SHORT = text(2000);
/** A part of a page's text. */
export const PASSAGE = text(LONGEST_TEXT);
export const ADDRESS = v.pipe(
  text(8000),
  v.check((url) => /^https?:\/\//iu.test(url) && URL.canParse(url)),
);
/** Finite numbers only: JSON has no others, but 1e999 is read as infinity. */
export const NUMBER = v.pipe(v.number(), v.finite());
export const MOMENT = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15));
export const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
export const PLACE = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5_000_000));
/** A list of at most so many. */
export const list = <S extends v.GenericSchema>(schema: S, most = MOST) => v.pipe(v.array(schema), v.maxLength(most));
/** One of a fixed list of words; a list that leaves one out is a type error. */
export const oneOf =
  <T extends string>() =>
  <const L extends readonly T[]>(words: L & (Exclude<T, L[number]> extends never ? unknown : never)) =>
    v.picklist(words as L);

/**
 * A field of the model that its schema here lacks is a type error: add a line for it, or a history
 * that is brought back would carry it unchecked.
 */
export type Complete<T, Entries> = Exclude<keyof T, keyof Entries> extends never ? true : never;

const option = v.exactOptional;

export const LINK = v.looseObject({ text: PASSAGE, href: text(20_000) });
export const BLOCK = v.looseObject({
  kind: v.picklist(["heading", "paragraph", "item", "row", "term"]),
  level: option(COUNT),
  text: PASSAGE,
  links: list(LINK),
  hidden: option(v.literal(true)),
});
true satisfies Complete<Block, typeof BLOCK.entries>;

export const SERVICE = v.looseObject({ id: ID, name: SHORT, addedAt: MOMENT, pausedAt: option(MOMENT) });
true satisfies Complete<Service, typeof SERVICE.entries>;

/** Parameters of a sentence. */
export const PARAMS = v.record(SHORT, v.union([PASSAGE, NUMBER]));
export const REASON = v.looseObject({ id: SHORT, params: option(PARAMS) });

export const DETAILS = v.looseObject({
  status: option(NUMBER),
  finalUrl: option(text(20_000)),
  bytes: option(NUMBER),
  ms: option(NUMBER),
  cause: option(SHORT),
  target: option(text(20_000)),
  reason: option(REASON),
});
true satisfies Complete<LookDetails, typeof DETAILS.entries>;

export const ERROR_CODE = oneOf<LookErrorCode>()([
  "offline",
  "dns",
  "refused",
  "reset",
  "tls",
  "timeout",
  "captive-portal",
  "http-4xx",
  "forbidden",
  "gone",
  "rate-limited",
  "server-5xx",
  "redirect-loop",
  "moved-elsewhere",
  "moved-home",
  "login-needed",
  "bot-wall",
  "consent-wall",
  "soft-404",
  "empty",
  "truncated",
  "too-large",
  "decode-failed",
  "unsupported-type",
  "needs-browser",
  "structure-changed",
  "permission-missing",
  "address-refused",
  "gave-up",
  "network",
]);
const TROUBLE = v.looseObject({
  code: ERROR_CODE,
  since: MOMENT,
  failures: COUNT,
  nextTryAt: MOMENT,
  details: DETAILS,
});
const FORM = v.looseObject({ letters: PASSAGE, numbers: list(v.nullable(SHORT)) });
const TICKING = v.looseObject({
  key: PASSAGE,
  standing: PASSAGE,
  looks: COUNT,
  forms: list(FORM),
  lastAt: MOMENT,
});

const IGNORED = v.looseObject({
  before: SHORT,
  after: SHORT,
  blocks: COUNT,
  classes: list(SHORT),
  sample: SHORT,
  since: MOMENT,
});
const SELECTOR = text(500);
const PART = v.looseObject({
  select: option(v.pipe(v.array(SELECTOR), v.maxLength(20))),
  remove: option(v.pipe(v.array(SELECTOR), v.maxLength(50))),
  startBefore: option(SELECTOR),
  startAfter: option(SELECTOR),
  endBefore: option(SELECTOR),
  endAfter: option(SELECTOR),
});

export const DOCUMENT = v.looseObject({
  id: ID,
  serviceId: ID,
  type: oneOf<DocumentType>()([
    "Privacy Policy",
    "Terms of Service",
    "Trackers Policy",
    "Help Page",
    "Settings Page",
    "Other",
  ]),
  title: SHORT,
  url: ADDRESS,
  addedBy: v.picklist(["person", "link"]),
  addedAt: MOMENT,
  nextCheckAt: MOMENT,
  everyHours: option(v.pipe(v.number(), v.minValue(1), v.maxValue(8760))),
  etag: option(text(8000)),
  lastModified: option(text(8000)),
  part: option(PART),
  capture: option(v.picklist(["tab", "visit"])),
  rendered: option(v.literal(true)),
  partLostAt: option(MOMENT),
  lastFullAt: option(MOMENT),
  lastLookAt: option(MOMENT),
  lastGoodAt: option(MOMENT),
  lastTextHash: option(SHORT),
  lastContentHash: option(SHORT),
  lastBytesHash: option(SHORT),
  trouble: option(TROUBLE),
  headVersionId: option(ID),
  acknowledgedVersionId: option(ID),
  candidate: option(v.looseObject({ versionId: ID, changeId: ID, firstSeenAt: MOMENT, editionOf: option(ID) })),
  returned: option(v.looseObject({ versionId: ID, since: MOMENT, looks: COUNT })),
  editions: option(list(v.looseObject({ versionId: ID, lastSeenAt: MOMENT, returns: COUNT }))),
  volatile: option(list(TICKING)),
  ignored: option(list(IGNORED)),
  held: option(v.looseObject({ textHash: SHORT, since: MOMENT, looks: COUNT })),
});
true satisfies Complete<WatchedDocument, typeof DOCUMENT.entries>;

export const DATE = v.looseObject({
  text: SHORT,
  iso: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(?:-\d{2})?$/u)),
  precision: v.picklist(["day", "month"]),
  kind: v.picklist(["updated", "effective", "announced"]),
});
true satisfies Complete<StatedDate, typeof DATE.entries>;

export const VERSION = v.looseObject({
  id: ID,
  documentId: ID,
  snapshotId: ID,
  sequence: COUNT,
  firstSeenAt: MOMENT,
  textHash: SHORT,
  contentHash: SHORT,
  title: SHORT,
  lang: text(40),
  statedDates: list(DATE, 1000),
  extractor: COUNT,
  part: option(text(50_000)),
});
true satisfies Complete<Version, typeof VERSION.entries>;

export const SNAPSHOT = v.looseObject({
  id: ID,
  documentId: ID,
  fetchedAt: MOMENT,
  requestedUrl: text(20_000),
  finalUrl: text(20_000),
  status: NUMBER,
  contentType: SHORT,
  charset: text(100),
  sha256: SHORT,
  byteLength: COUNT,
});
true satisfies Complete<Snapshot, typeof SNAPSHOT.entries>;
export const FINGERPRINT = v.looseObject({ textHash: SHORT, lang: text(40), firstSeenAt: MOMENT });
true satisfies Complete<Fingerprint, typeof FINGERPRINT.entries>;
