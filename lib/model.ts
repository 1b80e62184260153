/**
 * The nouns of Unquiet, with their units. Types only: nothing here runs.
 * The words are those of docs/glossary.md (Open Terms Archive's where it has one).
 */

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;
/** `YYYY-MM-DD`, or `YYYY-MM` where only a month is stated. */
export type IsoDate = string;
/** Two lower-case letters (`en`), or `und` where the language is not known. */
export type LanguageCode = string;

/* ------------------------------------------------------------------ documents */

/** What kind of document it is: Open Terms Archive's terms types, and the two it lacks. */
export type DocumentType =
  | "Privacy Policy"
  | "Terms of Service"
  | "Trackers Policy"
  | "Help Page"
  | "Settings Page"
  | "Other";

/** A service a person watches: one site, with its documents and screens (the dossier). */
export interface Service {
  /** The site it lives on, without `www.`: `proconnect.example`. */
  id: string;
  name: string;
  addedAt: EpochMs;
  /** Since when the person wants no looks at it; absent while it is looked at. */
  pausedAt?: EpochMs;
}

/**
 * The part of a page that is read, by CSS selectors; what Open Terms Archive calls `select`, `remove`
 * and a range. Whatever is not named does not bound it.
 */
export interface PagePart {
  /** Only the text in these elements. */
  select?: string[];
  /** Nothing in these. */
  remove?: string[];
  /** Begins with the first of these elements. */
  startBefore?: string;
  /** Begins after the first of these; not together with `startBefore`. */
  startAfter?: string;
  /** Ends before the first of these elements. */
  endBefore?: string;
  /** Ends with the first of these; not together with `endBefore`. */
  endAfter?: string;
}

/** An end of an element: where it opens or where it closes. */
export interface PageEdge {
  element: number;
  edge: "before" | "after";
}

/** Elements of a page by their numbers, in the order in which they open; -1 for one that is not there. */
export interface PageMarks {
  selected: readonly number[];
  removed: readonly number[];
  start: PageEdge | null;
  end: PageEdge | null;
  /** All that reading the part depends on is there. */
  isFound: boolean;
}

/**
 * How a document is read: asked for by Unquiet, in a tab at the person's press, or when the person reads it anyway.
 * The last two see what the person sees, signed in where they are.
 */
export type CaptureMode = "fetch" | "tab" | "visit";

/** Where a text lives, how it is looked at, and what the last looks found. */
export interface WatchedDocument {
  id: string;
  serviceId: string;
  type: DocumentType;
  /** What the person calls it: the page's own title unless they chose another. */
  title: string;
  url: string;
  addedBy: "person" | "link";
  addedAt: EpochMs;
  /** Due when this lies at or before now. */
  nextCheckAt: EpochMs;
  /** Whole hours from one ordinary look to the next; a day where none are chosen. */
  everyHours?: number;
  /** The part of the page that is read; all of it where none is chosen. */
  part?: PagePart;
  /** Read in tabs of the person's own only, and never due; absent where Unquiet asks for it. */
  capture?: Exclude<CaptureMode, "fetch">;
  /** The last good look read it as a tab showed it. */
  rendered?: true;
  /** Since when the chosen part is not on the page any more, and all of it is read. */
  partLostAt?: EpochMs;
  /** Validators of the last full answer, for conditional requests. */
  etag?: string;
  lastModified?: string;
  /** When the page was last sent in full, and not called unchanged by its server. */
  lastFullAt?: EpochMs;
  /** When any look last ended, well or badly. */
  lastLookAt?: EpochMs;
  /** When the document itself was last read, changed or not. */
  lastGoodAt?: EpochMs;
  /** What the last good look read: the text and structure, as hashes. */
  lastTextHash?: string;
  lastContentHash?: string;
  /** The bytes it read, as the extractor's version and their SHA-256, hex. */
  lastBytesHash?: string;
  /** The last look's trouble; absent after a good look. */
  trouble?: Trouble;
  /** The version believed to stand. Absent before the first good look. */
  headVersionId?: string;
  /** The version this person last acknowledged: the baseline of what is shown. */
  acknowledgedVersionId?: string;
  /** A new text that waits for its second look. */
  candidate?: Candidate;
  /** An earlier text that is back, and for how long. */
  returned?: ReturnedText;
  /** Other editions that are served in turn with the text that stands: by region, language or chance. */
  editions?: Edition[];
  /** Places whose text differs at look after look while all around it stands. */
  volatile?: readonly VolatilePlace[];
  /** Parts of the page that the person does not want to be told of. */
  ignored?: readonly IgnoredRegion[];
  /** A text that cannot be believed yet (collapsed, another language), and how often it came. */
  held?: HeldText;
}

/** A new text seen, and the change it would make, until a second look agrees. */
export interface Candidate {
  versionId: string;
  changeId: string;
  firstSeenAt: EpochMs;
  /** The edition it continues, where that is not the text that stands. */
  editionOf?: string;
}

/** An earlier version's text that is being served again. */
export interface ReturnedText {
  versionId: string;
  since: EpochMs;
  looks: number;
}

/** A text that keeps coming back beside the one that stands. */
export interface Edition {
  versionId: string;
  lastSeenAt: EpochMs;
  /** How many times it came back after another text had been seen. */
  returns: number;
}

/** A place in a document that ticks; see lib/core/volatile. */
export interface VolatilePlace {
  /** The beginnings of the texts before and after it. */
  key: string;
  /** The text as which it is compared. */
  standing: string;
  /** At how many looks it differed. */
  looks: number;
  forms: readonly VolatileForm[];
  lastAt: EpochMs;
}

/** A text seen at such a place: its letters, and its numbers, null for those that were seen to change. */
export interface VolatileForm {
  letters: string;
  numbers: readonly (string | null)[];
}

/** A part of a page that the person does not want to be told of any more; see lib/core/ignored. */
export interface IgnoredRegion {
  /** The beginnings of the texts that it stands between, by which it is known; empty at an end of the document. */
  before: string;
  after: string;
  /** How many blocks it had when it was chosen. */
  blocks: number;
  /** Classes of what had been found in it by then: whatever else matters is told all the same. */
  classes: readonly string[];
  /** The beginning of what it said then. */
  sample: string;
  since: EpochMs;
}

/** A text that was not believed, and for how long it has come. */
export interface HeldText {
  textHash: string;
  since: EpochMs;
  looks: number;
}

/** Why a look failed, since when, and when the next one is due. */
export interface Trouble {
  code: LookErrorCode;
  since: EpochMs;
  /** Looks in a row that failed. */
  failures: number;
  nextTryAt: EpochMs;
  details: LookDetails;
}

/** The facts behind an error, shown under "details". */
export interface LookDetails {
  status?: number;
  finalUrl?: string;
  bytes?: number;
  ms?: number;
  /** The browser's own name of the network error, e.g. `net::ERR_CONNECTION_REFUSED`. */
  cause?: string;
  /** Where a redirect led that was not followed. */
  target?: string;
  /** What told that the page was no document. */
  reason?: Reason;
}

/** Every way a look can fail. Each has its own sentence in lib/core/words. */
export type LookErrorCode =
  | "offline"
  | "dns"
  | "refused"
  | "reset"
  | "tls"
  | "timeout"
  | "captive-portal"
  | "http-4xx"
  | "forbidden"
  | "gone"
  | "rate-limited"
  | "server-5xx"
  | "redirect-loop"
  | "moved-elsewhere"
  | "moved-home"
  | "login-needed"
  | "bot-wall"
  | "consent-wall"
  | "soft-404"
  | "empty"
  | "truncated"
  | "too-large"
  | "decode-failed"
  | "unsupported-type"
  | "needs-browser"
  | "structure-changed"
  | "permission-missing"
  | "address-refused"
  | "gave-up"
  | "network";

/** Why nothing can be kept, or read from what is kept, until somebody does something about it. */
export type StorageFault = "full" | "newer" | "broken";

/* ------------------------------------------------------------------ text */

export type BlockKind = "heading" | "paragraph" | "item" | "row" | "term";

export interface Link {
  text: string;
  /** Absolute. */
  href: string;
}

/** One piece of a document in reading order. */
export interface Block {
  kind: BlockKind;
  /** 1 to 6 for headings; nesting depth, from 1, for items. */
  level?: number;
  /** As shown, with white space folded. */
  text: string;
  links: Link[];
  /** The page hides it from sight. */
  hidden?: true;
}

export type DateKind = "updated" | "effective" | "announced";

/** A date the document gives for itself. */
export interface StatedDate {
  /** Exactly as the page writes it. */
  text: string;
  iso: IsoDate;
  precision: "day" | "month";
  kind: DateKind;
}

/** What a page says once everything around the document is left out. */
export interface Extract {
  title: string;
  lang: LanguageCode;
  blocks: Block[];
  statedDates: StatedDate[];
}

/** A piece of text as a page of a PDF places it; lengths in points, upwards from the lower left corner. */
export interface PdfPiece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the letters. */
  size: number;
  /** Where a link over it leads; absolute. */
  href?: string;
}

/** The text of a PDF. */
export interface PdfText {
  /** As the file names itself; often empty. */
  title: string;
  lang: string;
  blocks: readonly Block[];
}

/** The page as fetched, kept compressed so that a better extractor can read it again. */
export interface Snapshot {
  id: string;
  documentId: string;
  fetchedAt: EpochMs;
  requestedUrl: string;
  finalUrl: string;
  status: number;
  contentType: string;
  charset: string;
  /** SHA-256 of the bytes received, hex. */
  sha256: string;
  /** Size received, in bytes. */
  byteLength: number;
}

/** A snapshot's significant text. The blocks are stored apart; see lib/storage. */
export interface Version {
  id: string;
  documentId: string;
  snapshotId: string;
  /** Counts the versions of one document from 1. */
  sequence: number;
  firstSeenAt: EpochMs;
  /** SHA-256 of the text in normal form, hex: what a return is known by. */
  textHash: string;
  /** SHA-256 of text, structure and link targets, hex. */
  contentHash: string;
  title: string;
  lang: LanguageCode;
  statedDates: StatedDate[];
  extractor: number;
  /** The part of the page that it was read from, as JSON; absent for all of it. */
  part?: string;
}

/* ------------------------------------------------------------------ comparison */

/** A run of words: in both texts, only in the earlier, only in the later one. */
export type WordRun = readonly ["=" | "-" | "+", string];

export type EditKind = "edited" | "added" | "removed" | "moved" | "link" | "heading-level" | "hidden" | "shown";

/** Why a comparison carries no new wording. */
export type NoiseKind =
  | "equal"
  | "typographic"
  | "links-only"
  | "markup-only"
  | "moved-only"
  | "renumbered"
  | "date-only"
  | "volatile"
  | "contact-obfuscation"
  | "furniture";

/** One thing a reader would have to cross out, write in or move. */
export interface Edit {
  kind: EditKind;
  /** The heading it stands under, in the later text where there is one. */
  section: string;
  before: string | null;
  after: string | null;
  words: WordRun[];
}

/* ------------------------------------------------------------------ judgement */

export type Severity = "important" | "worth-knowing" | "small" | "good" | "none";

/** What a finding is about; the meanings stand in docs/glossary.md. */
export type FindingClass =
  | "ai_training"
  | "ai_training_limit"
  | "scraping_ban"
  | "sharing_third_party"
  | "affiliates"
  | "sharing_own_purposes"
  | "sale_of_data"
  | "ads_profiling"
  | "messages_content"
  | "location"
  | "new_data"
  | "retention"
  | "opt_out"
  | "default_on"
  | "not_retroactive"
  | "policy_change_terms"
  | "ai_interactions"
  | "automated_decisions"
  | "sensitive_data"
  | "retroactive_use"
  | "consent"
  | "legal_basis"
  | "law_enforcement"
  | "international_transfer"
  | "region_scope"
  | "children"
  | "controller_identity"
  | "content_licence"
  | "disputes"
  | "encryption_promise"
  | "reader_rights"
  | "use_limits"
  | "plain_words"
  | "plain_number"
  | "plain_date"
  | "plain_link"
  | "plain_country";

export type FindingAction = "added" | "removed" | "promise-removed" | "promise-narrowed" | "flipped" | "detail-edited";

export type Direction = "worse" | "better" | "neutral";
export type Actor = "we" | "affiliates" | "third-party" | "user";
export type Condition = "none" | "consent" | "unless-opt-out" | "default-on" | "only" | "except";

/** Why a rule says what it says: an id and its parameters, never a finished sentence. */
export interface Reason {
  id: string;
  params?: Readonly<Record<string, string | number>>;
}

/** A rule's judgement about one statement, with its evidence. */
export interface Finding {
  class: FindingClass;
  action: FindingAction;
  direction: Direction;
  severity: Severity;
  actor: Actor;
  condition: Condition;
  /** Kinds of data named, as cue ids. */
  data: string[];
  section: string;
  /** The document had never said it before. */
  firstMention: boolean;
  /** The statement is gone from the whole document. */
  goneEverywhere: boolean;
  regions: string[];
  /** The regions are those where it does not hold; left out where it holds in them. */
  outside?: boolean;
  applies: "yes" | "no" | "unknown";
  before: string | null;
  after: string | null;
  /** Decisive words, verbatim from `after` (from `before` when removed). */
  quote: string;
  reasons: Reason[];
}

export type DateClass =
  | "untouched"
  | "same-day"
  | "ahead"
  | "late"
  | "undated"
  | "added"
  | "removed"
  | "backwards"
  | "date-only";

/** The stated dates of both versions and what their movement says. */
export interface DateVerdict {
  before: StatedDate | null;
  after: StatedDate | null;
  class: DateClass;
  /** Stated day minus the day the text was first seen; negative when late; null without a day. */
  days: number | null;
}

export type SignalId =
  | "ahead"
  | "untouched"
  | "undated"
  | "same-day"
  | "late"
  | "backdated"
  | "no-notice"
  | "practice-first"
  | "elsewhere"
  | "not-undone"
  | "region"
  | "promise"
  | "notice-weakened"
  | "told";

export type SignalStrength = "strong" | "medium" | "weak" | "info" | "counter";

/** One line of evidence about how a change was announced. */
export interface Signal {
  signal: SignalId;
  strength: SignalStrength;
  params: Readonly<Record<string, string | number>>;
}

/** Two marks and their absence; what they mean exactly: docs/decisions/0006. */
export type Silence = "quiet" | "no-notice" | "announced" | "none";

export type Outcome = "alert" | "record" | "suppressed" | "hold";

export type SuppressionKind =
  | NoiseKind
  | "returned"
  | "language"
  | "edition"
  | "collapsed"
  | "exploded"
  | "one-sided"
  | "wall"
  | "re-read"
  | "ignored"
  | "damaged";

/** Why nothing was shown: the kind, and the reason's id for the sentence. */
export interface Suppression {
  kind: SuppressionKind;
  why: Reason;
}

/** Everything the judge says about one change. */
export interface Judgement {
  outcome: Outcome;
  suppressed: Suppression | null;
  /** What the whole difference is, where it is no more than that. */
  noise?: NoiseKind;
  severity: Severity;
  silence: Silence;
  findings: Finding[];
  /** Findings that the person called wrong: kept beside the others, and nothing follows from them. */
  muted?: MutedPlace[];
  dates: DateVerdict;
  announcement: Signal[];
}

/** A finding of a change that is muted, and by which of the person's marks. */
export interface MutedPlace {
  /** The `MutedFinding` that it is the same as. */
  by: string;
  /** Its place among all findings of the change, so that it can be put back. */
  place: number;
  finding: Finding;
}

/** A finding that the person called wrong: the same one says nothing on this document from then on. */
export interface MutedFinding {
  id: string;
  documentId: string;
  serviceId: string;
  /** The change it was marked in. */
  changeId: string;
  markedAt: EpochMs;
  /** The text's language. */
  lang: LanguageCode;
  finding: Finding;
}

/** Two successive versions of a document and what their difference means. */
export interface Change {
  id: string;
  documentId: string;
  serviceId: string;
  fromVersionId: string;
  toVersionId: string;
  /** The last look that still showed the earlier text. */
  lastSeenBeforeAt: EpochMs;
  firstSeenAt: EpochMs;
  /** When a second look agreed; absent while it was seen only once. */
  confirmedAt?: EpochMs;
  /** When a second look no longer showed it. */
  withdrawnAt?: EpochMs;
  /** When the person said that they had been told of it by other ways. */
  toldAt?: EpochMs;
  /** When the person asked to keep both texts for good. */
  pinnedAt?: EpochMs;
  judgement: Judgement;
  /** The decisive part of what the first finding rests on, as lists show it; absent where it was judged before this was kept. */
  excerpt?: WordRun[];
  /** Blocks edited, added, removed or moved. */
  editCount: number;
  /** Pages this change newly links that are worth watching with it. */
  newLinks: Link[];
}

/* ------------------------------------------------------------------ settings */

export type ControlKind = "switch" | "checkbox" | "pressed-button" | "radio-group" | "select" | "custom" | "value-row";

/** `on`, `off`, `mixed`, `unknown`, or the chosen option of a group. */
export type SettingState = "on" | "off" | "mixed" | "unknown" | `choice:${string}`;
export type SettingDirection = "on-shares" | "on-protects" | "neutral" | "unknown";

/** One control on a settings screen, as a settled visit read it. */
export interface Setting {
  label: string;
  section: string;
  description: string;
  control: ControlKind;
  state: SettingState;
  disabled: boolean;
  /** The page's words for a lock, or null. */
  reason: string | null;
  /** An attribute of the page that does not look random; identity's best anchor. */
  anchor: string | null;
}

/** What one settled visit to a settings screen saw. */
export interface Reading {
  /** Site and path, without what varies between visits. */
  screen: string;
  url: string;
  serviceId: string;
  at: EpochMs;
  lang: LanguageCode;
  settings: Setting[];
  /** Equal for all readings of one visit: one loading of the page, at one address. */
  visit?: string;
  /** Every control known of the screen; kept with its latest reading only. */
  known?: KnownSetting[];
  /** Names of the parts that were folded. */
  folded?: string[];
  /** A search field hid some of the controls. */
  filtered?: boolean;
  /** What this reading said that earlier ones did not. */
  events?: SettingEvent[];
  /** A flip was seen that waits to be seen again. */
  pending?: boolean;
  /** So much differed at once that it is another account, or settings that were restored. */
  differs?: boolean;
  /** The person pressed a control and no reading has been taken since. */
  pressed?: boolean;
  /** Read in a tab that nobody had in front: pages draw less there, so what is missing proves nothing. */
  unattended?: boolean;
}

/** What a look that Unquiet took by itself came to. Each has its own sentence in lib/core/words. */
export type LookOutcome =
  | "read"
  | "not-read"
  | "login-needed"
  | "elsewhere"
  | "closed"
  | "typing"
  | "permission-missing";

/** What is to be seen of the tab of such a look. */
export interface LookSight {
  /** Empty where the browser does not tell, because the page is of a site that was not granted. */
  url: string;
  /** What it was led to has not come yet, or not all of it. */
  isLoading: boolean;
  /** The page asks for a password. */
  asksPassword: boolean;
}

/** What is to happen about a settings screen by itself. Without one nothing does. */
export interface ScreenPlan {
  /** The page's own key; its dialogs and frames go with it. */
  screen: string;
  url: string;
  serviceId: string;
  /** Opens the screen in a tab and reads it, or reminds the person to. */
  act: "look" | "remind";
  /** Whole days from one turn to the next. */
  everyDays: number;
  /** Due when this lies at or before now. */
  dueAt: EpochMs;
  /** When the last look began. */
  begunAt?: EpochMs;
  /** What the last look that ended came to. */
  last?: { at: EpochMs; outcome: LookOutcome };
  /** When the reminder that is due now was shown. */
  remindedAt?: EpochMs;
}

/** A control as it was last seen on a screen, in whichever visit that was. */
export interface KnownSetting extends Setting {
  visit: string;
  seenAt: EpochMs;
  /** When the person last had it in front, where only looks by Unquiet itself have seen it since. */
  attendedAt?: EpochMs;
  /** When an earlier visit saw it; absent for one first seen in its visit. */
  before?: EpochMs;
  firstSeenAt?: EpochMs;
  /** It has stood the same way at every sight, and nobody was seen to turn it. */
  unchanged?: boolean;
  /** The person turned it in its visit; whether that was saved is not known. */
  turned?: boolean;
  /** The person has been told that it is on. */
  told?: boolean;
  /** It was on when it was read, and gives something away by that, as far as was known then. */
  shares?: boolean;
  /** Parts of the page were folded, or filtered away, when it was not read: its absence says nothing. */
  hidden?: boolean;
  /** Complete visits that did not show it. */
  missed?: { visit: string; at: EpochMs }[];
}

/** How much is known about a switch being on by default; docs/decisions/0006. */
export type EvidenceLevel = "E0" | "E1" | "E2" | "E3" | "E5";
export type SettingEventKind = "appeared" | "on-by-default" | "flipped" | "relabelled" | "disappeared" | "locked";

/** What a reading says that the readings before it did not. */
export interface SettingEvent {
  kind: SettingEventKind;
  label: string;
  section: string;
  description: string;
  from: SettingState | null;
  to: SettingState | null;
  direction: SettingDirection;
  evidence: EvidenceLevel;
  byPerson: boolean;
  /** The earlier complete visit it is compared with. */
  since: EpochMs | null;
  at: EpochMs;
  /** The service's own words (E5), with where and when they were kept. */
  proof: SettingProof | null;
  /** Where the default was read (E3). */
  source?: DefaultSource;
  /** What the label, or the text beside it, was before (for `relabelled`). */
  was?: string;
  /** The new words reach further than the old ones. */
  wider?: boolean;
}

/** A dated source outside the service's kept pages that says a switch is on by default. */
export interface DefaultSource {
  name: string;
  url: string;
  /** The day the source was written or last checked by its author. */
  date: IsoDate;
  /** The plans it speaks of; empty for all. */
  plans: readonly string[];
}

export interface SettingProof {
  quote: string;
  documentId: string;
  documentTitle: string;
  seenAt: EpochMs;
}

/* ------------------------------------------------------------------ alerts and log */

interface AlertBase {
  id: string;
  serviceId: string;
  createdAt: EpochMs;
  severity: Severity;
  readAt?: EpochMs;
  /** When the notification was given; absent until then, so that a stop in between loses none. */
  notifiedAt?: EpochMs;
}

/** A change that the person is told about. */
export interface ChangeAlert extends AlertBase {
  kind: "change";
  documentId: string;
  changeId: string;
  /** Told before a second look agreed. */
  seenOnce: boolean;
  /** All that it told of was called wrong by the person; it is neither listed nor counted since. */
  mutedAt?: EpochMs;
  /** The note about it on the site's own pages was dismissed; it may be unread all the same. */
  noteDismissedAt?: EpochMs;
}

/** A switch that the person is told about. */
export interface SettingAlert extends AlertBase {
  kind: "setting";
  screen: string;
  url: string;
  event: SettingEvent;
  /** "Remind me later": not shown on the screen before this. */
  snoozedUntil?: EpochMs;
}

export type Alert = ChangeAlert | SettingAlert;

/** What a look came to. */
export type LogKind =
  | "seeded"
  | "unchanged"
  | "new-text"
  | "told"
  | "confirmed"
  | "withdrawn"
  | "folded"
  | "suppressed"
  | "failed"
  | "joined"
  | "offered";

/** One line of the diary: every look, and why nothing was shown. */
export interface LogEntry {
  at: EpochMs;
  documentId: string;
  kind: LogKind;
  /** For `suppressed`. */
  suppression?: Suppression;
  /** For `failed`. */
  code?: LookErrorCode;
  details?: LookDetails;
  changeId?: string;
  /** The two texts a suppressed difference lies between, so that it can be looked up. */
  versionIds?: readonly [string, string];
  textHash?: string;
  /** For what was not counted at this look: as it was compared, and as it was. */
  notCounted?: readonly { standing: string; seen: string }[];
  /** For `joined` and `offered`: the address. */
  url?: string;
}

/** The steps of one check, written down before each begins. */
export type CheckStage = "fetch" | "extract" | "judge" | "commit";

/** A check that was begun and has not ended: what a killed worker left behind. */
export interface JournalEntry {
  documentId: string;
  startedAt: EpochMs;
  stage: CheckStage;
  /** How many times this check was begun without ending. */
  attempts: number;
}

/* ------------------------------------------------------------------ choices */

/** When a notification is given: with the run that found it, with the next digest, or never. */
export type Loudness = "now" | "digest" | "off";

/** What the person chose about notifications. The list in the popup and the badge tell everything anyway. */
export interface TellingChoices {
  important: Loudness;
  /** For all that is told and not important. */
  other: Loudness;
  digest: "daily" | "weekly";
  /** No notification between these, in minutes of the person's day; over midnight where `from` is the later. */
  quiet: { from: number; to: number } | null;
}
