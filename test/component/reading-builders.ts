/** What the history page reads, with everything filled in; a test says only what matters to it. */
import { vi } from "vitest";
import type { Edit } from "../../lib/model.ts";
import type { ChangeProof, ProvenText } from "../../lib/proof.ts";
import type {
  ChangeReading,
  NotShownLine,
  PairReading,
  ReaderDocument,
  ReaderRow,
  ReaderText,
  RegionChoice,
  ShelvesView,
  StoryEvent,
  StoryView,
} from "../../lib/reading-views.ts";
import type { ChangeView } from "../../lib/views.ts";
import { aChangeView, anEntry } from "./builders.ts";

const PARAGRAPH = { kind: "paragraph", level: 1 } as const;

export function aKeptRow(text: string, kind: "paragraph" | "heading" = "paragraph"): ReaderRow {
  return { kind: "kept", shape: { kind, level: 1 }, text };
}

export function anEditRow(edit: number, overrides: Partial<Extract<ReaderRow, { kind: "edit" }>> = {}): ReaderRow {
  return { kind: "edit", shape: PARAGRAPH, edit, links: [], movedFrom: null, ...overrides };
}

/** A text with these edits, one after the other. */
export function aText(edits: Edit[], overrides: Partial<ReaderText> = {}): ReaderText {
  const { counts, simplified, lang } = aChangeView();
  return { rows: edits.map((_edit, index) => anEditRow(index)), edits, counts, simplified, lang, ...overrides };
}

function aReaderDocument(overrides: Partial<ReaderDocument> = {}): ReaderDocument {
  const version = (sequence: number, date: string) => ({ id: `doc-1@${sequence}`, date, moment: date, sequence });
  return {
    id: "doc-1",
    serviceId: "worklane.example",
    title: "Privacy Policy",
    service: "Worklane",
    url: "https://worklane.example/privacy",
    language: "en",
    versions: [version(3, "3 November 2025"), version(2, "19 September 2024"), version(1, "1 August 2024")],
    acknowledged: "doc-1@1",
    ...overrides,
  };
}

export function aReading(overrides: Partial<ChangeView> = {}, text: Partial<ReaderText> = {}): ChangeReading {
  const { optOut: _optOut, ...change } = aChangeView(overrides);
  const { edits, counts, simplified, lang } = change;
  return {
    document: aReaderDocument(),
    change,
    text: aText(edits, { counts, simplified, lang, ...text }),
    regions: edits.map((edit) => ({ region: aRegion({ sample: edit.after ?? "" }), ignored: false })),
    fromId: "doc-1@1",
    toId: "doc-1@2",
  };
}

export function aRegion(overrides: Partial<RegionChoice> = {}): RegionChoice {
  return { before: "above", after: "below", blocks: 1, classes: ["ai_training"], sample: "Today: hats", ...overrides };
}

export function aNotShownLine(overrides: Partial<NotShownLine> = {}): NotShownLine {
  return {
    key: "1",
    at: Date.parse("2024-09-19T06:10Z"),
    service: "Worklane",
    document: "Terms",
    documentId: "doc-1",
    date: "19 Sep",
    moment: "19 Sep 2024, 06:10 UTC",
    why: "Only the layout changed.",
    times: 1,
    href: "#/compare/doc-1%401/doc-1%402",
    notCounted: [],
    restore: { changeId: null, fromId: "doc-1@1", toId: "doc-1@2" },
    alerted: false,
    ...overrides,
  };
}

export function aPair(overrides: Partial<PairReading> = {}): PairReading {
  const { from, to, edits } = aChangeView();
  return {
    document: aReaderDocument(),
    from,
    to,
    text: aText(edits),
    noise: null,
    noiseWords: "",
    nothingNew: false,
    ...overrides,
  };
}

export function anEvent(overrides: Partial<StoryEvent> = {}): StoryEvent {
  return {
    id: "doc-1@1..2",
    kind: "change",
    lane: "doc-1",
    at: Date.parse("2024-09-19T06:10Z"),
    severity: "important",
    severityWord: "Important",
    headline: "Worklane may now use your data to train AI models",
    date: "19 Sep",
    moment: "19 Sep 2024, 06:10 UTC",
    state: "confirmed",
    mark: "Quiet change",
    href: "#/change/doc-1%401..2",
    ...overrides,
  };
}

export function aSwitchEvent(overrides: Partial<StoryEvent> = {}): StoryEvent {
  return anEvent({
    id: "switch-1",
    kind: "switch",
    lane: "switches",
    at: Date.parse("2024-08-20T09:00Z"),
    severity: "worth-knowing",
    severityWord: "Worth knowing",
    headline: "\u201CData for generative AI\u201D is new here, and already on",
    date: "20 Aug",
    moment: "20 Aug 2024, 09:00 UTC",
    state: null,
    mark: "",
    href: "#/switch/alert-2",
    ...overrides,
  });
}

export function aStory(overrides: Partial<StoryView> = {}): StoryView {
  return {
    id: "worklane.example",
    name: "Worklane",
    language: "en",
    now: Date.parse("2024-10-01T00:00Z"),
    lanes: [
      { id: "doc-1", title: "Privacy Policy" },
      { id: "switches", title: "" },
    ],
    events: [anEvent(), aSwitchEvent()],
    links: [{ from: "switch-1", to: "doc-1@1..2", days: 30, words: "Its switch was there 30 days before." }],
    ...overrides,
  };
}

export function someShelves(overrides: Partial<ShelvesView> = {}): ShelvesView {
  const document = { id: "doc-1", title: "Privacy Policy", changes: 2, unread: "important", trouble: "" } as const;
  return {
    language: "en",
    shelves: [
      { id: "other.example", name: "Other", documents: [], switches: "worth-knowing" },
      { id: "worklane.example", name: "Worklane", documents: [document], switches: null },
    ],
    latest: [
      { ...anEntry({ id: "a/1" }), service: "Worklane" },
      { ...anEntry({ id: "b", date: "1 Aug" }), service: "Worklane" },
    ],
    ...overrides,
  };
}

/** What is done with a reading; every callback is a spy. */
export function readerProps() {
  return {
    story: null,
    view: "changed" as const,
    onView: vi.fn(),
    actions: { copied: null, onCopy: vi.fn() },
    copied: false,
    onCopy: vi.fn(),
    onGo: vi.fn(),
  };
}

function aProvenText(version: number, lines: string[] | null): ProvenText {
  return {
    version,
    firstSeenAt: "2024-08-01T18:10:00.000Z",
    statedDates: [],
    lang: "en",
    textHash: "a".repeat(64),
    contentHash: "b".repeat(64),
    page: null,
    lines,
  };
}

export function aProof(overrides: Partial<ChangeProof> = {}): ChangeProof {
  const { id, headline, severity, severityWord, silence, silenceWord, state, edits, findings } = aChangeView();
  return {
    unquiet: "change",
    format: 1,
    madeAt: "2024-10-01T09:00:00.000Z",
    language: "en",
    service: { id: "worklane.example", name: "Worklane" },
    document: {
      title: "Privacy Policy",
      type: "Privacy Policy",
      url: "https://worklane.example/privacy",
      capture: "fetch",
      part: false,
    },
    change: {
      ...{ id, headline, severity, severityWord, silence, silenceWord, state },
      lastSeenBeforeAt: "2024-09-18T18:10:00.000Z",
      firstSeenAt: "2024-09-19T06:10:00.000Z",
      confirmedAt: null,
      withdrawnAt: null,
    },
    before: aProvenText(1, ["We use the data."]),
    after: aProvenText(2, ["We use your data."]),
    edits: edits.map((edit) => ({ ...edit, links: [] })),
    findings,
    announcement: [{ signal: "no-notice", strength: "weak", params: {}, words: "No notice was seen." }],
    looks: [{ at: "2024-09-19T06:10:00.000Z", kind: "told", said: "new", trouble: "" }],
    ...overrides,
  };
}
