import { expect, test, vi } from "vitest";
import { CalledWrong } from "../../components/CalledWrong.tsx";
import { ChangePage } from "../../components/ChangePage.tsx";
import { NotShownPage } from "../../components/NotShownPage.tsx";
import { OptionsPage } from "../../components/OptionsPage.tsx";
import { Popup } from "../../components/Popup.tsx";
import { Damage, HistoryFile, StorageMeter } from "../../components/Storage.tsx";
import { WordsContext } from "../../components/words.ts";
import { DEFAULT_TELLING } from "../../lib/core/telling.ts";
import { lengthen } from "../support/pseudo.ts";
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
  popupProps,
  TROUBLE,
} from "./builders.ts";
import { literals } from "./pseudo.tsx";
import { aNotShownLine, aReading, aRegion, readerProps } from "./reading-builders.ts";

const FINDINGS = [0, 1, 2, 3, 4].map((place) =>
  aFinding({ place, applies: place % 2 === 0 ? "unknown" : "no", where: "(EU)" }),
);
const OPT_OUT = anOptOut({
  switches: [{ label: "Train", section: "Data", url: "https://worklane.example/settings" }],
  sentences: [
    { text: "You may refuse.", document: "FAQ", links: [{ text: "here", href: "https://worklane.example/" }] },
  ],
  notUndone: { quote: "It does not undo.", document: "FAQ" },
});
const MARKS = [
  { id: "m", service: "Worklane", document: "Privacy", title: "Sale", quote: "sell", date: "19 Sep", changeId: "c" },
];

const SCREENS = [
  aScreen({
    quiet: [{ label: "Ads", section: "Data", sentence: "It was on." }],
    plan: { act: "look", everyDays: 7 },
    status: ["The next look is due."],
  }),
];

test("no word of the popup stands outside the tables", async () => {
  const document = aDocumentView({ trouble: TROUBLE, overdue: "3 days ago" });
  const found = FINDINGS.slice(0, 2).map((finding) => ({ ...finding, class: "sale_of_data" as const }));
  const overview = anOverview({
    site: aSite({
      id: "worklane.example",
      name: "Worklane",
      paused: true,
      documents: [document],
      screens: SCREENS,
      offered: [{ url: "https://worklane.example/new" }],
      missing: [document.url],
    }),
    alerts: [
      aChangeAlert({ findings: found, seenOnce: true }),
      aSettingAlert(),
      aChangeAlert({ id: "b", unread: false }),
    ],
    reminders: [{ screen: "s", url: "https://worklane.example/s", name: "worklane.example/s", service: "Worklane" }],
    folded: [aFoldedView({ changeId: "c", muted: ["m"] })],
    health: { documents: 3, lastLook: "now", attention: [document], pausedUntil: "in an hour" },
  });
  const health = { damaged: true };
  const props = popupProps({ overview, health, justWrong: "m", notice: "failed", optOut: { "alert-1": OPT_OUT } });
  expect(await literals(<Popup {...props} />, [props])).toEqual([]);
});

test("no word of a change, or of what was not told, stands outside the tables", async () => {
  const reading = aReading({ findings: FINDINGS, muted: [{ id: "m", finding: aFinding() }] });
  const nothing = vi.fn();
  const actions = {
    onMark: nothing,
    onTold: nothing,
    onPin: nothing,
    onSave: nothing,
    onCopy: nothing,
    onWrong: nothing,
    onRight: nothing,
  };
  const page = <ChangePage {...readerProps()} {...{ reading, optOut: OPT_OUT, copied: false, ...actions }} />;
  expect(await literals(page, [reading, OPT_OUT])).toEqual([]);
  const part = { documentId: "doc-1", service: "Worklane", document: "Terms", since: "today", region: aRegion() };
  const lines = [aNotShownLine(), aNotShownLine({ key: "2", href: null, restore: null, times: 2 })];
  const notShown = <NotShownPage view={{ lines, ignored: [part] }} onRestore={vi.fn()} onIgnore={vi.fn()} />;
  expect(await literals(notShown, [lines, part])).toEqual([]);
});

test("no word of the options stands outside the tables", async () => {
  const nothing = vi.fn();
  const documents = [aDocumentView({ overdue: "3 days ago", trouble: TROUBLE })];
  const telling = { ...DEFAULT_TELLING, other: "digest", quiet: { from: 1320, to: 420 } } as const;
  const regions = [{ code: "BE", name: "Belgium" }];
  const meter = { pages: [], size: "5 MB", allowed: "2 GB", share: 0.1 };
  const damage = { noticed: "20 Nov", texts: { noted: 3, left: 1 }, pages: { noted: 2, left: 1 } };
  const page = (
    <OptionsPage
      preferences={{ region: "", notifications: true, telling }}
      screens={SCREENS}
      {...{ regions, documents, saved: true, notice: "failed", progress: null }}
      {...{
        onChange: nothing,
        onUnwatch: nothing,
        onFollow: nothing,
        onShow: nothing,
        onWatch: nothing,
        onAllow: nothing,
        onCheck: nothing,
        onEvery: nothing,
        onPlan: nothing,
      }}
    >
      <CalledWrong marks={MARKS} onRight={nothing} onSave={nothing} />
      <StorageMeter meter={meter} />
      <Damage damage={damage} onWatchAgain={nothing} onAccept={nothing} />
      <HistoryFile
        work={{ kind: "saved", pages: 2, leftOut: 1 }}
        {...{ onSave: nothing, onChoose: nothing, onBringBack: nothing, onCancel: nothing }}
      />
    </OptionsPage>
  );
  expect(await literals(page, [documents, regions, meter, damage, MARKS, SCREENS])).toEqual([]);
});

test("every form of a word is two fifths longer, with its blanks as they were", () => {
  const forms = "$1 page of {document} | $1 pages of {document}".split(" | ");
  for (const form of forms) expect(lengthen(form).length).toBeGreaterThanOrEqual(form.length * 1.4);
  expect(lengthen(forms.join(" | "))).toBe(forms.map(lengthen).join(" | "));
  expect(lengthen("of $1")).toMatch(/^⟦öf \$1 .*⟧$/u);
});

test("a word that is written into a component is seen", async () => {
  const page = (
    <p title="Hint">
      <WordsContext.Consumer>{(t) => t("loading")}</WordsContext.Consumer> Literal
    </p>
  );
  expect(await literals(page, [])).toEqual(["Hint", "Literal"]);
});
