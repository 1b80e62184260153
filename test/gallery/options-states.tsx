import { About } from "../../components/About.tsx";
import { Appearance } from "../../components/Appearance.tsx";
import { CalledWrong } from "../../components/CalledWrong.tsx";
import { Capture } from "../../components/Capture.tsx";
import { Erase, Erased } from "../../components/Erase.tsx";
import { Health } from "../../components/Health.tsx";
import { Hosts } from "../../components/Hosts.tsx";
import { OptionsPage } from "../../components/OptionsPage.tsx";
import { PartForm } from "../../components/PartForm.tsx";
import { Sent } from "../../components/Sent.tsx";
import { Damage, type FileWork, HistoryFile, StorageMeter } from "../../components/Storage.tsx";
import { Unnoted } from "../../components/Unnoted.tsx";
import { DEFAULT_TELLING } from "../../lib/core/telling.ts";
import { aDocumentView, aScreen, TROUBLE } from "../component/builders.ts";
import { type GalleryState, LONG, nothing } from "./state.ts";

const PAGE = {
  ...{ regions: [{ code: "BE", name: "Belgium" }], screens: [], saved: false, notice: null, progress: null },
  ...{ onChange: nothing, onUnwatch: nothing, onFollow: nothing, onShow: nothing, onWatch: nothing },
  ...{ onAllow: nothing, onCheck: nothing, onEvery: nothing, onPlan: nothing },
};
const TELLING = { ...DEFAULT_TELLING, other: "digest", quiet: { from: 1320, to: 420 } } as const;
const page = (called: string, props: Partial<Parameters<typeof OptionsPage>[0]>): GalleryState => ({
  of: "OptionsPage",
  called,
  shown: (
    <OptionsPage
      {...PAGE}
      preferences={{ region: "BE", notifications: true, telling: TELLING }}
      documents={[]}
      {...props}
    />
  ),
});
const WORK: readonly FileWork[] = [
  { kind: "idle" },
  { kind: "saving", done: 2, of: 5 },
  { kind: "saved", pages: 2, leftOut: 1 },
  { kind: "chosen", name: `${LONG}.gz`, size: "2 MB" },
  { kind: "reading", done: 3 },
  { kind: "back", pages: 2, texts: 9, changes: 4 },
  { kind: "refused", why: "file_damaged" },
];
const SENT = {
  n: 1,
  when: "2 Aug 2024",
  url: `https://worklane.example/${LONG}`,
  document: "Policy",
  to: "",
  answer: "200 · 21 kB",
};
const MARK = {
  id: "m",
  service: "Worklane",
  document: "Privacy",
  title: "Sale",
  quote: "sell",
  date: "19 Sep",
  changeId: "c",
};
const DOCUMENT = aDocumentView();
const many = <T,>(of: string, all: readonly (readonly [called: string, shown: T])[]) =>
  all.map(([called, shown]) => ({ of, called, shown }) as GalleryState);

export const OPTIONS_STATES: readonly GalleryState[] = [
  page("nothing watched", {}),
  page("watched, saved", {
    documents: [DOCUMENT, aDocumentView({ id: "d2", title: LONG })],
    screens: [aScreen()],
    saved: true,
  }),
  page("in need", { documents: [aDocumentView({ trouble: TROUBLE, overdue: "3 days ago" })], notice: "failed" }),
  ...many("Unnoted", [["two sites", <Unnoted sites={["worklane.example", `${LONG}.example`]} onAgain={nothing} />]]),
  ...many("Hosts", [
    ["none", <Hosts granted={[]} missing={[]} onTakeBack={nothing} onAllow={nothing} />],
    [
      "one missing",
      <Hosts
        granted={[{ origin: "https://worklane.example/*", host: "worklane.example", titles: ["Privacy", LONG] }]}
        missing={[{ host: "quillbox.example", urls: [] }]}
        onTakeBack={nothing}
        onAllow={nothing}
      />,
    ],
  ]),
  ...many("Health", [
    [
      "two looks",
      <Health
        rows={[
          {
            id: "doc-1",
            looks: [
              { moment: "today", said: "same", trouble: "" },
              { moment: "yesterday", said: "failed", trouble: LONG },
            ],
          },
        ]}
        documents={[DOCUMENT]}
      />,
    ],
  ]),
  ...many("Appearance", [["dark", <Appearance first="dark" onChoose={nothing} />]]),
  ...many("CalledWrong", [
    ["nothing", <CalledWrong marks={[]} onRight={nothing} onSave={nothing} />],
    ["one", <CalledWrong marks={[MARK]} onRight={nothing} onSave={nothing} />],
  ]),
  ...many("StorageMeter", [
    ["empty", <StorageMeter meter={{ pages: [], size: "0 bytes", allowed: "", share: null }} />],
    [
      "one page",
      <StorageMeter
        meter={{
          pages: [{ id: "d", title: LONG, service: "Worklane", texts: 12, pages: 3, size: "5 MB" }],
          size: "5 MB",
          allowed: "2 GB",
          share: 0.95,
        }}
      />,
    ],
  ]),
  ...many("Damage", [
    [
      "a part",
      <Damage
        damage={{ noticed: "20 Nov", texts: { noted: 3, left: 1 }, pages: { noted: 2, left: 1 } }}
        onWatchAgain={nothing}
        onAccept={nothing}
      />,
    ],
  ]),
  ...WORK.map(
    (work): GalleryState => ({
      of: "HistoryFile",
      called: work.kind,
      shown: <HistoryFile work={work} onSave={nothing} onChoose={nothing} onBringBack={nothing} onCancel={nothing} />,
    }),
  ),
  ...many("Sent", [
    ["nothing", <Sent rows={[]} />],
    ["two", <Sent rows={[SENT, { ...SENT, n: 2, document: "", to: "https://worklane.example/b" }]} />],
  ]),
  ...many("Erase", [
    ["idle", <Erase erasing={{ kind: "idle" }} onErase={nothing} onSave={nothing} />],
    ["working", <Erase erasing={{ kind: "working", done: 3, of: 8 }} onErase={nothing} onSave={nothing} />],
    ["something left", <Erase erasing={{ kind: "left" }} onErase={nothing} onSave={nothing} />],
  ]),
  ...many("Erased", [["always", <Erased />]]),
  ...many("About", [["always", <About version="0.1.0" licence="MIT" />]]),
  ...many("Capture", [
    ["by itself", <Capture document={DOCUMENT} said={null} onCapture={nothing} />],
    ["on a visit", <Capture document={aDocumentView({ capture: "visit" })} said="look_same" onCapture={nothing} />],
  ]),
  ...many("PartForm", [
    ["all of it", <PartForm document={DOCUMENT} preview={() => new Promise(nothing)} onSave={nothing} />],
    [
      "a part, lost",
      <PartForm
        document={aDocumentView({ part: { select: [".policy"] }, partLost: "today" })}
        preview={() => new Promise(nothing)}
        onSave={nothing}
      />,
    ],
  ]),
];
