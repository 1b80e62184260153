import { AddAddress } from "../../components/AddAddress.tsx";
import { AlertCard } from "../../components/AlertCard.tsx";
import { Failed, Loading, StorageNotice } from "../../components/Failed.tsx";
import { KnownWay } from "../../components/KnownWay.tsx";
import { NotToldLately } from "../../components/NotTold.tsx";
import { OptOut } from "../../components/OptOut.tsx";
import { Popup } from "../../components/Popup.tsx";
import { PopupHead } from "../../components/PopupHead.tsx";
import { Reminders, Screens } from "../../components/Screens.tsx";
import { DocumentRow, SitePanel } from "../../components/SitePanel.tsx";
import { FoundPages } from "../../components/WatchForm.tsx";
import { Wished } from "../../components/Wished.tsx";
import {
  aChangeAlert,
  aDocumentView,
  aFinding,
  aFoldedView,
  anOptOut,
  anOverview,
  aScreen,
  aSettingAlert,
  aSite,
  NOTHING_WATCHED,
  popupProps,
  TROUBLE,
} from "../component/builders.ts";
import { type GalleryState, LONG, nothing } from "./state.ts";

const FOUND = (["important", "worth-knowing", "good"] as const).map((severity, place) => ({
  ...aFinding({ place, severity, title: `Finding ${severity}` }),
  class: "ai_training" as const,
}));
const CARD = {
  optOut: null,
  onRead: nothing,
  onMark: nothing,
  onOptOut: nothing,
  onShowSwitch: nothing,
  onTold: nothing,
  onWrong: nothing,
};
const ALERTS = {
  important: aChangeAlert({ findings: FOUND }),
  "worth knowing": aChangeAlert({ severity: "worth-knowing", severityWord: "Worth knowing", silence: "none" }),
  good: aChangeAlert({ severity: "good", severityWord: "Good for you", silence: "announced" }),
  "seen once": aChangeAlert({ seenOnce: true }),
  "only shown": aChangeAlert({ refusable: false, evidence: [] }),
  read: aChangeAlert({ unread: false }),
  "long words": aChangeAlert({ service: LONG, document: LONG, headline: `${LONG} ${LONG}`, excerpt: [["+", LONG]] }),
  "new switch": aSettingAlert(),
  "switch that is on": aSettingAlert({ isNew: false }),
  "switch put off": aSettingAlert({ later: "21 Sep" }),
  "switch with long words": aSettingAlert({ label: LONG, section: LONG }),
} as const;
const OPT_OUT = anOptOut({
  switches: [{ label: "Train", section: "Data", url: "https://worklane.example/settings" }],
  sentences: [{ text: "You may refuse.", document: "FAQ", links: [] }],
  notUndone: { quote: "It does not undo.", document: "FAQ" },
});
const HEAD = { progress: null, onCheck: nothing, onStop: nothing, onPause: nothing, onOptions: nothing };
const HEALTH = anOverview().health;
const ROW = { onUnwatch: nothing, onFollow: nothing, onShow: nothing, onAllow: nothing };
const SITE = { ...ROW, onFindPages: nothing, onPause: nothing, onPlan: nothing, onWatchOffered: nothing };
const DOCUMENTS = {
  well: aDocumentView(),
  "not read yet": aDocumentView({ lastGood: "" }),
  "waiting for its second look": aDocumentView({ waitsForSecondLook: true }),
  late: aDocumentView({ overdue: "3 days ago" }),
  broken: aDocumentView({ trouble: TROUBLE, mayShow: true }),
  "not allowed": aDocumentView({ trouble: { ...TROUBLE, code: "permission-missing" } }),
  moved: aDocumentView({ trouble: { ...TROUBLE, movedTo: "https://elsewhere.example/" } }),
  "long words": aDocumentView({ title: `${LONG} ${LONG}` }),
};
const SITES = {
  "not watched": aSite(),
  watched: aSite({ id: "worklane.example", name: "Worklane", documents: [aDocumentView()], screens: [aScreen()] }),
  paused: aSite({ id: "worklane.example", name: "Worklane", paused: true, documents: [aDocumentView()] }),
  "offers a page": aSite({ documents: [aDocumentView()], offered: [{ url: "https://worklane.example/new" }] }),
  "not allowed": aSite({ documents: [aDocumentView()], missing: ["https://worklane.example/privacy"] }),
};
const PAGES = [
  { url: "https://worklane.example/privacy", title: "Privacy", type: "Privacy Policy", watched: false },
  { url: "https://worklane.example/terms", title: LONG, type: "Terms of Service", watched: true },
] as const;
const SCREEN = aScreen({
  quiet: [{ label: "Ads", section: "Data", sentence: "It was on." }],
  plan: { act: "look", everyDays: 7 },
  status: ["The next look is due."],
});
const KNOWN = {
  ...{ setting: "Data for AI", menu: "Settings, Data", url: "https://worklane.example/settings", objection: null },
  ...{ help: ["https://worklane.example/help"], forwardOnly: true, source: null },
};

const states = <T,>(of: string, all: Readonly<Record<string, T>>, draw: (one: T) => GalleryState["shown"]) =>
  Object.entries(all).map(([called, one]): GalleryState => ({ of, called, shown: draw(one) }));

/** The whole popup, as it stands in each situation. */
const POPUPS = {
  loading: popupProps({ overview: null }),
  failed: popupProps({ overview: null, failed: true }),
  "nothing watched": popupProps({ overview: anOverview({ health: NOTHING_WATCHED }) }),
  "nothing to tell": popupProps(),
  "on no website": popupProps({ overview: anOverview({ site: null }) }),
  alerts: popupProps({ overview: anOverview({ alerts: [ALERTS.important, ALERTS["new switch"], ALERTS.read] }) }),
  "looking for pages": popupProps({ found: "looking" }),
  "no pages found": popupProps({ found: { siteName: "Worklane", pages: [] } }),
  "may not look": popupProps({ found: "refused" }),
  "just marked": popupProps({ justRead: ALERTS.important, notice: "failed" }),
  damaged: popupProps({ overview: anOverview({ health: HEALTH }), health: { damaged: true } }),
};

export const POPUP_STATES: readonly GalleryState[] = [
  ...states("Popup", POPUPS, (props) => <Popup {...props} />),
  ...states("AlertCard", ALERTS, (alert) => <AlertCard alert={alert} {...CARD} />),
  {
    of: "AlertCard",
    called: "with ways to refuse",
    shown: <AlertCard alert={ALERTS.good} {...CARD} optOut={OPT_OUT} />,
  },
  ...states(
    "PopupHead",
    {
      "not known yet": { health: null },
      idle: { health: HEALTH },
      "in need": { health: { ...HEALTH, attention: [aDocumentView()] } },
      looking: { health: HEALTH, progress: { done: 1, total: 3 } },
      paused: { health: { ...HEALTH, pausedUntil: "in an hour" } },
    },
    (props) => <PopupHead {...HEAD} {...props} />,
  ),
  ...states("SitePanel", SITES, (site) => <SitePanel site={site} {...SITE} />),
  ...states("DocumentRow", DOCUMENTS, (document) => (
    <ul>
      <DocumentRow document={document} {...ROW} />
    </ul>
  )),
  ...states("OptOut", { loading: "loading" as const, none: anOptOut(), all: OPT_OUT }, (view) => (
    <OptOut view={view} />
  )),
  { of: "KnownWay", called: "remembered", shown: <KnownWay view={KNOWN} /> },
  {
    of: "KnownWay",
    called: "with its source",
    shown: (
      <KnownWay view={{ ...KNOWN, source: { name: LONG, url: "https://worklane.example/faq", date: "2024-09-18" } }} />
    ),
  },
  {
    of: "FoundPages",
    called: "two pages",
    shown: <FoundPages candidates={PAGES} siteName="Worklane" onWatch={nothing} onCancel={nothing} />,
  },
  { of: "Wished", called: "one page", shown: <Wished pages={[PAGES[0]]} onWatch={nothing} onCancel={nothing} /> },
  { of: "AddAddress", called: "empty", shown: <AddAddress url="" onWatch={nothing} /> },
  {
    of: "NotToldLately",
    called: "two lines",
    shown: (
      <NotToldLately
        lines={[aFoldedView(), aFoldedView({ changeId: "c", muted: ["m"], at: 1 })]}
        onOpenChange={nothing}
        onRight={nothing}
        onHistory={nothing}
      />
    ),
  },
  { of: "Screens", called: "planned", shown: <Screens screens={[SCREEN]} onPlan={nothing} /> },
  {
    of: "Reminders",
    called: "one",
    shown: (
      <Reminders
        reminders={[
          { screen: "s", url: "https://worklane.example/s", name: "worklane.example/s", service: "Worklane" },
        ]}
        onOpen={nothing}
        onSkip={nothing}
      />
    ),
  },
  { of: "Failed", called: "unknown", shown: <Failed why onRetry={nothing} /> },
  ...states("StorageNotice", { full: "full" as const, newer: "newer" as const, broken: "broken" as const }, (fault) => (
    <StorageNotice fault={fault} onRetry={nothing} />
  )),
  { of: "Loading", called: "always", shown: <Loading /> },
];
