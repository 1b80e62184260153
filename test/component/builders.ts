/** Views with everything filled in; a test says only what matters to it. */
import { vi } from "vitest";
import type { PopupProps } from "../../components/Popup.tsx";
import type {
  ChangeAlertView,
  ChangeView,
  DocumentView,
  FindingView,
  FoldedView,
  HistoryEntry,
  OptOutView,
  Overview,
  ScreenRow,
  SettingAlertView,
  SiteView,
} from "../../lib/views.ts";

const AT = Date.parse("2024-09-19T06:10Z");

export function aChangeAlert(overrides: Partial<ChangeAlertView> = {}): ChangeAlertView {
  return {
    kind: "change",
    id: "alert-1",
    changeId: "doc-1@1..2",
    service: "Worklane",
    document: "Privacy Policy",
    headline: "Worklane may now use your data to train AI models",
    severity: "important",
    severityWord: "Important",
    silence: "quiet",
    silenceWord: "Quiet change",
    excerpt: [
      ["=", "We may use "],
      ["-", "the"],
      ["+", "your personal"],
      ["=", " data"],
    ],
    evidence: ["In force the day it was first seen", "No notice seen"],
    findings: [],
    signals: [],
    seenOnce: false,
    told: false,
    refusable: true,
    date: "19 Sep",
    moment: "19 Sep 2024, 06:10 UTC",
    at: AT,
    unread: true,
    ...overrides,
  };
}

export function aSettingAlert(overrides: Partial<SettingAlertView> = {}): SettingAlertView {
  return {
    kind: "setting",
    id: "alert-2",
    service: "Worklane",
    headline: "“Data for generative AI” is new and already on",
    severity: "worth-knowing",
    severityWord: "Worth knowing",
    isNew: true,
    isOn: overrides.isNew === false,
    label: "Data for generative AI",
    section: "Data privacy",
    sentence: "New since your visit on 1 Aug, and already on.",
    url: "https://worklane.example/settings",
    later: "",
    date: "20 Aug",
    moment: "20 Aug 2024, 09:00 UTC",
    at: Date.parse("2024-08-20T09:00Z"),
    unread: true,
    ...overrides,
  };
}

export function aFoldedView(overrides: Partial<FoldedView> = {}): FoldedView {
  const { date, moment, at } = aChangeAlert();
  return {
    service: "Worklane · Terms",
    date,
    moment,
    at,
    why: "Only the layout changed.",
    changeId: null,
    muted: [],
    ...overrides,
  };
}

export function aDocumentView(overrides: Partial<DocumentView> = {}): DocumentView {
  return {
    id: "doc-1",
    title: "Privacy Policy",
    type: "Privacy Policy",
    url: "https://worklane.example/privacy",
    lastGood: "12 minutes ago",
    trouble: null,
    part: null,
    partLost: "",
    serviceId: "worklane.example",
    everyHours: 24,
    nextLook: "in 3 hours",
    waitsForSecondLook: false,
    capture: "fetch",
    mayShow: false,
    overdue: "",
    ...overrides,
  };
}

export const TROUBLE: NonNullable<DocumentView["trouble"]> = {
  code: "bot-wall",
  what: "The site asks whether one is a person.",
  next: "Open it yourself.",
  nextTry: "in 6 hours",
  movedTo: null,
};

export function aSite(overrides: Partial<SiteView> = {}): SiteView {
  return {
    host: "worklane.example",
    id: "",
    name: "",
    paused: false,
    documents: [],
    screens: [],
    offered: [],
    page: { url: "https://worklane.example/jobs" },
    missing: [],
    ...overrides,
  };
}

export function aScreen(overrides: Partial<ScreenRow> = {}): ScreenRow {
  return {
    screen: "worklane.example/settings/data",
    url: "https://worklane.example/settings/data",
    name: "worklane.example/settings/data",
    switches: 4,
    lastRead: "3 days ago",
    quiet: [],
    plan: null,
    mayLook: true,
    status: [],
    ...overrides,
  };
}

export function anOverview(overrides: Partial<Overview> = {}): Overview {
  return {
    language: "en",
    site: aSite(),
    wished: [],
    reminders: [],
    alerts: [],
    folded: [],
    health: { documents: 3, pausedUntil: "", lastLook: "12 minutes ago", attention: [] },
    ...overrides,
  };
}

export const NOTHING_WATCHED: Overview["health"] = { documents: 0, pausedUntil: "", lastLook: "", attention: [] };

export function anOptOut(overrides: Partial<OptOutView> = {}): OptOutView {
  return { switches: [], sentences: [], notUndone: null, ...overrides };
}

/** The popup with nothing going on; every callback is a spy. */
export function popupProps(overrides: Partial<PopupProps> = {}): PopupProps {
  return {
    overview: anOverview(),
    health: { damaged: false },
    failed: false,
    found: null,
    notice: null,
    progress: null,
    optOut: {},
    justRead: null,
    justWrong: null,
    tabUrl: "https://worklane.example/jobs",
    onRetry: vi.fn(),
    onCheck: vi.fn(),
    onStop: vi.fn(),
    onPause: vi.fn(),
    onPauseService: vi.fn(),
    onFindPages: vi.fn(),
    onCancel: vi.fn(),
    onForget: vi.fn(),
    onWatch: vi.fn(),
    onAllow: vi.fn(),
    onUnwatch: vi.fn(),
    onFollow: vi.fn(),
    onShow: vi.fn(),
    onMark: vi.fn(),
    onRead: vi.fn(),
    onOptOut: vi.fn(),
    onShowSwitch: vi.fn(),
    onPlan: vi.fn(),
    onSkip: vi.fn(),
    onOpenScreen: vi.fn(),
    onTold: vi.fn(),
    onWrong: vi.fn(),
    onRight: vi.fn(),
    onChooseServices: vi.fn(),
    onHistory: vi.fn(),
    onOptions: vi.fn(),
    onOpenChange: vi.fn(),
    onPanel: vi.fn(),
    ...overrides,
  };
}

export function aFinding(overrides: Partial<FindingView> = {}): FindingView {
  return {
    place: 0,
    title: "Training of AI models",
    severity: "important",
    applies: "yes",
    word: "Applies to you",
    where: "",
    severityWord: "Important",
    section: "How we use your data",
    before: null,
    after: "We may use your personal data to train AI models.",
    quote: "train AI models",
    reasons: ["It names your data and the training of models."],
    edit: 0,
    ...overrides,
  };
}

export function aChangeView(overrides: Partial<ChangeView> = {}): ChangeView {
  return {
    id: "doc-1@1..2",
    service: "Worklane",
    document: "Privacy Policy",
    url: "https://worklane.example/privacy",
    headline: "Worklane may now use your data to train AI models",
    severity: "important",
    severityWord: "Important",
    silence: "quiet",
    silenceWord: "Quiet change",
    from: { id: "doc-1@1", stated: "1 July 2024", firstSeen: "1 Aug 2024, 18:10 UTC", textHash: "aaa111" },
    to: { id: "doc-1@2", stated: "18 September 2024", firstSeen: "19 Sep 2024, 06:10 UTC", textHash: "bbb222" },
    seenBetween: { after: "18 Sep 2024, 18:10 UTC", before: "19 Sep 2024, 06:10 UTC" },
    state: "confirmed",
    evidence: ["No notice seen"],
    findings: [aFinding()],
    muted: [],
    edits: [
      {
        kind: "edited",
        section: "How we use your data",
        before: "We use data.",
        after: "We may use your personal data to train AI models.",
        words: [
          ["=", "We "],
          ["-", "use data."],
          ["+", "may use your personal data to train AI models."],
        ],
      },
      { kind: "added", section: "Partners", before: null, after: "New.", words: [["+", "New."]] },
    ],
    counts: { kept: 24, edited: 1, moved: 0, added: 1, removed: 0, links: 0 },
    simplified: false,
    lang: "en",
    optOut: anOptOut(),
    refusable: true,
    alert: { id: "alert-1", unread: true, told: false },
    pinned: false,
    ...overrides,
  };
}

export function anEntry(overrides: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: "doc-1@1..2",
    headline: "Worklane may now use your data to train AI models",
    document: "Privacy Policy",
    severity: "important",
    severityWord: "Important",
    date: "19 Sep",
    state: "confirmed",
    ...overrides,
  };
}
