/** Records with everything filled in; a test says only what matters to it. */
import type {
  Block,
  Change,
  ChangeAlert,
  Finding,
  Judgement,
  MutedFinding,
  Setting,
  StatedDate,
  Version,
  WatchedDocument,
} from "../../lib/model.ts";

/** A moment to reckon from: 1 August 2024, 09:00 UTC. */
export const T0 = Date.parse("2024-08-01T09:00Z");
export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

export function aDocument(overrides: Partial<WatchedDocument> = {}): WatchedDocument {
  return {
    id: "doc-1",
    serviceId: "worklane.example",
    type: "Privacy Policy",
    title: "Privacy Policy",
    url: "https://worklane.example/legal/privacy",
    addedBy: "person",
    addedAt: T0,
    nextCheckAt: T0,
    ...overrides,
  };
}

export function aVersion(overrides: Partial<Version> = {}): Version {
  return {
    id: "doc-1@1",
    documentId: "doc-1",
    snapshotId: "doc-1@1",
    sequence: 1,
    firstSeenAt: T0,
    textHash: "t1",
    contentHash: "c1",
    title: "Privacy Policy",
    lang: "en",
    statedDates: [],
    extractor: 1,
    ...overrides,
  };
}

export function aJudgement(overrides: Partial<Judgement> = {}): Judgement {
  return {
    outcome: "record",
    suppressed: null,
    severity: "none",
    silence: "none",
    findings: [],
    dates: { before: null, after: null, class: "undated", days: null },
    announcement: [],
    ...overrides,
  };
}

export function aChange(overrides: Partial<Change> = {}): Change {
  return {
    id: "doc-1@1..2",
    documentId: "doc-1",
    serviceId: "worklane.example",
    fromVersionId: "doc-1@1",
    toVersionId: "doc-1@2",
    lastSeenBeforeAt: T0,
    firstSeenAt: T0 + DAY,
    judgement: aJudgement(),
    editCount: 1,
    newLinks: [],
    ...overrides,
  };
}

export function anAlert(overrides: Partial<ChangeAlert> = {}): ChangeAlert {
  return {
    kind: "change",
    id: "alert-1",
    serviceId: "worklane.example",
    documentId: "doc-1",
    changeId: "doc-1@1..2",
    createdAt: T0 + DAY,
    severity: "important",
    seenOnce: false,
    ...overrides,
  };
}

export function aFinding(overrides: Partial<Finding> = {}): Finding {
  return {
    class: "ai_training",
    action: "added",
    direction: "worse",
    severity: "important",
    actor: "we",
    condition: "none",
    data: [],
    section: "",
    firstMention: true,
    goneEverywhere: false,
    regions: [],
    applies: "yes",
    before: null,
    after: "We may use your data to train AI models.",
    quote: "train AI models",
    reasons: [],
    ...overrides,
  };
}

export function aMark(overrides: Partial<MutedFinding> = {}): MutedFinding {
  return {
    id: "mark-1",
    documentId: "doc-1",
    serviceId: "worklane.example",
    changeId: "doc-1@1..2",
    markedAt: T0 + DAY,
    lang: "en",
    finding: aFinding(),
    ...overrides,
  };
}

export function aSetting(overrides: Partial<Setting> = {}): Setting {
  return {
    label: "Use my data to train AI models",
    section: "Data privacy",
    description: "",
    control: "switch",
    state: "on",
    disabled: false,
    reason: null,
    anchor: null,
    ...overrides,
  };
}

export function aDate(iso: string, kind: StatedDate["kind"] = "effective"): StatedDate {
  return { text: iso, iso, precision: iso.length === 10 ? "day" : "month", kind };
}

/** Paragraphs, one for each text; one that begins with "# " is a heading, with "- " an item. */
export function blocksOf(...texts: string[]): Block[] {
  return texts.map((text): Block => {
    const heading = /^(#+) (.*)$/u.exec(text);
    if (heading) return { kind: "heading", level: 1 + (heading[1] ?? "").length, text: heading[2] ?? "", links: [] };
    if (text.startsWith("- ")) return { kind: "item", level: 1, text: text.slice(2), links: [] };
    return { kind: "paragraph", text, links: [] };
  });
}
