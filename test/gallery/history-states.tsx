import { ChangePage } from "../../components/ChangePage.tsx";
import { ExampleBar } from "../../components/Example.tsx";
import { HistoryPage } from "../../components/HistoryPage.tsx";
import { NotShownPage } from "../../components/NotShownPage.tsx";
import { PairPage } from "../../components/PairPage.tsx";
import { Search, type SearchResult } from "../../components/Search.tsx";
import { ServicePage } from "../../components/ServicePage.tsx";
import { Shelves } from "../../components/Shelves.tsx";
import { SwitchPage } from "../../components/SwitchPage.tsx";
import { aFinding, anOptOut, aSettingAlert } from "../component/builders.ts";
import {
  aNotShownLine,
  aPair,
  aReading,
  aRegion,
  aStory,
  readerProps,
  someShelves,
} from "../component/reading-builders.ts";
import { type GalleryState, LONG, nothing } from "./state.ts";

const ACTIONS = {
  onMark: nothing,
  onTold: nothing,
  onPin: nothing,
  onSave: nothing,
  onWrong: nothing,
  onRight: nothing,
};
const change = (called: string, reading: ReturnType<typeof aReading>, story = true): GalleryState => ({
  of: "ChangePage",
  called,
  wide: true,
  shown: <ChangePage {...readerProps()} {...ACTIONS} reading={reading} optOut={null} story={story ? aStory() : null} />,
});
const HOME = {
  ...{
    shelves: someShelves(),
    address: "",
    shown: null,
    story: null,
    optOut: null,
    findings: null,
  },
  ...{ view: "changed" as const, failed: false, health: null, copied: null, page: "history.html" },
  ...{
    ...ACTIONS,
    onRetry: nothing,
    onRestore: nothing,
    onIgnore: nothing,
    onCopy: nothing,
    onView: nothing,
    onGo: nothing,
  },
} as const;
const home = (called: string, other: Partial<Parameters<typeof HistoryPage>[0]>): GalleryState => ({
  of: "HistoryPage",
  called,
  wide: true,
  shown: <HistoryPage {...HOME} {...other} />,
});
const RESULTS: Readonly<Record<string, SearchResult>> = {
  empty: null,
  searching: "searching",
  failed: "failed",
  nothing: { passages: [], more: false },
  found: {
    more: true,
    passages: [
      {
        key: "1",
        where: `Worklane · ${LONG}`,
        runs: [
          { text: "to ", hit: false },
          { text: "train", hit: true },
        ],
        ...{ from: "1 Aug 2024", until: "", changeId: "c" },
      },
    ],
  },
};

export const HISTORY_STATES: readonly GalleryState[] = [
  home("loading", { shelves: null }),
  home("failed", { shelves: null, failed: true }),
  home("nothing watched", { shelves: someShelves({ shelves: [], latest: [] }) }),
  home("changes", {}),
  home("damaged", { health: { damaged: true } }),
  home("not kept", { shown: "missing" }),
  change("told", aReading()),
  change(
    "all findings, and one called wrong",
    aReading({ findings: [0, 1, 2, 3].map((place) => aFinding({ place })), muted: [{ id: "m", finding: aFinding() }] }),
  ),
  change("nothing found", aReading({ findings: [], severity: "none" }), false),
  change("texts are gone", aReading({ textsGone: true })),
  change("long words", aReading({ headline: `${LONG} ${LONG}`, service: LONG, document: LONG })),
  ...[aPair(), aPair({ nothingNew: true, noise: "typographic", noiseWords: "Only typography." })].map(
    (pair, index): GalleryState => ({
      of: "PairPage",
      called: index === 0 ? "new" : "nothing new",
      wide: true,
      shown: <PairPage {...readerProps()} pair={pair} findings={index === 0 ? null : []} story={aStory()} />,
    }),
  ),
  { of: "ServicePage", called: "a year", wide: true, shown: <ServicePage story={aStory()} onGo={nothing} /> },
  {
    of: "SwitchPage",
    called: "new switch",
    shown: <SwitchPage view={{ alert: aSettingAlert(), optOut: anOptOut(), known: null }} />,
  },
  ...[[], [aNotShownLine(), aNotShownLine({ key: "2", href: null, restore: null, times: 2 })]].map(
    (lines): GalleryState => ({
      of: "NotShownPage",
      called: `${lines.length} lines`,
      shown: (
        <NotShownPage
          view={{
            lines,
            ignored:
              lines.length === 0
                ? []
                : [{ documentId: "d", service: "Worklane", document: LONG, since: "today", region: aRegion() }],
          }}
          onRestore={nothing}
          onIgnore={nothing}
        />
      ),
    }),
  ),
  {
    of: "Shelves",
    called: "unread and read",
    shown: <Shelves shelves={someShelves()} current="" />,
  },
  ...Object.entries(RESULTS).map(
    ([called, result]): GalleryState => ({
      of: "Search",
      called,
      shown: <Search typed="train" result={result} onType={nothing} />,
    }),
  ),
  { of: "ExampleBar", called: "always", wide: true, shown: <ExampleBar service="Worklane" /> },
];
