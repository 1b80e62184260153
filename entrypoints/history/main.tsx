import { render } from "preact";
import { ExampleBar } from "../../components/Example.tsx";
import { HistoryPage } from "../../components/HistoryPage.tsx";
import { keepFocus } from "../../components/keep-focus.ts";
import { proofName, proofPage } from "../../components/proof/page.ts";
import { Search } from "../../components/Search.tsx";
import { WordsContext } from "../../components/words.ts";
import { browser } from "../../lib/browser/api.ts";
import { followAppearance } from "../../lib/browser/appearance.ts";
import { closeWhenErased } from "../../lib/browser/erased.ts";
import { saveFile } from "../../lib/browser/save-file.ts";
import { browserLanguage, setPageLanguage, translate } from "../../lib/browser/words.ts";
import { wordLanguage } from "../../lib/core/words/language.ts";
import { request } from "../../lib/messaging.ts";
import type { ChangeProof } from "../../lib/proof.ts";
import { readingRoom } from "./reading-room.ts";
import { searchHere } from "./search.ts";
import { type SearchWorld, useSearch } from "./search-state.ts";
import { type HistoryWorld, useHistory } from "./state.ts";

const HERE = {
  ask: request,
  copy: (text: string) => navigator.clipboard.writeText(text),
  save(proof: ChangeProof) {
    const page = proofPage(proof, browser.runtime.getManifest().version, translate);
    saveFile(new Blob([page], { type: "text/html" }), proofName(proof));
  },
};
const page = location.href.replace(/#.*$/u, "");
const searching: SearchWorld = {
  find: searchHere,
  now: () => Date.now(),
  language: wordLanguage(browserLanguage()),
  patience: 120,
};

const go = (href: string) => {
  location.hash = href;
};

interface AppProps {
  world: HistoryWorld;
  /** The invented service, where the built-in example is shown in the place of the person's own history. */
  example: string | null;
}

function App({ world, example }: AppProps) {
  const { state, load, mark, told, pin, wrong, right, restore, ignore, save, copy, setView } = useHistory(world);
  const { typed, result, type } = useSearch(searching);
  const search = !example && <Search typed={typed} result={result} onType={type} />;
  return (
    <>
      {example && <ExampleBar service={example} />}
      <HistoryPage
        {...state}
        page={page}
        search={search}
        onRetry={load}
        onMark={mark}
        onTold={told}
        onPin={pin}
        onWrong={wrong}
        onRight={right}
        onRestore={restore}
        onIgnore={ignore}
        onSave={save}
        onCopy={copy}
        onView={setView}
        onGo={go}
      />
    </>
  );
}

closeWhenErased();
followAppearance();
keepFocus();
setPageLanguage();

async function start(): Promise<void> {
  const example = location.search === "?example" ? await (await import("./example.ts")).openExample() : null;
  const world = { ...HERE, read: example?.read ?? readingRoom(), ...(example && { ask: example.ask }) };
  document.title = `${translate(example ? "example" : "history")} \u00B7 Unquiet`;
  render(
    <WordsContext.Provider value={translate}>
      <App world={world} example={example?.view.service ?? null} />
    </WordsContext.Provider>,
    document.getElementById("app") as HTMLElement,
  );
}

void start();
