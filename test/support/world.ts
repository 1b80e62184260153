/** A small world for use cases: a clock that is moved by hand, scripted answers, and what was told. */
import { createHash } from "node:crypto";
import { checkDueDocuments } from "../../lib/app/check-documents/index.ts";
import { lateCode } from "../../lib/app/late-code.ts";
import type { SettingsDependencies } from "../../lib/app/settings-dependencies.ts";
import linkWords from "../../lib/core/find-documents/words.json" with { type: "json" };
import { DEFAULT_TELLING } from "../../lib/core/telling.ts";
import type { LookDetails, LookErrorCode } from "../../lib/model.ts";
import { readPdf } from "../../lib/pdf/read-pdf.ts";
import type { FetchedPage, FetchOutcome, Preferences, Store } from "../../lib/ports.ts";
import { renderPage } from "../../scripts/story/render.ts";
import { aDocument, HOUR, T0 } from "./builders.ts";
import { memoryStore } from "./memory-store.ts";
import { labelsFor, lexiconFor, readingWords, wordsFor } from "./packaged.ts";

/** What a page answers at one look. */
export type Answer =
  | { markdown: string; etag?: string }
  | { html: string; status?: number; headers?: Record<string, string>; type?: string; finalUrl?: string }
  | { fails: LookErrorCode; details?: LookDetails }
  | "not-modified";

export interface World {
  store: Store;
  deps: SettingsDependencies;
  /** Moves the clock on. */
  wait: (ms: number) => void;
  now: () => number;
  /** Sets what an address answers from now on. */
  serve: (url: string, answer: Answer) => void;
  /** Lets an address be read, or no longer. */
  allow: (host: string, allowed: boolean) => void;
  /** Checks everything that is watched. */
  check: () => Promise<void>;
  /** What the person chose; a test may choose otherwise. */
  preferences: Preferences;
  /** Every address asked for, in order. */
  asked: string[];
  /** Headlines of all notifications. */
  told: string[];
  /** The badge's text after each run. */
  badges: string[];
  /** Unread alerts as "severity silence headline-class". */
  alerts: () => Promise<string[]>;
}

export const PRIVACY = "https://worklane.example/legal/privacy";

/** @param store - Where it is kept; in memory by default. */
export function aWorld(store: Store = memoryStore()): World {
  let now = T0;
  let count = 0;
  const nextId = () => {
    count += 1;
    return `id-${count}`;
  };
  const answers = new Map<string, Answer>();
  const denied = new Set<string>();
  const asked: string[] = [];
  const told: string[] = [];
  const badges: string[] = [];
  const preferences: Preferences = { region: "US", notifications: true, telling: DEFAULT_TELLING };
  let pausedUntil = 0;
  const deps: SettingsDependencies = {
    store,
    clock: { now: () => now },
    chance: { roll: () => 0.5, newId: nextId },
    hasher: { sha256: async (data) => createHash("sha256").update(data).digest("hex") },
    fetcher: {
      async fetch(url) {
        asked.push(url);
        return outcomeOf(url, answers.get(url) ?? { html: "<h1>Not found</h1>", status: 404 });
      },
    },
    pdfReader: { read: readPdf },
    permissions: { mayRead: async (url) => !denied.has(new URL(url).host) },
    announcer: {
      notify: async (announcement) => void told.push(...announcement.told.map(({ headline }) => headline)),
      showBadge: async ({ text }) => void badges.push(text),
    },
    preferences: { get: async () => preferences },
    pauseNote: {
      read: async () => pausedUntil,
      async write(until) {
        pausedUntil = until;
      },
    },
    lexiconOf: async (lang) => lexiconFor(lang),
    labelsOf: async (lang) => labelsFor(lang),
    settingFacts: async () => [],
    readingWords: async () => readingWords(),
    linkWords: async () => linkWords,
    words: async () => wordsFor("en"),
    lateCode: async () => lateCode,
    pause: async () => undefined,
  };
  return {
    store,
    deps,
    preferences,
    asked,
    told,
    badges,
    now: () => now,
    wait: (ms) => {
      now += ms;
    },
    serve: (url, answer) => void answers.set(url, answer),
    allow: (host, allowed) => void (allowed ? denied.delete(host) : denied.add(host)),
    async check() {
      await checkDueDocuments(deps, { forced: (await store.documents.all()).map(({ id }) => id) });
    },
    async alerts() {
      const unread = await store.alerts.unread();
      const lines = unread.map(async (alert) => {
        if (alert.kind !== "change") return `${alert.severity} ${alert.event.kind}`;
        const change = await store.changes.get(alert.changeId);
        const once = alert.seenOnce ? " once" : "";
        return `${alert.severity} ${change?.judgement.silence} ${change?.judgement.findings[0]?.class}${once}`;
      });
      return Promise.all(lines);
    },
  };
}

/** Watches the privacy policy in a world; nothing has been looked at yet. */
export function watchPrivacy({ store }: World): Promise<void> {
  return store.commit({
    services: [{ id: "worklane.example", name: "Worklane", addedAt: T0 }],
    documents: [aDocument({ url: PRIVACY })],
  });
}

/** A world in which the privacy policy is watched and has been looked at once. */
export async function aWatchedPolicy(markdown: string, store?: Store): Promise<World> {
  const world = aWorld(store);
  await watchPrivacy(world);
  world.serve(PRIVACY, { markdown });
  await world.check();
  world.wait(24 * HOUR);
  return world;
}

function outcomeOf(url: string, answer: Answer): FetchOutcome {
  if (answer === "not-modified") return { kind: "not-modified" };
  if ("fails" in answer) return { kind: "failed", code: answer.fails, details: answer.details ?? {} };
  const html = "markdown" in answer ? renderPage(answer.markdown, "Worklane", "en", null) : answer.html;
  const extra = "markdown" in answer ? { ...(answer.etag && { etag: answer.etag }) } : { ...answer.headers };
  const page: FetchedPage = {
    bytes: new TextEncoder().encode(html),
    text: html,
    contentType: "html" in answer ? (answer.type ?? "text/html") : "text/html",
    status: "html" in answer ? (answer.status ?? 200) : 200,
    headers: extra,
    finalUrl: "html" in answer ? (answer.finalUrl ?? url) : url,
  };
  return { kind: "fetched", page };
}
