import { expect, test, vi } from "vitest";
import { About } from "../../components/About.tsx";
import { Appearance } from "../../components/Appearance.tsx";
import { Capture } from "../../components/Capture.tsx";
import { Erase, Erased } from "../../components/Erase.tsx";
import { Failed, Loading, StorageNotice } from "../../components/Failed.tsx";
import { Health } from "../../components/Health.tsx";
import { Hosts } from "../../components/Hosts.tsx";
import { KnownWay } from "../../components/KnownWay.tsx";
import { PairPage } from "../../components/PairPage.tsx";
import { PartForm } from "../../components/PartForm.tsx";
import { Search } from "../../components/Search.tsx";
import { Sent } from "../../components/Sent.tsx";
import { ServicePage } from "../../components/ServicePage.tsx";
import { Services } from "../../components/Services.tsx";
import { Shelves } from "../../components/Shelves.tsx";
import { FoundPages } from "../../components/WatchForm.tsx";
import { Wished } from "../../components/Wished.tsx";
import { aDocumentView } from "./builders.ts";
import { literals } from "./pseudo.tsx";
import { aPair, aStory, readerProps, someShelves } from "./reading-builders.ts";

const nothing = vi.fn();
const document = aDocumentView({ part: { select: ["main"] }, partLost: "2 Aug" });
const url = "https://worklane.example/privacy";

/** What is drawn by itself, with what it was given. */
function parts() {
  const sent = { n: 1, when: "2 Aug", url, document: "", to: url, answer: "" };
  const looks = (["first", "same", "new", "kept"] as const).map((said) => ({ moment: "2 Aug", said, trouble: "" }));
  const granted = [
    { origin: "*://*/*", host: "", titles: [] },
    { origin: "a", host: "worklane.example", titles: ["Policy"] },
  ];
  const way = {
    setting: "Training",
    menu: "Settings",
    url,
    objection: { name: "A form", url },
    help: [url],
    forwardOnly: true,
    source: { name: "A paper", url, date: "2 Aug" },
  };
  const candidate = { url, title: "Privacy", type: "Privacy Policy" as const, watched: false };
  const pair = aPair({ nothingNew: true });
  const [story, shelves] = [aStory(), someShelves()];
  return {
    About: [<About version="1.0" licence="MIT" />, ["1.0", "MIT", "about:addons", "PRIVACY.md"]],
    Appearance: [<Appearance first="dark" onChoose={nothing} />, []],
    Capture: [<Capture document={document} said="look_same" onCapture={nothing} />, document],
    Erase: [<Erase erasing={{ kind: "working", done: 1, of: 2 }} onErase={nothing} onSave={nothing} />, []],
    "Erase with something left": [<Erase erasing={{ kind: "left" }} onErase={nothing} onSave={nothing} />, []],
    Erased: [<Erased />, []],
    Failed: [<Failed why="full" onRetry={nothing} />, []],
    Loading: [<Loading />, []],
    StorageNotice: [<StorageNotice fault="broken" onRetry={nothing} />, []],
    Health: [<Health rows={[{ id: document.id, looks }]} documents={[document]} />, [document, looks]],
    Hosts: [
      <Hosts granted={granted} missing={[{ host: "b.example", urls: [url] }]} onTakeBack={nothing} onAllow={nothing} />,
      [granted, "b.example"],
    ],
    KnownWay: [<KnownWay view={way} />, way],
    "KnownWay without a source": [<KnownWay view={{ ...way, source: null }} />, way],
    PartForm: [<PartForm document={document} preview={() => new Promise(nothing)} onSave={nothing} />, document],
    Sent: [<Sent rows={[sent, { ...sent, n: 2, to: "" }]} />, sent],
    "Sent nothing": [<Sent rows={[]} />, []],
    Services: [
      <Services documents={[document, aDocumentView({ id: "2", everyHours: 6 })]} onEvery={nothing} />,
      document,
    ],
    FoundPages: [
      <FoundPages candidates={[candidate]} siteName="Worklane" onWatch={nothing} onCancel={nothing} />,
      [candidate, "worklane.example"],
    ],
    Wished: [<Wished pages={[{ url, title: "Privacy" }]} onWatch={nothing} onCancel={nothing} />, ["worklane.example"]],
    Search: [<Search typed="train" result={{ passages: [], more: true }} onType={nothing} />, "train"],
    ServicePage: [<ServicePage story={story} onGo={nothing} />, story],
    Shelves: [<Shelves shelves={shelves} current="" />, shelves],
    PairPage: [
      <PairPage {...readerProps()} pair={pair} findings={null} story={story} copied onCopy={nothing} onGo={nothing} />,
      [pair, story],
    ],
  } as const;
}

test.each(Object.entries(parts()))("no word of %s stands outside the tables", async (_name, [node, data]) => {
  expect(await literals(node, data)).toEqual([]);
});
