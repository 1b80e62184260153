/**
 * Who may ask the background for what. Our own pages may do anything a person can do; a content
 * script, which shares a process with a web page, may do a few things. Every payload is checked
 * against its schema, every sender against its table, before any handler sees a request.
 */
import * as v from "./checks.ts";
import { INTERVALS } from "./core/schedule.ts";
import { EVERY_DAYS } from "./core/settings/plans.ts";
import { messenger, type Replies } from "./messaging.ts";

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const ADDRESS = text(4000);
const ID = text(200);
const IDS = v.pipe(v.array(ID), v.maxLength(1000));
const TYPE = v.picklist([
  "Privacy Policy",
  "Terms of Service",
  "Trackers Policy",
  "Help Page",
  "Settings Page",
  "Other",
]);

const PAGE = v.strictObject({
  url: ADDRESS,
  title: text(300),
  type: v.optional(TYPE),
  serviceName: v.optional(text(100)),
});
const SOME_PAGES = v.pipe(v.array(PAGE), v.maxLength(300));
const PAGES = v.strictObject({ pages: v.pipe(SOME_PAGES, v.minLength(1)) });

const SELECTOR = v.pipe(text(500), v.minLength(1));
const PART = v.pipe(
  v.strictObject({
    select: v.exactOptional(v.pipe(v.array(SELECTOR), v.maxLength(20))),
    remove: v.exactOptional(v.pipe(v.array(SELECTOR), v.maxLength(50))),
    startBefore: v.exactOptional(SELECTOR),
    startAfter: v.exactOptional(SELECTOR),
    endBefore: v.exactOptional(SELECTOR),
    endAfter: v.exactOptional(SELECTOR),
  }),
  v.check((part) => !(part.startBefore && part.startAfter) && !(part.endBefore && part.endAfter)),
);

const CONTROL = v.picklist(["switch", "checkbox", "pressed-button", "radio-group", "select", "custom", "value-row"]);
const CHOICE = v.custom<`choice:${string}`>(
  (input) => typeof input === "string" && input.startsWith("choice:") && input.length <= 300,
);
const STATE = v.union([v.picklist(["on", "off", "mixed", "unknown"]), CHOICE]);
const SETTING = v.strictObject({
  label: text(300),
  section: text(300),
  description: text(600),
  control: CONTROL,
  state: STATE,
  disabled: v.boolean(),
  reason: v.nullable(text(300)),
  anchor: v.nullable(text(300)),
});

const LOUDNESS = v.picklist(["now", "digest", "off"]);
const MINUTE = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 - 1));
const TELLING = v.strictObject({
  important: LOUDNESS,
  other: LOUDNESS,
  digest: v.picklist(["daily", "weekly"]),
  quiet: v.nullable(v.strictObject({ from: MINUTE, to: MINUTE })),
});

/** A part of a screen: the name of a dialog, the path of a frame. */
const PANEL = text(300);

/** What only the player of stories asks: no release knows of it (scripts/guards/seams.ts). */
const FOR_TESTS = { "diary.get": v.strictObject({ since: v.number() }) };

/** What a page or content script sends with each request. */
export const SCHEMAS = {
  ...((import.meta.env.MODE === "production" ? {} : FOR_TESTS) as typeof FOR_TESTS),
  "overview.get": v.strictObject({ tabUrl: text(8000) }),
  "health.get": v.strictObject({}),
  "change.get": v.strictObject({ id: ID }),
  "change.pin": v.strictObject({ id: ID, pinned: v.boolean() }),
  "switch.get": v.strictObject({ id: ID }),
  "screen.get": v.strictObject({ url: ADDRESS }),
  "screens.list": v.strictObject({}),
  "screens.plan": v.strictObject({
    screen: ADDRESS,
    url: ADDRESS,
    act: v.picklist(["none", "look", "remind"]),
    everyDays: v.picklist(EVERY_DAYS),
  }),
  "screens.skip": v.strictObject({ screen: ADDRESS }),
  "site.scan": v.strictObject({ tabId: v.pipe(v.number(), v.integer()) }),
  "pages.intend": v.strictObject({ pages: SOME_PAGES }),
  "pages.watch": PAGES,
  "documents.list": v.strictObject({}),
  "documents.unwatch": v.strictObject({ id: ID }),
  "documents.part": v.strictObject({ id: ID, part: v.nullable(PART) }),
  "documents.every": v.strictObject({ ids: IDS, hours: v.picklist(INTERVALS) }),
  "documents.follow": v.strictObject({ id: ID }),
  "documents.capture": v.strictObject({ id: ID, mode: v.picklist(["fetch", "tab", "visit"]) }),
  "documents.look": v.strictObject({ id: ID }),
  "check.start": v.strictObject({ ids: v.nullable(v.union([IDS, v.literal("unread")])) }),
  "check.stop": v.strictObject({}),
  "check.progress": v.strictObject({}),
  "alerts.mark": v.strictObject({ ids: IDS, read: v.boolean() }),
  "alerts.told": v.strictObject({ id: ID }),
  "alerts.raise": v.strictObject({ id: ID }),
  "region.ignore": v.strictObject({
    id: ID,
    ignored: v.boolean(),
    region: v.strictObject({
      before: text(300),
      after: text(300),
      blocks: v.number(),
      classes: v.pipe(v.array(text(60)), v.maxLength(100)),
      sample: text(300),
    }),
  }),
  "finding.mute": v.strictObject({ changeId: ID, place: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  "finding.unmute": v.strictObject({ id: ID }),
  "muted.list": v.strictObject({}),
  "notes.again": v.strictObject({ id: ID }),
  "preferences.get": v.strictObject({}),
  "preferences.set": v.strictObject({
    region: text(6),
    languages: v.exactOptional(v.pipe(v.array(text(3)), v.maxLength(20))),
    notifications: v.boolean(),
    telling: TELLING,
  }),
  "erase.begin": v.strictObject({}),
  "erase.end": v.strictObject({}),
  "pause.set": v.strictObject({ length: v.picklist(["hour", "day", "none"]) }),
  "service.pause": v.strictObject({ id: ID, paused: v.boolean() }),
  "page.visited": v.strictObject({}),
  "reader.bring": v.strictObject({}),
  "reading.report": v.strictObject({
    url: ADDRESS,
    lang: text(20),
    visit: ID,
    age: v.number(),
    folded: v.pipe(v.array(text(100)), v.maxLength(50)),
    filtered: v.boolean(),
    panels: v.pipe(
      v.array(v.strictObject({ panel: PANEL, settings: v.pipe(v.array(SETTING), v.maxLength(1000)) })),
      v.maxLength(20),
    ),
  }),
  "reading.press": v.strictObject({ url: ADDRESS, panel: PANEL }),
  "reading.wanted": v.strictObject({}),
  "banner.get": v.strictObject({ url: ADDRESS, panels: v.pipe(v.array(PANEL), v.maxLength(20)) }),
  "banner.dismiss": v.strictObject({ ids: IDS }),
  "banner.later": v.strictObject({ ids: IDS }),
  "banner.open": v.strictObject({ id: ID }),
  "note.get": v.strictObject({}),
  "note.answer": v.strictObject({ ids: IDS, answer: v.picklist(["show", "dismiss", "never"]) }),
} as const;

export type RequestName = keyof typeof SCHEMAS;
export type Query<N extends RequestName> = v.InferOutput<(typeof SCHEMAS)[N]>;

/** Requests that a content script may make; all others are for our own pages alone. */
export const CONTENT_REQUESTS: ReadonlySet<RequestName> = new Set([
  "page.visited",
  "reader.bring",
  "reading.report",
  "reading.press",
  "reading.wanted",
  "banner.get",
  "banner.dismiss",
  "banner.later",
  "banner.open",
  "note.get",
  "note.answer",
]);

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?:
    | {
        id?: number | undefined;
        url?: string | undefined;
        incognito?: boolean | undefined;
        active?: boolean | undefined;
        /** The container a tab lives in, where the browser has such. */
        cookieStoreId?: string | undefined;
      }
    | undefined;
}

export type Handlers = {
  [N in RequestName]: (query: Query<N>, sender: Sender) => Promise<Replies[N]>;
};

/**
 * Answers requests. One that is malformed, or that its sender may not make, is refused before any
 * handler sees it.
 *
 * @param own - The extension's id and the address its own pages begin with.
 */
export function answerRequests(handlers: Handlers, own: { id: string; origin: string }): void {
  for (const name of Object.keys(SCHEMAS) as RequestName[]) {
    messenger.onMessage(name, async ({ data, sender }) => {
      if (!mayAsk(name, sender as Sender, own)) throw new Error(`${name}: not for this sender.`);
      const query = v.safeParse(SCHEMAS[name] as v.GenericSchema, data);
      if (!query.success) throw new Error(`${name}: malformed.`);
      return handlers[name](query.output as never, sender as Sender) as never;
    });
  }
}

/** Whether a sender may make a request: our own pages any, content scripts those of their table. */
export function mayAsk(name: RequestName, sender: Sender, own: { id: string; origin: string }): boolean {
  if (sender.id !== own.id) return false;
  if (CONTENT_REQUESTS.has(name)) return true;
  return sender.url?.startsWith(own.origin) ?? false;
}
